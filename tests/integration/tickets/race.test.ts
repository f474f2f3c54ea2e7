import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { verifiedChain } from "#tests/factories/chain";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, INPUT, readyDraft, somebodyElse, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { assign } from "#app/domain/tickets/moves/assign.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { addNote } from "#app/domain/tickets/moves/note.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { db } from "#app/platform/database/db.server";

const database = useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent", { name: "林悦" });
  reviewer = await makeStaff("reviewer", { name: "赵敏之" });
});

type Said = { ok: true } | { ok: false; refusal: string; detail?: Record<string, string> };

describe("ten people at once on what all of them saw", () => {
  test("one wins; the others are told who did what, and nothing else is written", async () => {
    const id = await ticketAt("handling", policy, agent, NOW);
    const before = await everythingOf(id);
    const seen = before.ticket.version;
    const ask = { ticketId: id, actor: agent, now: NOW, seen };
    const moves: Promise<Said>[] = [
      move({ ...ask, action: "ask", input: INPUT.ask }),
      move({ ...ask, action: "approve", input: INPUT.approve }),
      move({ ...ask, action: "refuse", input: INPUT.refuse }),
      move({ ...ask, action: "ask", input: INPUT.ask }),
      move({ ...ask, action: "approve", input: INPUT.approve }),
      move({ ...ask, action: "refuse", input: INPUT.refuse }),
      assign({ ...ask, assigneeId: reviewer.id, actor: reviewer }),
      assign({ ...ask, assigneeId: reviewer.id, actor: reviewer }),
      move({ ...ask, action: "approve", input: INPUT.approve }),
      move({ ...ask, action: "ask", input: INPUT.ask }),
    ];
    const said = await Promise.all(moves);
    expect(said.filter(({ ok }) => ok)).toHaveLength(1);
    const after = await everythingOf(id);
    const [line] = after.journal.slice(before.journal.length);
    const told =
      line?.kind === "assigned"
        ? { by: "赵敏之", action: "take-over" }
        : { by: "林悦", action: (line?.data as { action: string }).action, to: after.ticket.status };
    for (const outcome of said)
      if (!outcome.ok) expect(outcome).toEqual({ ok: false, refusal: "moved-meanwhile", detail: told });
    expect(after.journal).toHaveLength(before.journal.length + 1);
    expect(after.ticket.version).toBe(seen + 1);
    expect(await verifiedChain(id)).toBe(after.journal.length);
  });

  test("a person who withdraws while staff decide: one comes first, the journal tells which, nothing is lost", async () => {
    const id = await ticketAt("approved", policy, agent, NOW, "correct");
    const said: Said[] = await Promise.all([
      move({ ticketId: id, action: "withdraw", actor: REQUESTER, input: {}, now: NOW, seen: null }),
      move({ ticketId: id, action: "finish", actor: agent, input: INPUT.finish, now: NOW, seen: null }),
    ]);
    expect(said.map((each) => (each.ok ? "done" : each.refusal)).sort()).toEqual(["action-not-allowed-now", "done"]);
    const { ticket, journal, letters } = await everythingOf(id);
    expect((journal.at(-1)?.data as { to: string }).to).toBe(ticket.status);
    expect(letters.at(-1)?.kind).toBe(ticket.status);
  });

  test("twenty take the same new ticket: it has one owner", async () => {
    const id = await ticketAt("received", policy, agent, NOW);
    const crowd = await Promise.all(Array.from({ length: 20 }, () => makeStaff("agent")));
    const said = await Promise.all(
      crowd.map((actor) => move({ ticketId: id, action: "take", actor, input: {}, now: NOW, seen: 1 })),
    );
    const winner = crowd[said.findIndex(({ ok }) => ok)];
    expect(said.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await everythingOf(id)).ticket.assigneeId).toBe(winner?.id);
  });

  test("notes and moves at once keep one whole chain", async () => {
    const id = await ticketAt("handling", policy, agent, NOW);
    const notes = Array.from({ length: 15 }, (_, index) =>
      addNote({ ticketId: id, actor: agent, body: `备注 ${index}`, now: NOW }),
    );
    await Promise.all([...notes, act(id, "approve", agent, NOW)]);
    expect(await verifiedChain(id)).toBe((await everythingOf(id)).journal.length);
    expect(await db().note.count({ where: { ticketId: id } })).toBe(15);
  });
});

/** Lets `work` run until it waits for the table, then cuts its connection, as a crash would. */
async function cutOffAt(table: string, work: () => Promise<unknown>): Promise<void> {
  const hand = new pg.Client(database.url);
  const eye = new pg.Client(database.url);
  await Promise.all([hand.connect(), eye.connect()]);
  try {
    await hand.query(`BEGIN; LOCK TABLE "${table}" IN EXCLUSIVE MODE`);
    const fate = work().then(
      () => "done",
      () => "failed",
    );
    const waiting = `SELECT pid FROM pg_locks WHERE NOT granted AND relation = '"${table}"'::regclass`;
    const pid = await until(
      `a transaction waits for ${table}`,
      async () => (await eye.query<{ pid: number }>(waiting)).rows[0]?.pid,
    );
    await eye.query("SELECT pg_terminate_backend($1)", [pid]);
    expect(await fate).toBe("failed");
  } finally {
    await hand.query("ROLLBACK");
    await Promise.all([hand.end(), eye.end()]);
  }
}

describe("cut off midway", () => {
  const counts = async () => ({
    tickets: await db().ticket.count(),
    journal: await db().journalEntry.count(),
    letters: await db().letter.count(),
    outbox: await db().outbox.count(),
    decisions: await db().decision.count(),
  });

  test.each(["JournalEntry", "Letter", "Outbox"])(
    "filing before its %s row leaves nothing, and can be done again",
    async (table) => {
      const { draft, code } = await readyDraft(policy, "delete", NOW);
      const before = await counts();
      await cutOffAt(table, () => submitDraft(draft, code, NOW));
      expect(await counts()).toEqual(before);
      expect(await submitDraft(draft, code, NOW)).toMatchObject({ ok: true });
      expect((await counts()).tickets).toBe(before.tickets + 1);
    },
  );

  test.each(["JournalEntry", "Letter", "Outbox"])(
    "a decision before its %s row leaves nothing, and can be done again",
    async (table) => {
      const id = await ticketAt("handling", policy, agent, NOW);
      const [before, rows] = [await everythingOf(id), await counts()];
      await cutOffAt(table, () => act(id, "approve", agent, NOW));
      expect(await everythingOf(id)).toEqual(before);
      expect(await counts()).toEqual(rows);
      expect(await act(id, "approve", agent, NOW)).toBe("approved");
    },
  );
});

test("ten windows of one person file one ticket for one right, whichever comes first, and lead to it", async () => {
  const contact = somebodyElse();
  const ready = await Promise.all(Array.from({ length: 10 }, () => readyDraft(policy, "access", NOW, { contact })));
  const before = await db().ticket.count();
  const said = await Promise.all(ready.map(({ draft, code }) => expectOk(submitDraft(draft, code, NOW))));
  expect(new Set(said.map(({ ticketId }) => ticketId)).size).toBe(1);
  expect(said.map(({ ledTo }) => ledTo.length).sort()).toEqual([0, ...Array.from({ length: 9 }, () => 1)]);
  expect(await db().ticket.count()).toBe(before + 1);
});
