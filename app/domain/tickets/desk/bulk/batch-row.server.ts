import { db, type Tx } from "#app/platform/database/db.server";
import type { Batch } from "#app/platform/generated/client";
import { sealBody, unsealBody, type Sealed } from "../../ticket/seal.server";
import type { BatchState, BulkAct } from "./acts";
import type { Doing } from "./do-row.server";
import { bulkOrder, type BulkOrder } from "./order";

/** A batch as its verbs know it. */
export type LockedBatch = Omit<Batch, "act" | "state"> & { act: BulkAct; state: BatchState };

/** What was said of how, sealed for its batch's row. */
export function sealOrder(batchId: string, order: BulkOrder): Sealed {
  return sealBody("batch", batchId, order);
}

/** What was said of how; nothing where nothing had to be. */
export function orderOf({ id, orderSealed }: Pick<Batch, "id" | "orderSealed">): BulkOrder {
  return orderSealed === null ? {} : bulkOrder.parse(unsealBody("batch", { id, bodySealed: orderSealed }));
}

/** What a colleague said of how their batch is to be done; nothing where nothing was said yet, or it is none of theirs. */
export async function findOrder(batchId: string, staffId: string): Promise<BulkOrder> {
  const batch = await db().batch.findFirst({
    where: { id: batchId, staffId },
    select: { id: true, orderSealed: true },
  });
  return batch ? orderOf(batch) : {};
}

/** A batch as what it does to each of its tickets, at an instant. */
export function doingOf(batch: Pick<Batch, "id" | "act" | "staffId" | "undoOfId" | "orderSealed">, now: Date): Doing {
  const { id, act, staffId, undoOfId } = batch;
  return { batchId: id, act: act as BulkAct, staffId, undoOfId, order: orderOf(batch), now };
}

/** Takes a colleague's own batch for the rest of the transaction; null where there is none. */
export async function lockBatch(tx: Tx, batchId: string, staffId: string): Promise<LockedBatch | null> {
  await tx.$queryRaw`SELECT "id" FROM "Batch" WHERE "id" = ${batchId}::uuid FOR UPDATE`;
  return (await tx.batch.findFirst({ where: { id: batchId, staffId } })) as LockedBatch | null;
}
