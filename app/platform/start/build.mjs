import { existsSync, rmSync } from "node:fs";
import { run } from "./run.mjs";
import { say, Stop } from "./say.mjs";
import { changed, keepStamp } from "./stamp.mjs";

const SOURCES = ["app", "public", "prisma/schema.prisma", "package-lock.json", "remix.config.js", "tsconfig.json", "vite.config.ts"];

/** Builds the pages, unless they are built from exactly these sources already. */
export async function build() {
  const sources = SOURCES.filter((place) => existsSync(place));
  if (existsSync("build/server/index.js") && !changed("build", sources)) return;
  say("building");
  // What is half built must not be taken for whole if this is interrupted.
  rmSync("build/server/index.js", { force: true });
  const env = { ...process.env, NODE_ENV: "production" };
  const code = await run(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], { env, quiet: true });
  if (code !== 0) throw new Stop("The pages could not be built; see above");
  keepStamp("build", sources);
}
