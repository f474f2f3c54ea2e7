import { parseArgs } from "node:util";
import { opensNewestTicket } from "#app/domain/tickets/filing/opens-newest.server";
import { closeDb } from "#app/platform/database/db.server";
import { isMain } from "#app/platform/is-main";
import { acceptSecret, forgetSealKey, knowKeys } from "#app/platform/seal/keys.server";

const USAGE = `Whether SECRET and SEAL_KEYS are those this database was used with.
  npm run keys                      says how they stand; wrong sealing keys are named, exit code 1
  npm run keys -- accept-secret     takes the SECRET as it is now for the right one, once the old one is lost for good
  npm run keys -- forget ID         no longer asks for the sealing key of that id; what is still sealed under it stays unreadable
`;

async function run([command, id]: string[]): Promise<string> {
  if (command === "accept-secret") {
    await acceptSecret();
    return "SECRET as it is now counts from here on. Second factors from before have to be set up anew; `npm run clues -- anew` makes tickets findable again.\n";
  }
  if (command === "forget" && id) {
    if (!(await forgetSealKey(id))) throw new Error(`No data were ever sealed under a key ${id} here.`);
    return `The key ${id} is asked for no more.\n`;
  }
  if (command) throw new Error(USAGE);
  const { seal, secret } = await knowKeys(opensNewestTicket);
  return `SEAL_KEYS: ${seal}\nSECRET: ${secret}\n`;
}

async function main(): Promise<void> {
  try {
    process.stdout.write(await run(parseArgs({ allowPositionals: true }).positionals));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await closeDb();
  }
}

if (isMain(import.meta.url)) await main();
