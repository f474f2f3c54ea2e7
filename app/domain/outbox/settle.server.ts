import { db, pool, type Tx } from "#app/platform/database/db.server";
import type { MessageType, OutboxMessage } from "./messages";

const MARK_DONE = `UPDATE "Outbox" SET "doneAt" = $2::timestamptz, "lastError" = NULL WHERE "id" = $1::bigint AND "doneAt" IS NULL`;

/** Marks a row's work as done. Safe to call again. In: the row's id as text, the instant. */
export async function markDone(id: string, now: Date): Promise<void> {
  await pool().query({ name: "mark-done", text: MARK_DONE, values: [id, now] });
}

/** Notes why a row's work failed this time; `final` gives it up until someone looks (it stays visible). `reason` is a code, never a person's data. */
export async function markFailed(id: string, reason: string, now: Date, final: boolean): Promise<void> {
  await db().outbox.updateMany({
    where: { id: BigInt(id), doneAt: null },
    data: { lastError: reason.slice(0, 200), failedAt: final ? now : null },
  });
}

/** Closes what was given up of a message, inside the transaction that promises it anew: nobody need look at it any more. */
export async function settleGivenUp(tx: Tx, { type, payload }: OutboxMessage, now: Date): Promise<void> {
  await tx.outbox.updateMany({
    where: { type, payload: { equals: payload }, doneAt: null, failedAt: { not: null } },
    data: { doneAt: now },
  });
}

/**
 * Frees rows that were relayed but whose work never came (a queue that lost its storage, a worker that died): the relay
 * takes them again under a new job id. In: the instant before which a due row counts as forgotten, and of which kinds (default: all). Out: how many.
 */
export async function releaseForgotten(before: Date, types?: readonly MessageType[]): Promise<number> {
  const kinds = types ? { type: { in: [...types] } } : {};
  const { count } = await db().outbox.updateMany({
    where: { doneAt: null, failedAt: null, relayedAt: { lt: before }, runAt: { lt: before }, ...kinds },
    data: { relayedAt: null },
  });
  return count;
}

const BATCH = 5_000;

/** Removes rows done before the instant, a batch at a time so that a month's worth does not run into the statement's time limit. Out: how many. */
export async function forgetDone(before: Date): Promise<number> {
  for (let removed = 0; ;) {
    const count = await db().$executeRaw`
      DELETE FROM "Outbox" WHERE "id" IN (SELECT "id" FROM "Outbox" WHERE "doneAt" < ${before}::timestamptz ORDER BY "id" LIMIT ${BATCH}::int)`;
    removed += count;
    if (count < BATCH) return removed;
  }
}
