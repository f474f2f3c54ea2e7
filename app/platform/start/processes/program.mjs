/**
 * What `npm start`, `npm run web` and `npm run worker` run, each in a process of its own, and start again when it ends. They are compiled with
 * the pages: a start reads JavaScript that is there, and nothing has to be translated first.
 */
export const PROGRAMS = [
  "app/server.ts",
  "jobs/worker.ts",
  "app/platform/embedded/postgres-process.ts",
  "app/platform/embedded/mailbox-process.ts",
  "prisma/migrate.ts",
  "prisma/publish.ts",
  "prisma/seed.ts",
];

/** Where the compiled programs lie: each module a file of its own, below the path of its source. */
export const PROGRAMS_FOLDER = "build/programs";

/**
 * What Node is told to run a file of ours: the compiled program, or else its source, translated while it is read.
 * @param {string} file its TypeScript file
 * @param {{ fromSources?: boolean }} [how] in development a program follows its sources
 * @returns {string[]} arguments of Node
 */
export function programArgs(file, { fromSources = false } = {}) {
  if (fromSources || !PROGRAMS.includes(file)) return ["--import", "tsx", file];
  return [`${PROGRAMS_FOLDER}/${file.replace(/\.ts$/, ".js")}`];
}
