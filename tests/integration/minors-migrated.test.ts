import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "#prisma/migrate";
import { migrationsDir, migrationsOnDisk } from "#prisma/migrations-on-disk";
import { freshDatabase } from "#tests/support/database";

const MINE = "20261127010100_minors_and_rungs";
const POLICY = "0199a000-0000-7000-8000-000000000001";
const idOf = (at: number) => `0199a000-0000-7000-8000-00000000010${at}`;

let database: string;
let folder: string;
let client: pg.Client;

beforeEach(async () => {
  database = await freshDatabase(null);
  folder = mkdtempSync(path.join(tmpdir(), "rightsdesk-migrations-"));
  for (const { name } of migrationsOnDisk(migrationsDir).filter((each) => each.name < MINE)) bring(name);
  await migrate(database, { folder, queue: false });
  client = new pg.Client(database);
  await client.connect();
  await client.query(
    `INSERT INTO "PolicyVersion" ("id", "policyId", "version", "profile", "publishedAt", "publishedBy") VALUES ($1, 'p', 1, '{}', now(), 'x')`,
    [POLICY],
  );
});

afterEach(async () => {
  await client.end();
  rmSync(folder, { recursive: true, force: true });
});

function bring(name: string): void {
  cpSync(path.join(migrationsDir, name), path.join(folder, name), { recursive: true });
}

type Old = { kind?: string; right?: string; parent?: number; verified?: string[] };

/** A ticket as it stood before, and the methods its journal tells of, one verification after the other; an empty one tells of none. */
async function ticket(at: number, { kind = "subject", right = "access", parent, verified }: Old): Promise<void> {
  await client.query(
    `INSERT INTO "Ticket" ("id", "reference", "visit", "policyVersionId", "right", "requesterKind", "locale", "status", "contactSealed", "answersSealed",
       "personMasked", "contactDigest", "receivedAt", "receivedOn", "dueOn", "dueAt", "provisional", "calendarVersion", "lastEventAt", "lastEvent", "parentId", "identityVerifiedAt")
     VALUES ($1, $2, $2, $3, $4, $5, 'en', 'handling', '', '', '*', '', now(), '2026-01-01', '2026-02-01', now(), false, 'x', now(), 'filed', $6, $7)`,
    [idOf(at), `R${at}`, POLICY, right, kind, parent ? idOf(parent) : null, verified ? new Date() : null],
  );
  for (const [seq, method] of (verified ?? []).entries())
    await client.query(
      `INSERT INTO "JournalEntry" ("ticketId", "seq", "at", "kind", "actorKind", "data", "prevHash", "hash") VALUES ($1, $2, now(), 'moved', 'system', $3, '', '')`,
      [idOf(at), seq + 1, { action: "verify", ...(method ? { method } : {}) }],
    );
}

test("tickets from before keep their guard, and what their journal says of how each identity was verified last", async () => {
  await ticket(1, { kind: "guardian", verified: ["document"] });
  await ticket(2, { right: "complaint", parent: 1, verified: [] });
  await ticket(3, { kind: "agent", verified: ["document", "contact-on-file"] });
  await ticket(4, { verified: ["code-and-facts"] });
  await ticket(5, { verified: [""] });
  await ticket(6, {});
  bring(MINE);
  expect(await migrate(database, { folder, queue: false })).toEqual([MINE]);
  const { rows } = await client.query({
    text: 'SELECT "reference", "ageBand", "identityRung" FROM "Ticket" ORDER BY "reference"',
    rowMode: "array",
  });
  expect(rows).toEqual([
    ["R1", "under-18", "document"],
    ["R2", "under-18", "contact-code"],
    ["R3", null, "contact-code"],
    ["R4", null, "code-and-facts"],
    ["R5", null, null],
    ["R6", null, null],
  ]);
  await expect(client.query(`UPDATE "Ticket" SET "ageBand" = 'child'`)).rejects.toThrow(/Ticket_ageBand/);
});
