import { db, pool } from "#app/platform/database/db.server";
import { MESSAGES, type MessageType, type OutboxMessage } from "./messages";

/** A promise as its task sees it: the message, how often keeping it has failed, and not before when it may run. */
export type Work = OutboxMessage & { id: string; failures: number; runAt: Date };

function isMessageType(type: string): type is MessageType {
  return Object.hasOwn(MESSAGES, type);
}

type Row = { type: string; payload: unknown; failures: number; runAt: Date };

const FIND = `SELECT "type", "payload", "failures", "runAt" FROM "Outbox" WHERE "id" = $1::bigint AND "doneAt" IS NULL AND "failedAt" IS NULL`;

/** The promise behind a queued job; null when it was kept, given up or removed meanwhile. Throws when it is of a kind this version does not know. */
export async function findWork(id: string): Promise<Work | null> {
  const { rows } = await pool().query<Row>({ name: "find-work", text: FIND, values: [id] });
  const [row] = rows;
  if (!row) return null;
  const { type, failures, runAt } = row;
  if (!isMessageType(type)) throw new Error(`outbox ${id} is of a kind this version does not know`);
  return { id, failures, runAt, type, payload: MESSAGES[type].parse(row.payload) } as Work;
}

/** Puts a promise off that could not be kept, and counts that: the relay hands it to the queue again, to run at the given instant. In: why, as a code, never a person's data. */
export async function postpone(id: string, runAt: Date, reason: string): Promise<void> {
  await db().outbox.updateMany({
    where: { id: BigInt(id), doneAt: null },
    data: { runAt, relayedAt: null, lastError: reason.slice(0, 200), failures: { increment: 1 } },
  });
}

/** Hands a promise on, to be kept at the given instant by whoever is there then. Nothing failed, and nothing is counted. */
export async function handOn(id: string, runAt: Date): Promise<void> {
  await db().outbox.updateMany({ where: { id: BigInt(id), doneAt: null }, data: { runAt, relayedAt: null } });
}
