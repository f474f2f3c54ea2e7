import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anchorJournal } from "#app/domain/journal/anchor.server";
import { verifyJournal } from "#app/domain/journal/verify.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { db, pool } from "#app/platform/database/db.server";
import { runFile } from "#tests/support/child";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";
import { file, publish } from "./support/desk";

const database = useDatabase();
const DAY_MS = 86_400_000;
const FIRST = new Date("2026-03-02T02:00:00Z").getTime();

let policy: PublishedPolicy;
let now = FIRST;

beforeAll(async () => {
  policy = await publish();
});

beforeEach(async () => {
  now += 2 * DAY_MS;
  for (let count = 0; count < 3; count++) await file(policy, new Date(now));
});

/** What no role of the product can do: a superuser who takes the guard away. The test puts back what it took. */
async function tamper(sql: string, table: "JournalEntry" | "JournalAnchor" = "JournalEntry"): Promise<void> {
  const client = await pool().connect();
  await client.query(
    `BEGIN; ALTER TABLE "${table}" DISABLE TRIGGER USER; ${sql}; ALTER TABLE "${table}" ENABLE TRIGGER USER; COMMIT`,
  );
  client.release();
}

const lines = () => db().journalEntry.findMany({ orderBy: { id: "asc" } });

describe("the journal's table", () => {
  test.each([
    'UPDATE "JournalEntry" SET "kind" = \'other\'',
    'DELETE FROM "JournalEntry"',
    'TRUNCATE "JournalEntry"',
    'UPDATE "JournalAnchor" SET "entries" = 0',
    'DELETE FROM "JournalAnchor"',
    'TRUNCATE "JournalAnchor"',
  ])("refuses %s", async (sql) => {
    await anchorJournal(new Date(now));
    await expect(pool().query(sql)).rejects.toThrow(/append-only/);
  });
});

describe("verifying", () => {
  test("finds a journal whole that is, with its anchors, and the head the last anchor gave", async () => {
    const anchored = await anchorJournal(new Date(now));
    await file(policy, new Date(now));
    const verdict = await verifyJournal(anchored?.head);
    expect(verdict).toMatchObject({ flaw: null, head: anchored?.head, lines: (await lines()).length });
    expect((await verifyJournal("00")).flaw).toEqual({ at: "head" });
  });

  test("names the line that was changed, and is content when it is put back", async () => {
    const [line] = (await lines()).slice(-2);
    await tamper(
      `UPDATE "JournalEntry" SET "data" = jsonb_set("data", '{right}', '"cancel"'), "at" = "at" - interval '1 day' WHERE "id" = ${line?.id}`,
    );
    const { flaw } = await verifyJournal();
    expect(flaw).toMatchObject({ at: "line", entryId: line?.id });
    const command = runFile("prisma/verify-journal.ts", { ...process.env, DATABASE_URL: database.url });
    expect(await command.ended).toBe(1);
    expect(command.output()).toContain(`BROKEN at line ${line?.id}`);
    await tamper(
      `UPDATE "JournalEntry" SET "data" = '${JSON.stringify(line?.data)}', "at" = '${line?.at.toISOString()}' WHERE "id" = ${line?.id}`,
    );
    expect((await verifyJournal()).flaw).toBeNull();
  });

  test("notices a line taken from the middle, and a forged one put in", async () => {
    const [line, next] = (await lines()).slice(-2);
    await tamper(
      `CREATE TABLE taken AS SELECT * FROM "JournalEntry" WHERE "id" = ${line?.id}; DELETE FROM "JournalEntry" WHERE "id" = ${line?.id}`,
    );
    expect((await verifyJournal()).flaw).toMatchObject({ at: "line", entryId: next?.id });
    await tamper('INSERT INTO "JournalEntry" SELECT * FROM taken; DROP TABLE taken');
    expect((await verifyJournal()).flaw).toBeNull();
    await tamper(
      `CREATE TABLE forged AS SELECT * FROM "JournalEntry" WHERE "id" = ${next?.id}; UPDATE forged SET "id" = "id" + 1000000, "seq" = "seq" + 1; INSERT INTO "JournalEntry" SELECT * FROM forged; DROP TABLE forged`,
    );
    expect((await verifyJournal()).flaw?.at).toBe("line");
    await tamper('DELETE FROM "JournalEntry" WHERE "id" > 1000000');
  });

  test("notices a tail that was cut off, by the anchor, and an anchor that was rewritten", async () => {
    const anchored = await anchorJournal(new Date(now));
    const tail = (await lines()).at(-1);
    await tamper(
      `CREATE TABLE taken AS SELECT * FROM "JournalEntry" WHERE "id" = ${tail?.id}; DELETE FROM "JournalEntry" WHERE "id" = ${tail?.id}`,
    );
    expect((await verifyJournal()).flaw).toMatchObject({ at: "anchor", anchorId: anchored?.anchorId });
    await tamper(
      `UPDATE "JournalAnchor" SET "entries" = "entries" - 1 WHERE "id" = ${anchored?.anchorId}`,
      "JournalAnchor",
    );
    expect((await verifyJournal()).flaw).toMatchObject({ at: "anchor" });
    await tamper(
      `UPDATE "JournalAnchor" SET "entries" = "entries" + 1 WHERE "id" = ${anchored?.anchorId}`,
      "JournalAnchor",
    );
    await tamper('INSERT INTO "JournalEntry" SELECT * FROM taken; DROP TABLE taken');
    expect((await verifyJournal()).flaw).toBeNull();
  });
});

describe("anchoring", () => {
  test("ties lines once a day at most, by one of several at once, and nothing when nothing was written", async () => {
    const anchors = await Promise.all([
      anchorJournal(new Date(now)),
      anchorJournal(new Date(now)),
      anchorJournal(new Date(now)),
    ]);
    expect(anchors.filter(Boolean)).toHaveLength(1);
    await file(policy, new Date(now));
    expect(await anchorJournal(new Date(now + DAY_MS - 1))).toBeNull();
    expect(await anchorJournal(new Date(now + DAY_MS))).not.toBeNull();
    expect(await anchorJournal(new Date(now + 2 * DAY_MS))).toBeNull();
    now += DAY_MS;
  });

  test("waits for a line whose transaction is still open, for its number may be lower than others'", async () => {
    const slow = await pool().connect();
    const [pattern] = (await lines()).slice(-1);
    await slow.query("BEGIN");
    await slow.query(
      `INSERT INTO "JournalEntry" ("ticketId", "seq", "at", "kind", "actorKind", "data", "prevHash", "hash") SELECT "ticketId", 99, "at", "kind", "actorKind", "data", "prevHash", "hash" FROM "JournalEntry" WHERE "id" = $1`,
      [String(pattern?.id)],
    );
    await file(policy, new Date(now));
    const anchoring = anchorJournal(new Date(now));
    await until("anchoring waits for it", async () => {
      const { rows } = await pool().query(
        `SELECT 1 FROM pg_locks WHERE "relation" = '"JournalEntry"'::regclass AND NOT "granted"`,
      );
      return rows.length > 0;
    });
    await slow.query("ROLLBACK");
    slow.release();
    expect(await anchoring).not.toBeNull();
    expect((await verifyJournal()).flaw).toBeNull();
  });
});
