import type { Tx } from "#app/platform/db.server";
import { transaction } from "#app/platform/db.server";
import { MESSAGES, type MessageType, type OutboxMessage } from "./messages";

export type ClaimedRow = OutboxMessage & { id: string; relays: number; runAt: Date };

type Row = { id: bigint; type: string; payload: unknown; relays: number; runAt: Date };

function claimed(row: Row): ClaimedRow {
  const type = row.type as MessageType;
  const payload = MESSAGES[type].parse(row.payload);
  return { type, payload, id: String(row.id), relays: row.relays, runAt: row.runAt } as ClaimedRow;
}

/** Rows of a newer version wait for a relay that knows them, instead of stopping this one. */
const KNOWN = Object.keys(MESSAGES);

async function takeRows(tx: Tx, limit: number): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT "id", "type", "payload", "relays", "runAt" FROM "Outbox"
    WHERE "relayedAt" IS NULL AND "doneAt" IS NULL AND "type" = ANY(${KNOWN})
    ORDER BY "id" LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
}

/**
 * Hands up to `limit` unrelayed rows to `give` (which puts them on the queue) and marks them relayed, in one transaction.
 * When `give` throws or the process dies, the rows stay unrelayed and the next call takes them again: the queue's job id
 * comes from the row, so a second giving changes nothing. Out: how many rows were relayed.
 */
export async function relayRows(limit: number, now: Date, give: (rows: ClaimedRow[]) => Promise<void>): Promise<number> {
  return transaction(
    async (tx) => {
      const rows = await takeRows(tx, limit);
      if (rows.length === 0) return 0;
      await give(rows.map(claimed));
      const ids = rows.map(({ id }) => id);
      await tx.outbox.updateMany({ where: { id: { in: ids } }, data: { relayedAt: now, relays: { increment: 1 } } });
      return rows.length;
    },
    { timeoutMs: 30_000 },
  );
}
