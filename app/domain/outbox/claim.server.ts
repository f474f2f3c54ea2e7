import { pool, transaction, type Tx } from "#app/platform/database/db.server";
import { MESSAGES, type MessageType, type OutboxMessage } from "./messages";

export type ClaimedRow = OutboxMessage & { id: string; relays: number; runAt: Date };

type Row = { id: bigint; type: string; payload: unknown; relays: number; runAt: Date };

/** A row as it is given on; null where its payload is not of the shape its type has. */
function claimed(row: Row): ClaimedRow | null {
  const type = row.type as MessageType;
  const { data: payload } = MESSAGES[type].safeParse(row.payload);
  return payload ? ({ type, payload, id: String(row.id), relays: row.relays, runAt: row.runAt } as ClaimedRow) : null;
}

/** Rows of a newer version wait for a relay that knows them, instead of stopping this one. */
const KNOWN = Object.keys(MESSAGES);

async function takeRows(tx: Tx, limit: number): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT "id", "type", "payload", "relays", "runAt" FROM "Outbox"
    WHERE "relayedAt" IS NULL AND "doneAt" IS NULL AND "type" = ANY(${KNOWN})
    ORDER BY "id" LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
}

/** Whether there is anything to take: a look, which is all that a quiet worker does several times a second. */
async function isAnyPromised(): Promise<boolean> {
  const text = `SELECT 1 FROM "Outbox" WHERE "relayedAt" IS NULL AND "doneAt" IS NULL AND "type" = ANY($1) LIMIT 1`;
  const { rowCount } = await pool().query({ name: "outbox-promised", text, values: [KNOWN] });
  return rowCount === 1;
}

/** A row nobody can read must not hold up the others: it stays, visible as failed. */
async function giveUp(tx: Tx, ids: bigint[], now: Date): Promise<void> {
  await tx.outbox.updateMany({ where: { id: { in: ids } }, data: { failedAt: now, lastError: "unreadable" } });
}

/**
 * Hands up to `limit` unrelayed rows to `give` (which puts them on the queue) and marks them relayed, in one transaction.
 * When `give` throws or the process dies, the rows stay unrelayed and the next call takes them again: the queue's job id
 * comes from the row, so a second giving changes nothing. Out: how many rows were dealt with.
 */
export async function relayRows(
  limit: number,
  now: Date,
  give: (rows: ClaimedRow[]) => Promise<void>,
): Promise<number> {
  if (!(await isAnyPromised())) return 0;
  return transaction(
    async (tx) => {
      const rows = await takeRows(tx, limit);
      if (rows.length === 0) return 0;
      const readable = rows.map(claimed).filter((row) => row !== null);
      if (readable.length > 0) await give(readable);
      const ids = rows.map(({ id }) => id);
      await tx.outbox.updateMany({ where: { id: { in: ids } }, data: { relayedAt: now, relays: { increment: 1 } } });
      if (readable.length < rows.length)
        await giveUp(
          tx,
          ids.filter((id) => !readable.some((row) => row.id === String(id))),
          now,
        );
      return rows.length;
    },
    { timeoutMs: 30_000 },
  );
}
