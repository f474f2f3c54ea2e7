import { existsSync, rmSync } from "node:fs";
import { tryLock } from "../processes/lock.mjs";
import { run } from "../processes/run.mjs";
import { say, Stop } from "../words/say.mjs";
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

/** Whether the pages are built from exactly these sources already. */
export function isBuilt() {
  return existsSync("build/server/index.js") && !changed("build", sources());
}

/** Builds the pages, unless they are built already. Two at once: the second waits for the first. */
export async function build() {
  if (isBuilt()) return;
  const release = await alone();
  try {
    if (!isBuilt()) await buildNow();
  } finally {
    release();
  }
}

function sources() {
  return SOURCES.filter((place) => existsSync(place));
}

async function buildNow() {
  say("building");
  // What is half built must not be taken for whole if this is interrupted.
  rmSync("build/server/index.js", { force: true });
  const env = { ...process.env, NODE_ENV: "production" };
  const code = await run(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], {
    env,
    quiet: true,
  });
  if (code !== 0) throw new Stop("The pages could not be built; see above");
  keepStamp("build", sources());
}

async function alone() {
  for (;;) {
    const { release } = tryLock(".cache/building");
    if (release) return release;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
