import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT_FOLDER } from "#app/platform/project-folder";

export type Migration = { name: string; sql: string; checksum: string };

/** Where this project keeps its migrations, in Prisma's layout. */
export const migrationsDir = path.join(PROJECT_FOLDER, "prisma/migrations");

/** The migrations in the order they apply. The checksum is SHA-256 of the file, in hexadecimal, as Prisma writes it. */
export function migrationsOnDisk(folder: string): readonly Migration[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, "migration.sql")))
    .map((entry) => entry.name);
  return names.sort().map((name) => {
    const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}
