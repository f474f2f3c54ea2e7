import { parseArgs } from "node:util";
import { endGivenUp, listGivenUp } from "#app/domain/outbox/given-up.server";
import { closeDb } from "#app/platform/database/db.server";
import { isMain } from "#app/platform/is-main";
import { now } from "#app/platform/now.server";

const USAGE = `Promises that were given up: what was to be sent or done and could not be.
  npm run outbox                         lists them: id, kind, since when, why
  npm run outbox -- settle ID [ID …]     ends them once somebody has looked; nothing warns of them any more
  npm run outbox -- settle all
A letter is better sent again from its ticket at the desk, which ends its promise too.
`;

async function list(): Promise<string> {
  const promises = await listGivenUp();
  if (promises.length === 0) return "No promise is given up.\n";
  return promises
    .map(({ id, type, givenUpAt, reason }) => `${id}\t${type}\t${givenUpAt.toISOString()}\t${reason}\n`)
    .join("");
}

async function settle(ids: readonly string[]): Promise<string> {
  if (ids.length === 0 || !ids.every((id) => id === "all" || /^\d{1,18}$/.test(id))) throw new Error(USAGE);
  const count = await endGivenUp(ids.includes("all") ? "all" : ids, now());
  if (count === 0) throw new Error("No promise of these is given up.");
  return `${count} settled\n`;
}

async function main(): Promise<void> {
  const [command, ...ids] = parseArgs({ allowPositionals: true }).positionals;
  try {
    if (command !== undefined && command !== "settle") throw new Error(USAGE);
    process.stdout.write(command ? await settle(ids) : await list());
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await closeDb();
  }
}

if (isMain(import.meta.url)) await main();
