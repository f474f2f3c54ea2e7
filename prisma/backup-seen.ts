import { parseArgs } from "node:util";
import { lastBackup, noteBackup } from "#app/domain/operations/backups.server";
import { closeDb } from "#app/platform/database/db.server";
import { isMain } from "#app/platform/is-main";
import { now } from "#app/platform/now.server";

const USAGE = `Says that a backup was made, so that the page of operations knows; to be run at the end of whatever makes backups.
  npm run backup-seen                                 made just now
  npm run backup-seen -- --at 2026-11-27T03:00:00Z    made at that instant
`;

async function main(): Promise<void> {
  try {
    const { values } = parseArgs({ options: { at: { type: "string" } } });
    const at = now();
    const madeAt = values.at === undefined ? at : new Date(values.at);
    if (!(madeAt.getTime() <= at.getTime()) || (values.at !== undefined && !/[Zz]|[+-]\d\d:\d\d$/.test(values.at)))
      throw new Error("Give an instant that has been, with its zone, such as 2026-11-27T03:00:00Z.");
    await noteBackup(madeAt, at);
    process.stdout.write(`noted; the newest backup was made at ${(await lastBackup())?.toISOString() ?? "-"}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exitCode = 1;
  } finally {
    await closeDb();
  }
}

if (isMain(import.meta.url)) await main();
