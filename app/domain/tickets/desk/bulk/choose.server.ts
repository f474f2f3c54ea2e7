import { randomUUID } from "node:crypto";
import { db, transaction, type Tx } from "#app/platform/database/db.server";
import { post } from "../../../outbox/post.server";
import { refuse, type Outcome } from "../../../refusal";
import { seenOf } from "../../ticket/seen-by.server";
import { type BulkAct, isUndoable, MOST_TICKETS, needsOrder, type BatchState, type RowState } from "./acts";
import { lockBatch, orderOf, sealOrder } from "./batch-row.server";
import type { BulkOrder } from "./order";

/** A ticket of a new batch. `seen`: the version it must still have, where it is known from before. */
type NewRow = { ticketId: string; seen: number | null };

type New = {
  act: BulkAct;
  staffId: string;
  rows: readonly NewRow[];
  now: Date;
  cut?: boolean;
  undoOfId?: string | null;
  order?: BulkOrder;
};

/** Has a batch worked on by whoever is there; what a page asks for it does not wait for. */
export async function promiseWork(tx: Tx, batchId: string, now: Date): Promise<void> {
  await post(tx, { type: "work-batch", payload: { batchId } }, now);
}

async function begin(tx: Tx, { act, staffId, rows, now, cut = false, undoOfId = null, order }: New): Promise<string> {
  const id = randomUUID();
  const ready = order !== undefined || !needsOrder(act, undoOfId !== null);
  const state: BatchState = ready ? "checking" : "chosen";
  const chosen: RowState = "chosen";
  const orderSealed = order ? sealOrder(id, order) : null;
  await tx.batch.create({ data: { id, act, staffId, state, cut, undoOfId, createdAt: now, orderSealed } });
  await tx.batchRow.createMany({
    data: rows.slice(0, MOST_TICKETS).map((row, place) => ({ batchId: id, place, state: chosen, ...row })),
  });
  if (ready) await promiseWork(tx, id, now);
  return id;
}

/**
 * Begins a batch with tickets in the order they were chosen in, `MOST_TICKETS` at most: what cannot be done to one is found out when it is looked at.
 * In: who chooses, what is to be done, and whether their view held more. Out: its id; or `batch-nothing`.
 */
export async function chooseTickets({
  ticketIds,
  ...chosen
}: {
  act: BulkAct;
  staffId: string;
  ticketIds: readonly string[];
  now: Date;
  cut?: boolean;
}): Promise<Outcome<{ id: string }>> {
  const rows = [...new Set(ticketIds)].map((ticketId) => ({ ticketId, seen: null }));
  if (rows.length === 0) return refuse("batch-nothing");
  const cut = chosen.cut === true || rows.length > MOST_TICKETS;
  return { ok: true, id: await transaction((tx) => begin(tx, { ...chosen, rows, cut })) };
}

/** The tickets behind references that a colleague sees, in their order; what is no ticket, and what they do not see, is left out. */
export async function ticketsOf(chosen: readonly string[], staffId: string): Promise<string[]> {
  const seen = await seenOf(chosen, staffId);
  const references = chosen.filter((reference) => seen.has(reference));
  const rows = await db().ticket.findMany({
    where: { reference: { in: references } },
    select: { id: true, reference: true },
  });
  const ids = new Map(rows.map(({ id, reference }) => [reference, id]));
  return references.flatMap((reference) => ids.get(reference) ?? []);
}

type Own = { batchId: string; staffId: string; now: Date };

/** Says how a batch is to be done, or says it anew: all its tickets are looked at (again). Out: ok; or `ticket-gone` (no such batch), `batch-moved` (confirmed meanwhile). */
export async function sayOrder({ batchId, staffId, now, order }: Own & { order: BulkOrder }): Promise<Outcome> {
  return transaction(async (tx) => {
    const batch = await lockBatch(tx, batchId, staffId);
    if (!batch) return refuse("ticket-gone");
    if (batch.state === "running" || batch.state === "ended") return refuse("batch-moved");
    await tx.batch.update({
      where: { id: batchId },
      data: { orderSealed: sealOrder(batchId, order), state: "checking" satisfies BatchState, round: { increment: 1 } },
    });
    await tx.batchRow.updateMany({
      where: { batchId },
      data: { state: "chosen" satisfies RowState, holderId: null, code: null },
    });
    await promiseWork(tx, batchId, now);
    return { ok: true };
  });
}

async function rowsIn(batchId: string, states: readonly RowState[]) {
  return db().batchRow.findMany({
    where: { batchId, state: { in: [...states] } },
    orderBy: { place: "asc" },
    select: { ticketId: true, seen: true, version: true },
  });
}

async function ended({ batchId, staffId }: Own) {
  return db().batch.findFirst({ where: { id: batchId, staffId, state: "ended" satisfies BatchState } });
}

/** Begins to take back what a batch did, ticket by ticket. Out: the new batch; or `ticket-gone` (no such batch, or not over), `batch-nothing` (nothing of it can be). */
export async function undoBatch(own: Own): Promise<Outcome<{ id: string }>> {
  const batch = await ended(own);
  if (!batch) return refuse("ticket-gone");
  const act = batch.act as BulkAct;
  const done = await rowsIn(batch.id, ["done"]);
  if (batch.undoOfId !== null || !isUndoable(act) || done.length === 0) return refuse("batch-nothing");
  const rows = done.map(({ ticketId, version }) => ({ ticketId, seen: version }));
  const { staffId, now } = own;
  return { ok: true, id: await transaction((tx) => begin(tx, { act, staffId, rows, now, undoOfId: batch.id })) };
}

/** Begins anew with what a batch did not do, said as before. Out: the new batch; or `ticket-gone` (no such batch, or not over), `batch-nothing`. */
export async function tryAgain(own: Own): Promise<Outcome<{ id: string }>> {
  const batch = await ended(own);
  if (!batch) return refuse("ticket-gone");
  const left = await rowsIn(batch.id, ["failed", "stopped"]);
  if (left.length === 0) return refuse("batch-nothing");
  const rows = left.map(({ ticketId, seen }) => ({ ticketId, seen }));
  const { staffId, now } = own;
  const { undoOfId } = batch;
  const anew = { act: batch.act as BulkAct, staffId, rows, now, undoOfId, order: orderOf(batch) };
  return { ok: true, id: await transaction((tx) => begin(tx, anew)) };
}
