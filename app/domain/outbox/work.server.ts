import { db, transaction } from "#app/platform/db.server";
import { MESSAGES, type MessageType, type OutboxMessage } from "./messages";

/** A promise as its task sees it: the message, how often it was put on the queue, and not before when it may run. */
export type Work = OutboxMessage & { id: string; relays: number; runAt: Date };

function isMessageType(type: string): type is MessageType {
  return Object.hasOwn(MESSAGES, type);
}

/** The promise behind a queued job; null when it was kept, given up or removed meanwhile. Throws when it is of a kind this version does not know. */
export async function findWork(id: string): Promise<Work | null> {
  const row = await db().outbox.findFirst({ where: { id: BigInt(id), doneAt: null, failedAt: null } });
  if (!row) return null;
  const { type, relays, runAt } = row;
  if (!isMessageType(type)) throw new Error(`outbox ${id} is of a kind this version does not know`);
  return { id, relays, runAt, type, payload: MESSAGES[type].parse(row.payload) } as Work;
}

/** Puts a promise off: the relay hands it to the queue again, to run at the given instant. In: why, as a code, never a person's data. */
export async function postpone(id: string, runAt: Date, reason: string): Promise<void> {
  await db().outbox.updateMany({
    where: { id: BigInt(id), doneAt: null },
    data: { runAt, relayedAt: null, lastError: reason.slice(0, 200) },
  });
}

/**
 * Runs `work` unless it is under way elsewhere under the same key. Out: its result, or null when somebody else is at it.
 * The hold ends with the database session, so a process that is killed lets go at once.
 */
export async function runAlone<T>(key: string, timeoutMs: number, work: () => Promise<T>): Promise<T | null> {
  return transaction(
    async (tx) => {
      const rows = await tx.$queryRaw<
        { mine: boolean }[]
      >`SELECT pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) AS mine`;
      return rows[0]?.mine ? work() : null;
    },
    { tries: 1, timeoutMs },
  );
}
