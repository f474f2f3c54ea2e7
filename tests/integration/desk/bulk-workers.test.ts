import pg from "pg";
import { beforeAll, describe, expect, it, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { tryAgain } from "#app/domain/tickets/desk/bulk/choose.server";
import { stopBatch } from "#app/domain/tickets/desk/bulk/confirm.server";
import { findBatch, listRows, type ShownRow } from "#app/domain/tickets/desk/bulk/read-batch.server";
import { workOnBatch } from "#app/domain/tickets/desk/bulk/work.server";
import { db, pool } from "#app/platform/database/db.server";
import { confirmed, doneTo, lookedAt, workThrough } from "#tests/factories/batch";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { everythingOf, expectOk, fileTicket } from "#tests/factories/ticket";
import { runUntilReady } from "#tests/support/child";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";

const database = useDatabase();
const NOW = new Date("2026-10-12T02:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
let other: StaffActor;

beforeAll(async () => {
  policy = await publish();
  [agent, other] = [await makeStaff("agent"), await makeStaff("agent")];
});

const several = (count: number) => Promise.all(Array.from({ length: count }, () => fileTicket(policy, "access", NOW)));
const told = (rows: readonly ShownRow[]) => rows.map(({ state, code }) => code ?? state);
const of = (ticketIds: readonly string[]) => ({ staffId: agent.id, ticketIds, now: NOW });
const batched = (ticketId: string) => db().journalEntry.count({ where: { ticketId, kind: "batched" } });

/** Who waits for a row that somebody else holds. Asked outside of any transaction, where the answer is always new. */
const WAITING = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

describe("a batch in the hands of workers", () => {
  it("run twice does nothing twice", async () => {
    const ids = await several(2);
    const { id } = await doneTo({ act: "take", ...of(ids) });
    const before = await Promise.all(ids.map(everythingOf));
    expect(await workOnBatch(id, () => NOW)).toBe(true);
    expect(await Promise.all(ids.map(everythingOf))).toEqual(before);
  });

  it("of two workers at once, each ticket is done by one", async () => {
    const ids = await several(12);
    const { id } = await lookedAt({ act: "take", ...of(ids) });
    await confirmed(id, agent.id, NOW);
    await Promise.all([workThrough(id, NOW), workThrough(id, NOW)]);
    expect(told(await listRows(id, agent.id))).toEqual(ids.map(() => "done"));
    expect(await Promise.all(ids.map(batched))).toEqual(ids.map(() => 1));
    expect((await findBatch(id, agent.id))!.state).toBe("ended");
  });

  it("is stopped by who began it: what is done stays, and the rest can be done later", async () => {
    const ids = await several(4);
    const { id } = await lookedAt({ act: "take", ...of(ids) });
    await confirmed(id, agent.id, NOW);
    await workOnBatch(id, () => NOW, { most: 2 });
    expect(await stopBatch({ batchId: id, staffId: other.id, now: NOW })).toMatchObject({ refusal: "ticket-gone" });
    await expectOk(stopBatch({ batchId: id, staffId: agent.id, now: NOW }));
    await workThrough(id, NOW);
    expect(told(await listRows(id, agent.id))).toEqual(["done", "done", "stopped", "stopped"]);
    const again = await expectOk(tryAgain({ batchId: id, staffId: agent.id, now: NOW }));
    await workThrough(again.id, NOW);
    await confirmed(again.id, agent.id, NOW);
    await workThrough(again.id, NOW);
    expect(told(await listRows(again.id, agent.id))).toEqual(["done", "done"]);
  });

  it("goes on where it was when the database gave up on it in the middle", async () => {
    const ids = await several(3);
    const { id } = await lookedAt({ act: "take", ...of(ids) });
    await confirmed(id, agent.id, NOW);
    const holding = new pg.Client(database.url);
    await holding.connect();
    await holding.query("BEGIN");
    await holding.query(`SELECT 1 FROM "Ticket" WHERE "id" = $1 FOR UPDATE`, [ids[1]]);
    const working = workThrough(id, NOW).then(
      () => "through",
      () => "broken",
    );
    let pids: { pid: number }[] = [];
    await until("it waits for the second ticket", async () => {
      pids = (await pool().query<{ pid: number }>(WAITING)).rows;
      return pids.length === 1;
    });
    await holding.query("SELECT pg_cancel_backend($1)", [pids[0]!.pid]);
    expect(await working).toBe("broken");
    await holding.query("ROLLBACK");
    await holding.end();
    expect((await listRows(id, agent.id)).map(({ state }) => state)).toEqual(["done", "waiting", "waiting"]);
    await workThrough(id, NOW);
    expect(await Promise.all(ids.map(batched))).toEqual([1, 1, 1]);
  });
});

describe("a worker process killed in the middle", () => {
  test("leaves the rest to the next, which does each once", async () => {
    const ids = await several(4);
    const now = new Date();
    const { id } = await lookedAt({ act: "take", ...of(ids), now });
    await confirmed(id, agent.id, now);
    const holding = new pg.Client(database.url);
    await holding.connect();
    await holding.query("BEGIN");
    await holding.query(`SELECT 1 FROM "Ticket" WHERE "id" = $1 FOR UPDATE`, [ids[2]]);
    const first = await runUntilReady("jobs/worker.ts", {
      ...process.env,
      DATABASE_URL: database.url,
      SMTP_URL: "smtp://127.0.0.1:9",
      MAIL_FROM: "no-reply@rightsdesk.example",
    });
    await until("the third is waited for", async () => (await pool().query(WAITING)).rowCount !== 0);
    await first.end("SIGKILL");
    await holding.query("ROLLBACK");
    await holding.end();
    // Whoever has the next turn; a queue takes its time to see that a worker is gone.
    await until("the dead one's ticket is let go", async () => {
      await workOnBatch(id, () => now);
      return (await findBatch(id, agent.id))!.state === "ended";
    });
    expect(told(await listRows(id, agent.id))).toEqual(["done", "done", "done", "done"]);
    expect(await Promise.all(ids.map(batched))).toEqual([1, 1, 1, 1]);
  });
});
