import { existsSync, rmSync } from "node:fs";
import { tryLock } from "./lock.mjs";
import { run } from "./run.mjs";
import { say, Stop } from "./say.mjs";
import { changed, keepStamp } from "./stamp.mjs";

const SOURCES = [
  "app",
  "public",
  "prisma/schema.prisma",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];

/** Builds the pages, unless they are built from exactly these sources already. Two at once: the second waits for the first. */
export async function build() {
  const sources = SOURCES.filter((place) => existsSync(place));
  const upToDate = () => existsSync("build/server/index.js") && !changed("build", sources);
  if (upToDate()) return;
  const release = await alone();
  try {
    if (!upToDate()) await buildNow(sources);
  } finally {
    release();
  }
}

async function buildNow(sources) {
  say("building");
  // What is half built must not be taken for whole if this is interrupted.
  rmSync("build/server/index.js", { force: true });
  const env = { ...process.env, NODE_ENV: "production" };
  const code = await run(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], {
    env,
    quiet: true,
  });
  if (code !== 0) throw new Stop("The pages could not be built; see above");
  keepStamp("build", sources);
}

async function alone() {
  for (;;) {
    const { release } = tryLock(".cache/building");
    if (release) return release;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
