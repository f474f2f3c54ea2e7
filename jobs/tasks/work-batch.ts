import { workOnBatch } from "#app/domain/tickets/desk/bulk/work.server";
import { now } from "#app/platform/now.server";
import type { Task } from "./task";

/** Another worker has what is left: it is looked at again, in case that one dies. */
const AGAIN_MS = 1_000;

/** Looks at a batch's tickets, or does what was confirmed, a turn at a time. */
export const workBatch: Task<"work-batch"> = async ({ batchId }, { stopping }) => {
  const through = await workOnBatch(batchId, now, { isStopped: stopping });
  return through ? "done" : { againAt: new Date(now().getTime() + (stopping() ? 0 : AGAIN_MS)) };
};
