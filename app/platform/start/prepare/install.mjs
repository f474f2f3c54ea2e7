import { existsSync, readFileSync } from "node:fs";
import { diskHasRoom } from "./requirements.mjs";
import { run } from "../processes/run.mjs";
import { say, Stop } from "../words/say.mjs";
import { changed, keepStamp } from "./stamp.mjs";

const CLIENT = ["prisma/schema.prisma", "prisma/generate.mjs", "package-lock.json"];

/**
 * Installs what package-lock.json names, unless exactly that is installed already, and writes the Prisma client where it is
 * missing or older than the schema. In: whether the packages for development are wanted; they are in any case where the client is to be written.
 */
export async function install({ dev }) {
  if (!installed({ dev: dev || !isGenerated() })) {
    diskHasRoom(".", 1_500, "installing");
    say("installing dependencies (the first time takes a minute or two)");
    const npm = /npm-cli\.c?js$/.test(process.env.npm_execpath ?? "") ? process.env.npm_execpath : null;
    // Not `npm ci`: it refuses a lock that lacks the binaries of other systems, which is what npm writes where a registry lacks them.
    const args = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    const code = npm
      ? await run(process.execPath, [npm, ...args])
      : await run("npm", args, { shell: process.platform === "win32" });
    if (code !== 0) throw new Stop("The dependencies could not be installed; npm says why above");
  }
  await generate();
}

/** npm writes node_modules/.package-lock.json last, as the list of what it put there: whole when it agrees with ours. */
function installed({ dev }) {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const present = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8")).packages;
  return Object.entries(wanted).every(([place, { version, optional, devOptional, dev: forDev }]) => {
    if (place === "" || (!present[place] && (optional || devOptional || (forDev && !dev)))) return true;
    return present[place]?.version === version;
  });
}

function isGenerated() {
  return existsSync("app/platform/generated/client.ts") && !changed("generated", CLIENT);
}

async function generate() {
  if (isGenerated()) return;
  if ((await run(process.execPath, ["prisma/generate.mjs"], { quiet: true })) !== 0)
    throw new Stop("The database client could not be generated; see above");
  keepStamp("generated", CLIENT);
}
