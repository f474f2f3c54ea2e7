import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startPostgres } from "#app/platform/embedded/postgres";
import { buildPrograms } from "#app/platform/start/prepare/build.mjs";
import { migrate } from "#prisma/migrate";
import { TEMPLATE } from "./template";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the server's `postgres` database, from which test databases are made. */
    postgresUrl: string;
  }
}

/** Builds what tests run in processes of its own, and starts one PostgreSQL for the whole run, with a migrated database in it that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildPrograms();
  const folder = mkdtempSync(path.join(tmpdir(), "rightsdesk-test-"));
  chmodSync(folder, 0o755);
  const server = await startPostgres({ dataDir: path.join(folder, "postgres"), password: "test", unsafe: true });
  const client = new pg.Client(server.url("postgres"));
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  await migrate(server.url(TEMPLATE));
  project.provide("postgresUrl", server.url("postgres"));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
