import { db } from "#app/platform/database/db.server";

/** How much is kept: the database's bytes on its disk; files, and what they were when they came. */
export type Sizes = { database: number; files: number; fileBytes: number };

/** Reads how much is kept. */
export async function readSizes(): Promise<Sizes> {
  const rows = await db().$queryRaw<{ database: bigint; files: bigint; bytes: bigint }[]>`
    SELECT pg_database_size(current_database()) AS "database",
      (SELECT count(*) FROM "File" WHERE "erasedAt" IS NULL) AS "files",
      (SELECT COALESCE(sum("size"), 0)::bigint FROM "File" WHERE "erasedAt" IS NULL) AS "bytes"`;
  const { database = 0n, files = 0n, bytes = 0n } = rows[0] ?? {};
  return { database: Number(database), files: Number(files), fileBytes: Number(bytes) };
}
