import { eraseDueFiles } from "#app/domain/tickets/evidence/erase-files.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Task } from "./task";

/** Erases a ticket's files whose time is up, if that is still so when it runs. */
export const eraseFiles: Task<"erase-files"> = async ({ ticketId }) => {
  const erased = await eraseDueFiles(ticketId, now());
  if (erased > 0) log.info({ ticketId, erased }, "files erased");
  return "done";
};
