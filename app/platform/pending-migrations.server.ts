import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pool } from "./db.server";

const FOLDER = path.resolve("prisma/migrations");

let names: readonly string[] | undefined;

/** The migrations this version needs, by name. */
function needed(): readonly string[] {
  return (names ??= readdirSync(FOLDER).filter((name) => existsSync(path.join(FOLDER, name, "migration.sql"))));
}

/** Which migrations this version needs and the database lacks; all of them where it knows of none. More than are needed do no harm. */
export async function pendingMigrations(): Promise<string[]> {
  const { rows: ledger } = await pool().query<{ there: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`,
  );
  if (!ledger[0]?.there) return [...needed()];
  const { rows } = await pool().query<{ name: string }>(
    `SELECT "migration_name" AS name FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
  );
  const done = new Set(rows.map(({ name }) => name));
  return needed().filter((name) => !done.has(name));
}
