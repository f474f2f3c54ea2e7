import { parseArgs } from "node:util";
import { makeAllAnew, makeFindable } from "#app/domain/tickets/desk/search/make-findable.server";
import { closeDb } from "#app/platform/database/db.server";
import { isMain } from "#app/platform/is-main";

const USAGE = `Makes tickets findable at the desk by what their persons told. The worker does it by itself; this does it at once.
  npm run clues              those that are not yet; ended anywhere, it goes on the next time
  npm run clues -- anew      all of them anew, which another SECRET than before makes necessary
`;

/** So many between two lines of what was done. */
const AT_ONCE = 1_000;

async function run([command, ...more]: string[]): Promise<void> {
  if ((command !== undefined && command !== "anew") || more.length > 0) throw new Error(USAGE);
  if (command === "anew") process.stdout.write(`${await makeAllAnew()} tickets are gone through anew\n`);
  for (let all = 0; ;) {
    const made = await makeFindable(AT_ONCE);
    all += made;
    process.stdout.write(`${all} tickets can be found\n`);
    if (made === 0) return;
  }
}

async function main(): Promise<void> {
  try {
    await run(parseArgs({ allowPositionals: true }).positionals);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await closeDb();
  }
}

if (isMain(import.meta.url)) await main();
