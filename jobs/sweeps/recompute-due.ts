import { recomputeDue as recompute } from "#app/domain/tickets/deadlines/recompute-due.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Computes the due dates of open tickets again when the calendar they were computed by is not the one in force. */
export const recomputeDue: Sweep = async () => {
  const computed = await recompute(now());
  if (computed > 0) log.info({ computed }, "due dates computed again by the calendar in force");
};
