import { beforeAll, describe, expect, test } from "vitest";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, expectOk, INPUT, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { armNotices } from "#app/domain/tickets/deadlines/arm-notices.server";
import { markBreaches } from "#app/domain/tickets/deadlines/mark-breaches.server";
import { notifyDeadline } from "#app/domain/tickets/deadlines/notify-deadline.server";
import { recomputeDue } from "#app/domain/tickets/deadlines/recompute-due.server";
import { assign } from "#app/domain/tickets/moves/assign.server";
import { addNote } from "#app/domain/tickets/moves/note.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { ACTIONS, WORKFLOW } from "#app/domain/tickets/workflow/workflow";
import { db } from "#app/platform/database/db.server";

useDatabase();

const NOW = new Date("2026-03-02T02:00:00Z");
const LATER = new Date("2026-03-03T02:00:00Z");
/** Past every date under the policy. */
const LONG_AFTER = new Date("2026-08-03T02:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  const extension = resourceGo.rights.cancel!.term;
  const rights = {
    access: { ...resourceGo.rights.access!, extension },
    correct: { ...resourceGo.rights.correct!, extension },
    delete: { ...resourceGo.rights.delete!, extension },
    cancel: { ...resourceGo.rights.cancel!, extension },
  };
  policy = await publish({
    id: "with-extension",
    rights: { ...resourceGo.rights, ...rights },
    cancellation: { ...resourceGo.cancellation, coolingOff: { count: 7, unit: "calendar-day", roll: false } },
  });
  [agent, reviewer] = [await makeStaff("agent"), await makeStaff("reviewer")];
});

async function proposed(): Promise<string> {
  const id = await ticketAt("approved", policy, agent, NOW, "correct");
  await act(id, "propose-finish", agent, NOW);
  return id;
}

async function evidenceAsked(): Promise<string> {
  const id = await ticketAt("handling", policy, agent, NOW);
  await act(id, "ask-evidence", agent, NOW, { items: [], others: "新的授权书", days: 10 });
  return id;
}

/** States in which a ticket holds something that belongs to the state, and what it must hold there. */
const STATES: Record<string, { bring: () => Promise<string>; holds: object }> = {
  "blocked by something": {
    bring: () => ticketAt("blocked", policy, agent, NOW),
    holds: { status: "blocked", blockers: INPUT.block.blockers },
  },
  "waiting for an answer": { bring: () => ticketAt("awaiting", policy, agent, NOW), holds: { status: "awaiting" } },
  "waiting for evidence": {
    bring: evidenceAsked,
    holds: { status: "awaiting", evidenceAskedAt: NOW, evidenceDueOn: expect.any(String) },
  },
  "in the time to change one's mind": {
    bring: () => ticketAt("cooling", policy, agent, NOW),
    holds: { status: "cooling", coolingUntil: expect.any(Date) },
  },
  "reviewed for a refusal": {
    bring: () => ticketAt("reviewing", policy, agent, NOW),
    holds: { status: "reviewing", decisions: [expect.objectContaining({ kind: "propose-refusal" })] },
  },
  "reviewed for a finish": {
    bring: proposed,
    holds: { status: "reviewing", decisions: [expect.objectContaining({ kind: "propose-finish" })] },
  },
  "about to be carried out": { bring: () => ticketAt("approved", policy, agent, NOW), holds: { status: "approved" } },
};

/** Everything a ticket holds that an act which leaves its status must leave alone. */
async function heldBy(id: string) {
  return db().ticket.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      blockers: true,
      evidenceAskedAt: true,
      evidenceDueOn: true,
      evidenceSealed: true,
      coolingUntil: true,
      feeToldAt: true,
      outcome: true,
      identityVerifiedAt: true,
      redactedAt: true,
      decisions: {
        where: { confirmedAt: null, voidedAt: null, kind: { startsWith: "propose" } },
        select: { id: true, kind: true, bodySealed: true },
      },
      tasks: { select: { id: true, settledAt: true }, orderBy: { id: "asc" } },
      messages: { select: { id: true }, orderBy: { id: "asc" } },
    },
  });
}

/** What happens to a ticket without moving it on. */
const ACTS: Record<string, (id: string) => Promise<unknown>> = {
  "a longer term": (id) => act(id, "extend", agent, LATER),
  "another assignee": (ticketId) =>
    expectOk(assign({ ticketId, assigneeId: reviewer.id, actor: reviewer, now: LATER, seen: null })),
  "a note": (ticketId) => expectOk(addNote({ ticketId, actor: agent, body: "已电话联系结算中心", now: LATER })),
  "its notices": async (id) => {
    await armNotices(LONG_AFTER);
    await notifyDeadline(id, LONG_AFTER);
  },
  "a breach": () => markBreaches(LONG_AFTER),
  "another calendar": async (id) => {
    await db().ticket.update({ where: { id }, data: { calendarVersion: "CN-2004-2025-00000000" } });
    await recomputeDue(LATER);
  },
};

describe.each(Object.entries(STATES))("a ticket %s", (_state, { bring, holds }) => {
  test.each(Object.entries(ACTS))("keeps all it holds through %s", async (_act, happens) => {
    const id = await bring();
    const before = await heldBy(id);
    expect(before).toMatchObject(holds);
    await happens(id);
    expect(await heldBy(id)).toEqual(before);
  });
});

test("whatever the workflow lets stay where it is, was tried above", () => {
  // What lies aside is looked at and told of, and holds nothing of the kind.
  const staying = ACTIONS.filter(
    (action) => WORKFLOW[action].to === "same" && !WORKFLOW[action].from.includes("aside"),
  );
  expect(staying).toEqual(["extend"]);
});

test("what stood in the way is left behind by all that leaves being blocked", async () => {
  const leaving = ACTIONS.filter((action) => WORKFLOW[action].from.includes("blocked") && action !== "extend");
  for (const action of leaving) {
    const id = await ticketAt("blocked", policy, agent, NOW);
    const { by } = WORKFLOW[action];
    const actor = by === "requester" ? ({ kind: "requester" } as const) : agent;
    const moved = await move({ ticketId: id, action, actor, input: INPUT[action], now: LATER, seen: null });
    expect((await heldBy(id)).blockers).toEqual(moved.ok ? [] : INPUT.block.blockers);
  }
});
