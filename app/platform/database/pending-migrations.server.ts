import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { PROJECT_FOLDER } from "../project-folder";
import { pool } from "./db.server";

const FOLDER = path.join(PROJECT_FOLDER, "prisma/migrations");

/** The migrations this version needs, by name; looked up once when it is loaded, for a newer version may be laid over the files meanwhile. */
const needed = readdirSync(FOLDER).filter((name) => existsSync(path.join(FOLDER, name, "migration.sql")));

/** Which migrations this version needs and the database lacks; all of them where it knows of none. More than are needed do no harm. */
export async function pendingMigrations(): Promise<string[]> {
  const { rows: ledger } = await pool().query<{ there: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`,
  );
  if (!ledger[0]?.there) return needed;
  const { rows } = await pool().query<{ name: string }>(
    `SELECT "migration_name" AS name FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
  );
  const done = new Set(rows.map(({ name }) => name));
  return needed.filter((name) => !done.has(name));
}
