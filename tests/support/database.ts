import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDb } from "#app/platform/database/db.server";
import { TEMPLATE } from "./template";

export type FreshDatabase = { url: string; drop: () => Promise<void> };

/** A migrated, empty database of its own. `template: null` makes one without any tables. */
export async function freshDatabase(template: string | null = TEMPLATE): Promise<FreshDatabase> {
  const name = `t_${randomBytes(8).toString("hex")}`;
  await admin(`CREATE DATABASE ${name} ${template ? `TEMPLATE ${template} STRATEGY FILE_COPY` : ""}`);
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/**
 * Gives this test file a database of its own and makes it the one that `db()` and `pool()` use. Call it once at the top of the file.
 * The address is known from `beforeAll` on.
 */
export function useDatabase(): { readonly url: string } {
  let database: FreshDatabase | undefined;
  beforeAll(async () => {
    database = await freshDatabase();
    process.env.DATABASE_URL = database.url;
  });
  afterAll(async () => {
    await closeDb();
    await database?.drop();
  });
  return {
    get url() {
      if (!database) throw new Error("The database is there from beforeAll on");
      return database.url;
    },
  };
}

async function admin(sql: string): Promise<void> {
  const client = new pg.Client(inject("postgresUrl"));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
