import { randomUUID } from "node:crypto";
import { runMigrations } from "bullmq";
import pg from "pg";
import { isMain } from "#app/platform/is-main";
import { type Migration, migrationsDir, migrationsOnDisk } from "./migrations-on-disk";

/** The lock Prisma's own migrate takes, so that the two never run at once. */
const LOCK = 72707369;

const LEDGER = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

export type MigrateOptions = {
  /** Folder of migrations; the project's own when left out. */
  folder?: string;
  /** Whether the queue lives in this database too. */
  queue?: boolean;
};

/**
 * Brings a database up to date: every migration that is missing, each in one transaction, under a lock that makes a second
 * runner wait. Leaves the same ledger as `prisma migrate deploy`. Returns the names applied. Throws, with nothing half done,
 * when a migration that ran before was changed or is gone, when one stopped half-way under another tool, or when one fails.
 */
export async function migrate(
  databaseUrl: string,
  { folder = migrationsDir, queue = true }: MigrateOptions = {},
): Promise<string[]> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    application_name: "rightsdesk-migrate",
  });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(LEDGER);
    const { rows } = await client.query<Applied>(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    );
    const pending = pendingMigrations(migrationsOnDisk(folder), rows);
    for (const migration of pending) await apply(client, migration);
    if (queue) await runMigrations(client, "bullmq");
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** What still has to run. Throws when disk and ledger tell different stories. */
function pendingMigrations(onDisk: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const known = new Map(onDisk.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = known.get(row.migration_name);
    if (!migration)
      throw new Error(`Migration ${row.migration_name} ran on this database but is missing from the migrations folder`);
    if (!row.finished_at)
      throw new Error(
        `Migration ${row.migration_name} began on this database and never finished; repair it by hand first`,
      );
    if (row.checksum !== migration.checksum)
      throw new Error(`Migration ${row.migration_name} was changed after it ran on this database; write a new one`);
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return onDisk.filter((migration) => !done.has(migration.name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)',
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${name} failed and left no trace: ${reason}`, { cause: error });
  }
}

async function main(): Promise<void> {
  const { DATABASE_URL, REDIS_URL } = process.env;
  if (!DATABASE_URL) throw new Error("DATABASE_URL is missing; expected postgresql://user:password@host:5432/database");
  const names = await migrate(DATABASE_URL, { queue: !REDIS_URL });
  process.stdout.write(names.length > 0 ? `applied ${names.join(", ")}\n` : "nothing to apply\n");
}

if (isMain(import.meta.url)) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : "The migration failed"}\n`);
    process.exitCode = 1;
  });
}
