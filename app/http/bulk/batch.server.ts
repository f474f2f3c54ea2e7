import { findBatch, type ShownBatch } from "#app/domain/tickets/desk/bulk/read-batch.server";
import { AT_ONCE, workOnBatch } from "#app/domain/tickets/desk/bulk/work.server";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { now } from "#app/platform/now.server";
import { notFound } from "../staff/not-found";

/** The batch an address names, where it is the colleague's own. Throws 404 where there is none of theirs. Call it after the guard. */
export async function requireBatch(id: string | undefined, staff: { id: string }): Promise<ShownBatch> {
  const batch = await findBatch(id ?? "", staff.id);
  if (!batch) throw notFound("batch");
  return batch;
}

/** Does the first tickets of a batch before the page answers, so that of a few nobody waits for a worker, who has the rest. */
export async function beginWork(batchId: string): Promise<void> {
  await workOnBatch(batchId, now, { most: AT_ONCE });
  forgetCounts();
}
