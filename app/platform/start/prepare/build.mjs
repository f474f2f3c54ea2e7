import { existsSync, rmSync } from "node:fs";
import { PROGRAMS_FOLDER } from "../processes/program.mjs";
import { tryLock } from "../processes/lock.mjs";
import { run } from "../processes/run.mjs";
import { say, Stop } from "../words/say.mjs";
import { changed, keepStamp } from "./stamp.mjs";

const CONFIG = "app/platform/start/prepare/programs.config.mjs";
const SOURCES = ["app", "prisma/schema.prisma", "package-lock.json", "tsconfig.json"];

/** What is built: from which sources, by which program, and the file without which it is not whole. */
const PAGES = {
  name: "pages",
  sources: [...SOURCES, "public", "remix.config.js", "vite.config.ts"],
  made: "build/pages/server/index.js",
  command: ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"],
};
const PROGRAMS = {
  name: "programs",
  sources: [...SOURCES, "emails", "jobs", "prisma"],
  made: `${PROGRAMS_FOLDER}/app/server.js`,
  command: ["node_modules/vite/bin/vite.js", "build", "--config", CONFIG],
};

/** Whether pages and programs are built from exactly these sources already. */
export function isBuilt() {
  return [PAGES, PROGRAMS].every(isWhole);
}

/** Builds the pages and the programs, unless they are built already. Two at once: the second waits for the first. */
export async function build() {
  await make([PAGES, PROGRAMS]);
}

/** Builds the programs alone. */
export async function buildPrograms() {
  await make([PROGRAMS]);
}

async function make(parts) {
  if (parts.every(isWhole)) return;
  const release = await alone();
  try {
    const missing = parts.filter((part) => !isWhole(part));
    if (missing.length > 0) say("building");
    const codes = await Promise.all(missing.map(makeOne));
    if (codes.some((code) => code !== 0)) throw new Stop("RightsDesk could not be built; see above");
  } finally {
    release();
  }
}

async function makeOne({ name, sources, made, command }) {
  // What is half built must not be taken for whole if this is interrupted.
  rmSync(made, { force: true });
  const env = { ...process.env, NODE_ENV: "production" };
  const code = await run(process.execPath, command, { env, quiet: true });
  if (code === 0) keepStamp(name, present(sources));
  return code;
}

function isWhole({ name, sources, made }) {
  return existsSync(made) && !changed(name, present(sources));
}

function present(sources) {
  return sources.filter((place) => existsSync(place));
}

async function alone() {
  for (;;) {
    const { release } = tryLock(".cache/building");
    if (release) return release;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
