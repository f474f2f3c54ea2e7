import type pg from "pg";

/** Lets rows be written with no index but the unique ones, and makes the others once all are there: grown row by row they would take longer than all the rest. */
export async function withoutIndexes(
  client: pg.Client,
  tables: readonly string[],
  write: () => Promise<unknown>,
): Promise<void> {
  await client.query(`SET synchronous_commit = off; SET maintenance_work_mem = '256MB'`);
  const { rows: indexes } = await client.query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ANY($1) AND indexdef NOT LIKE 'CREATE UNIQUE%'`,
    [tables],
  );
  for (const { indexname } of indexes) await client.query(`DROP INDEX ${client.escapeIdentifier(indexname)}`);
  await write();
  for (const { indexdef } of indexes) await client.query(indexdef);
}
