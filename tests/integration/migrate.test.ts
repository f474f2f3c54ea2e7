import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "#prisma/migrate";
import { migrationsDir, migrationsOnDisk } from "#prisma/migrations-on-disk";
import { freshDatabase } from "#tests/support/database";

let database: string;
let folder: string;

beforeEach(async () => {
  database = await freshDatabase(null);
  folder = mkdtempSync(path.join(tmpdir(), "rightsdesk-migrations-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client(database);
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: "array" });
  await client.end();
  return rows as unknown[];
}

const run = () => migrate(database, { folder, queue: false });

test("the project's own migrations apply to an empty database once, with the queue's tables", async () => {
  const names = migrationsOnDisk(migrationsDir).map((migration) => migration.name);
  expect(await migrate(database)).toEqual(names);
  expect(await migrate(database)).toEqual([]);
  expect(await ask("SELECT count(*) > 5 FROM pg_tables WHERE schemaname = 'bullmq'")).toEqual([[true]]);
});

test("two runners at once apply everything once", async () => {
  write("1_one", "CREATE TABLE one (id int)");
  const both = await Promise.all([run(), run()]);
  expect(both.flat()).toEqual(["1_one"]);
});

test("the ledger holds Prisma's checksum and what is new runs after what is old", async () => {
  write("2_two", "ALTER TABLE one ADD COLUMN b int");
  write("1_one", "CREATE TABLE one (id int)");
  expect(await run()).toEqual(["1_one", "2_two"]);
  write("3_three", "DO $$ BEGIN INSERT INTO one VALUES (1, 2); END $$; INSERT INTO one VALUES (3, 4);");
  expect(await run()).toEqual(["3_three"]);
  expect(await ask("SELECT * FROM one ORDER BY id")).toEqual([
    [1, 2],
    [3, 4],
  ]);
  const ledger = await ask(
    'SELECT migration_name, checksum, finished_at IS NOT NULL, applied_steps_count FROM "_prisma_migrations" ORDER BY 1',
  );
  expect(ledger).toEqual(migrationsOnDisk(folder).map(({ name, checksum }) => [name, checksum, true, 1]));
});

test("a failing migration leaves no trace, and those before it stay", async () => {
  write("1_one", "CREATE TABLE one (id int)");
  write("2_bad", "CREATE TABLE two (id int); SELECT 1 / 0");
  await expect(run()).rejects.toThrow(/2_bad failed and left no trace: division by zero/);
  expect(await ask("SELECT to_regclass('one') IS NOT NULL, to_regclass('two') IS NULL")).toEqual([[true, true]]);
});

test("a migration changed after it ran, or gone, is refused by name", async () => {
  write("1_one", "CREATE TABLE one (id int)");
  await run();
  appendFileSync(path.join(folder, "1_one", "migration.sql"), " ");
  await expect(run()).rejects.toThrow(/1_one was changed after it ran/);
  rmSync(path.join(folder, "1_one"), { recursive: true });
  await expect(run()).rejects.toThrow(/1_one ran on this database but is missing/);
});

test("a migration another tool left half-way is refused by name", async () => {
  write("1_one", "CREATE TABLE one (id int)");
  await run();
  await ask('UPDATE "_prisma_migrations" SET finished_at = NULL');
  await expect(run()).rejects.toThrow(/1_one began on this database and never finished/);
});
