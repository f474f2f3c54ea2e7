import { db, type Tx } from "#app/platform/database/db.server";

export type HashedLine = { id: bigint; hash: Uint8Array };

/** How many lines make a batch. */
export const LINES_AT_ONCE = 10_000;

/** The lines with `after` < id <= `upTo`, in the order of their row numbers, a batch at a time: the whole journal never sits in memory. */
export async function* linesById(after: bigint, upTo: bigint, client: Tx = db()): AsyncGenerator<HashedLine[]> {
  for (let from = after; ;) {
    const lines = await client.$queryRaw<HashedLine[]>`
      SELECT "id", "hash" FROM "JournalEntry" WHERE "id" > ${from} AND "id" <= ${upTo} ORDER BY "id" LIMIT ${LINES_AT_ONCE}`;
    const last = lines.at(-1);
    if (!last) return;
    yield lines;
    from = last.id;
  }
}
