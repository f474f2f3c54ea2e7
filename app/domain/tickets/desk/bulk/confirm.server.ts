import { transaction } from "#app/platform/database/db.server";
import { refuse, type Outcome } from "../../../refusal";
import type { BatchState, RowState } from "./acts";
import { lockBatch } from "./batch-row.server";
import { promiseWork } from "./choose.server";

type Own = { batchId: string; staffId: string; now: Date };

/**
 * Confirms what was looked at: the tickets that are still marked are done, as they were seen. In: the round the page showed, and the places marked on it.
 * Out: ok, also where it was confirmed already; or `ticket-gone` (no such batch), `batch-moved` (it was looked at anew since), `batch-nothing`.
 */
export async function confirmBatch(asked: Own & { round: number; places: readonly number[] }): Promise<Outcome> {
  const { batchId, staffId, now, round, places } = asked;
  return transaction(async (tx) => {
    const batch = await lockBatch(tx, batchId, staffId);
    if (!batch) return refuse("ticket-gone");
    if (batch.round !== round) return refuse("batch-moved");
    if (batch.confirmedAt !== null) return { ok: true };
    if (batch.state !== "checked") return refuse("batch-moved");
    const can: RowState = "can";
    const { count } = await tx.batchRow.updateMany({
      where: { batchId, state: can, place: { in: [...places] } },
      data: { state: "waiting" satisfies RowState },
    });
    if (count === 0) return refuse("batch-nothing");
    await tx.batchRow.updateMany({ where: { batchId, state: can }, data: { state: "left" satisfies RowState } });
    await tx.batch.update({
      where: { id: batchId },
      data: { state: "running" satisfies BatchState, confirmedAt: now },
    });
    await promiseWork(tx, batchId, now);
    return { ok: true };
  });
}

/** Stops a batch that runs: what is done stays done, the rest is not done. Out: ok, also where it is over; or `ticket-gone` (no such batch). */
export async function stopBatch({ batchId, staffId, now }: Own): Promise<Outcome> {
  return transaction(async (tx) => {
    // A ticket's row that is being done is waited for before the batch's own row is taken: whoever does it takes that last.
    await tx.batchRow.updateMany({
      where: {
        batchId,
        batch: { staffId, state: "running" satisfies BatchState },
        state: "waiting" satisfies RowState,
      },
      data: { state: "stopped" satisfies RowState },
    });
    const batch = await lockBatch(tx, batchId, staffId);
    if (!batch) return refuse("ticket-gone");
    if (batch.state !== "running") return { ok: true };
    await tx.batch.update({
      where: { id: batchId },
      data: { state: "ended" satisfies BatchState, stoppedAt: now, endedAt: now },
    });
    return { ok: true };
  });
}
