import { PROGRAMS, PROGRAMS_FOLDER } from "../processes/program.mjs";

/**
 * How Vite compiles the programs. Every module of ours becomes a file of its own and keeps its place, its order and all it does when it is
 * loaded; only the types go. Packages stay where npm put them.
 */
export default {
  logLevel: "warn",
  build: {
    ssr: true,
    outDir: PROGRAMS_FOLDER,
    target: "node20",
    minify: false,
    copyPublicDir: false,
    rollupOptions: {
      input: PROGRAMS.map((file) => `./${file}`),
      treeshake: false,
      output: { preserveModules: true, preserveModulesRoot: ".", entryFileNames: "[name].js" },
    },
  },
};
