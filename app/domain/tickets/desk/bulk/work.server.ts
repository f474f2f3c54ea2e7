import { db, transaction, tried, type Tx } from "#app/platform/database/db.server";
import { isOutage } from "#app/platform/database/outage";
import { Prisma, type Batch } from "#app/platform/generated/client";
import { log } from "#app/platform/log/log.server";
import { refuse, type Refusal } from "../../../refusal";
import type { BatchState, RowState } from "./acts";
import { doingOf } from "./batch-row.server";
import { doRow, type Row } from "./do-row.server";

/** As many tickets as a page looks at or does before it answers; a worker goes on with the rest. */
export const AT_ONCE = 25;

/** As many as a worker does in one go; then other promises have their turn. */
const A_TURN = 200;

/** What was refused, or went wrong inside: thrown, so that nothing of it stays. */
class NotDone extends Error {
  constructor(readonly refusal: Refusal) {
    super("not done");
  }
}

function detailJson(detail: Record<string, string> | undefined) {
  return detail ?? Prisma.DbNull;
}

/** What went wrong with one ticket alone is said of it and keeps no other; what nothing can be done in is for later. */
function wentWrong(error: unknown, batchId: string): Refusal {
  if (error instanceof NotDone) return error.refusal;
  if (isOutage(error)) throw error;
  log.error({ err: error, batchId }, "a ticket of a batch could not be worked on");
  return refuse("row-failed");
}

async function found(batch: Batch, row: Row, now: Date) {
  try {
    const outcome = await tried((tx) => doRow(tx, row, doingOf(batch, now)));
    if (!outcome.ok) return { state: "cannot", code: outcome.refusal, detail: detailJson(outcome.detail) } as const;
    const { seen, holderId, detail } = outcome.done;
    return { state: "can", seen, holderId, code: null, detail } as const;
  } catch (error) {
    const { refusal } = wentWrong(error, batch.id);
    return { state: "cannot", code: refusal, detail: Prisma.DbNull } as const;
  }
}

/** Looks at the next tickets of a batch. Out: how many were looked at. */
async function check(batch: Batch, most: number, clock: () => Date): Promise<number> {
  const where = { batchId: batch.id, state: "chosen" satisfies RowState };
  const rows = await db().batchRow.findMany({ where, orderBy: { place: "asc" }, take: most });
  for (const { place, ticketId, seen } of rows) {
    // What is taken back must still be as it was left; anything else is looked at as it is.
    const data = await found(batch, { ticketId, seen: batch.undoOfId === null ? null : seen }, clock());
    // What was said anew meanwhile is looked at anew.
    await db().batchRow.updateMany({ where: { ...where, place, batch: { round: batch.round } }, data });
  }
  return rows.length;
}

type Claimed = { place: number; ticketId: string; seen: number };

/** Takes the next ticket of a batch that runs, for as long as the transaction lasts: two workers never have the same. */
async function claim(tx: Tx, batchId: string): Promise<Claimed | null> {
  const rows = await tx.$queryRaw<Claimed[]>`
    SELECT r."place", r."ticketId", r."seen" FROM "BatchRow" r WHERE r."batchId" = ${batchId}::uuid AND r."state" = 'waiting'
    ORDER BY r."place" LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return rows[0] ?? null;
}

/** Does the next ticket: its act, its lines in the journal and that it is done are one transaction. Out: whether there was one. */
async function doNext(batch: Batch, now: Date): Promise<boolean> {
  let claimed = null as Claimed | null;
  try {
    return await transaction(async (tx) => {
      claimed = await claim(tx, batch.id);
      if (!claimed) return false;
      const { place } = claimed;
      const outcome = await doRow(tx, claimed, doingOf(batch, now));
      if (!outcome.ok) throw new NotDone(outcome);
      const { holderId, version, detail } = outcome.done;
      const done: RowState = "done";
      await tx.batchRow.update({
        where: { batchId_place: { batchId: batch.id, place } },
        data: { state: done, holderId, version, detail },
      });
      return true;
    });
  } catch (error) {
    const { refusal, detail } = wentWrong(error, batch.id);
    if (!claimed) throw error;
    await db().batchRow.updateMany({
      where: { batchId: batch.id, place: claimed.place, state: "waiting" satisfies RowState },
      data: { state: "failed" satisfies RowState, code: refusal, detail: detailJson(detail) },
    });
    return true;
  }
}

/** Says that a batch is looked at, or over, once no ticket of it waits. Out: whether none does. */
async function endTurn({ id, state, round }: Batch, now: Date): Promise<boolean> {
  const waiting: RowState = state === "checking" ? "chosen" : "waiting";
  if (await db().batchRow.findFirst({ where: { batchId: id, state: waiting }, select: { place: true } })) return false;
  const over =
    state === "checking"
      ? { state: "checked" satisfies BatchState }
      : { state: "ended" satisfies BatchState, endedAt: now };
  await db().batch.updateMany({ where: { id, state, round }, data: over });
  return true;
}

type Turn = { most?: number; isStopped?: () => boolean };

/**
 * Works on a batch: looks at its tickets, or does what was confirmed, one after the other. Killed, it goes on where it was; two at once do each ticket
 * once. In: its id, the clock, how many tickets at most. Out: whether nothing of it waits (any more).
 */
export async function workOnBatch(
  batchId: string,
  clock: () => Date,
  { most = A_TURN, isStopped = () => false }: Turn = {},
): Promise<boolean> {
  const batch = await db().batch.findUnique({ where: { id: batchId } });
  if (batch?.state === "checking") await check(batch, most, clock);
  else if (batch?.state === "running")
    for (let count = 0; count < most && !isStopped() && (await doNext(batch, clock())); count += 1);
  else return true;
  return endTurn(batch, clock());
}
