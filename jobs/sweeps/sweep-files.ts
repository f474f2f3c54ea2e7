import { eraseOldDossiers } from "#app/domain/audit/dossier/kept-dossier.server";
import { sweepBytes } from "#app/domain/files/sweep-bytes.server";
import { eraseAllDue } from "#app/domain/tickets/evidence/erase-files.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Erases files whose time is up, case files among them, and removes bytes nothing stands for any more. */
export const sweepFiles: Sweep = async () => {
  const tickets = await eraseAllDue(now());
  const dossiers = await eraseOldDossiers(now());
  const bytes = await sweepBytes(now());
  if (tickets + dossiers + bytes > 0) log.info({ tickets, dossiers, bytes }, "files removed");
};
