import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDb } from "#app/platform/database/db.server";
import { TEMPLATE } from "./template";

/**
 * A migrated, empty database of its own. `template: null` makes one without any tables. Out: its address. It goes with its server: a file
 * system looks long for a number it has not just taken back from a deleted file, so that dropping eight hundred files makes the next copy slow.
 */
export async function freshDatabase(template: string | null = TEMPLATE): Promise<string> {
  const name = `t_${randomBytes(8).toString("hex")}`;
  await admin(`CREATE DATABASE ${name} ${template ? `TEMPLATE ${template} STRATEGY FILE_COPY` : ""}`);
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Gives this test file a database of its own and makes it the one that `db()` and `pool()` use. Call it once at the top of the file.
 * The address is known from `beforeAll` on.
 */
export function useDatabase(): { readonly url: string } {
  let address: string | undefined;
  beforeAll(async () => {
    address = await freshDatabase();
    process.env.DATABASE_URL = address;
  });
  afterAll(closeDb);
  return {
    get url() {
      if (!address) throw new Error("The database is there from beforeAll on");
      return address;
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
