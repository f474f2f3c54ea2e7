import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { enterAbsence } from "#app/domain/people/absence/change-absence.server";
import { addDays } from "#app/domain/clock/dates/civil-date";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { listDue } from "#app/domain/tickets/desk/morning/due.server";
import { listTold } from "#app/domain/tickets/desk/told/inbox.server";
import { notifyDeadline } from "#app/domain/tickets/deadlines/notify-deadline.server";
import { escalate } from "#app/domain/tickets/escalation/escalate.server";
import { listEscalations } from "#app/domain/tickets/escalation/list-escalations.server";
import { FOR_ALL, loadPlans, setPlan, stepsOf } from "#app/domain/tickets/escalation/plan.server";
import type { EventData } from "#app/domain/journal/events";
import { planLine, type Step } from "#app/domain/tickets/escalation/steps";
import { db } from "#app/platform/database/db.server";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

/** An instant on the walls of Shanghai. */
const at = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`);

// Received on Monday 2 March 2026: 15 working days end on Monday 23 March.
const FILED = at("2026-03-02", "10:00");

const PLAN: Step[] = [
  { to: "assignee", days: -3 },
  { to: "lead", days: -1 },
  { to: "compliance", days: 2 },
];

let policy: PublishedPolicy;
let administrator: StaffActor;
let agent: StaffActor;
let lead: StaffActor;
let manager: StaffActor;

beforeAll(async () => {
  policy = await publish();
});

beforeEach(async () => {
  await db().ticket.updateMany({ data: { open: false, status: "withdrawn" } });
  await db().staff.updateMany({ data: { active: false } });
  await db().escalationPlan.deleteMany();
  administrator = await makeStaff("administrator");
  [agent, lead, manager] = [await makeStaff("agent"), await makeStaff("lead"), await makeStaff("compliance")];
  await plan(PLAN);
});

const plan = (steps: Step[] | null, policyId: string = FOR_ALL) =>
  expectOk(setPlan({ policyId, steps, seen: null, actor: administrator, now: FILED }));
const lines = async (id: string) =>
  (await everythingOf(id)).journal.flatMap(({ kind, data }) =>
    kind === "escalated" ? [data as EventData<"escalated">] : [],
  );
const told = async (who: StaffActor) =>
  (await listTold(who.id, null)).entries.filter(({ kind }) => kind === "escalated").length;
const everybody = async () => [await told(agent), await told(lead), await told(manager)];

describe("a ticket that is nearly due, or overdue", () => {
  test("is told step by step, each on its day, from its holder to the lead to the compliance manager", async () => {
    const id = await ticketAt("handling", policy, agent, FILED);
    for (const [day, expected] of [
      ["2026-03-17", [0, 0, 0]],
      ["2026-03-18", [1, 0, 0]],
      ["2026-03-19", [1, 0, 0]],
      ["2026-03-20", [1, 1, 0]],
      ["2026-03-23", [1, 1, 0]],
      ["2026-03-24", [1, 1, 0]],
      ["2026-03-25", [1, 1, 1]],
      ["2026-04-20", [1, 1, 1]],
    ] as const) {
      await escalate(at(day, "08:00"));
      expect([day, ...(await everybody())]).toEqual([day, ...expected]);
    }
    expect(await lines(id)).toEqual([
      { to: "assignee", days: -3, dueOn: "2026-03-23", staffIds: [agent.id] },
      { to: "lead", days: -1, dueOn: "2026-03-23", staffIds: [lead.id] },
      { to: "compliance", days: 2, dueOn: "2026-03-23", staffIds: [manager.id] },
    ]);
    expect(await listEscalations(id)).toMatchObject([
      { to: "compliance", on: "2026-03-25", names: [manager.name] },
      { to: "lead", on: "2026-03-20", names: [lead.name] },
      { to: "assignee", on: "2026-03-18", names: [agent.name] },
    ]);
  });

  test("is told once, by however many workers at once, and not before the hour", async () => {
    const id = await ticketAt("handling", policy, agent, FILED);
    await escalate(at("2026-03-18", "07:59"));
    expect(await lines(id)).toEqual([]);
    const now = at("2026-03-18", "08:00");
    await Promise.all([escalate(now), escalate(now), escalate(now)]);
    await escalate(now);
    expect(await lines(id)).toHaveLength(1);
    expect(await everybody()).toEqual([1, 0, 0]);
  });

  test("is told late of what is true then, and of nothing that is not true any more", async () => {
    const late = { to: "lead", days: 1 } as const;
    await plan([...PLAN, late]);
    const id = await ticketAt("handling", policy, agent, FILED);
    await escalate(at("2026-03-25", "15:00"));
    expect((await lines(id)).map((line) => [line.to, line.days])).toEqual([
      ["assignee", -3],
      ["lead", 1],
      ["compliance", 2],
    ]);
    await escalate(at("2026-03-26", "15:00"));
    expect(await lines(id)).toHaveLength(3);
  });

  test("is not told of while its clock stands still: the date moves on, and the steps with it", async () => {
    const access = { ...resourceGo.rights.access!, pausable: true };
    const pausing = await publish({ id: "pausing", rights: { access } });
    const [id, running] = [
      await ticketAt("awaiting", pausing, agent, FILED),
      await ticketAt("awaiting", policy, agent, FILED),
    ];
    await escalate(at("2026-04-10", "09:00"));
    // A promise that does not wait for the person runs out all the same.
    expect(await lines(running)).toHaveLength(3);
    expect(await lines(id)).toEqual([]);
    await act(id, "answer", REQUESTER, at("2026-04-10", "10:00"));
    const { dueOn } = (await everythingOf(id)).ticket;
    expect(dueOn > "2026-04-24").toBe(true);
    await escalate(at("2026-04-13", "09:00"));
    expect(await lines(id)).toEqual([]);
    await escalate(at(dueOn, "09:00"));
    expect(await lines(id)).toMatchObject([
      { to: "assignee", days: -3, dueOn },
      { to: "lead", days: -1, dueOn },
    ]);
  });

  test("is told by the date as it is: moved back by a calendar, what was told stays told; moved on, the rest comes later", async () => {
    const id = await ticketAt("handling", policy, agent, FILED);
    await escalate(at("2026-03-18", "09:00"));
    const move = (dueOn: string) =>
      db().ticket.update({ where: { id }, data: { dueOn, dueAt: at(`${dueOn}`, "23:59") } });
    await move("2026-03-24");
    await escalate(at("2026-03-20", "09:00"));
    expect(await lines(id)).toHaveLength(1);
    await escalate(at("2026-03-23", "09:00"));
    expect(await lines(id)).toMatchObject([
      { to: "assignee", dueOn: "2026-03-23" },
      { to: "lead", dueOn: "2026-03-24" },
    ]);
  });

  test("that was extended is told anew under the later date", async () => {
    const id = await ticketAt("handling", await publish({ ...gdpr, id: "longer" }), agent, FILED);
    const { dueOn: before } = (await everythingOf(id)).ticket;
    const later = (day: string, days: number) => addDays(day, days);
    await escalate(at(later(before, -2), "18:00"));
    await act(id, "extend", agent, at(later(before, -2), "19:00"));
    const { dueOn } = (await everythingOf(id)).ticket;
    expect(dueOn > before).toBe(true);
    const told = (await lines(id)).length;
    expect(told).toBeGreaterThan(0);
    await escalate(at(later(before, 5), "18:00"));
    expect(await lines(id)).toHaveLength(told);
    await escalate(at(dueOn, "18:00"));
    expect((await lines(id)).slice(told).map((line) => [line.to, line.dueOn])).toEqual([
      ["assignee", dueOn],
      ["lead", dueOn],
    ]);
  });

  test("is nobody's any more once it is closed", async () => {
    const id = await ticketAt("withdrawn", policy, agent, FILED);
    await escalate(at("2026-03-25", "09:00"));
    expect(await lines(id)).toEqual([]);
  });
});

describe("who is told", () => {
  test("a holder who is away, disabled or missing is followed by the lead; without a lead, by who hands tickets out", async () => {
    const held = await ticketAt("handling", policy, agent, FILED);
    const days = { fromOn: "2026-03-18", toOn: "2026-03-18", standInId: null };
    await expectOk(enterAbsence({ staffId: agent.id, ...days, actor: agent, now: FILED }));
    const free = await ticketAt("received", policy, agent, FILED);
    await escalate(at("2026-03-18", "09:00"));
    for (const id of [held, free]) expect(await lines(id)).toMatchObject([{ to: "assignee", staffIds: [lead.id] }]);
    await db().staff.update({ where: { id: lead.id }, data: { active: false } });
    const reviewer = await makeStaff("reviewer");
    await escalate(at("2026-03-20", "09:00"));
    const [, next] = await lines(held);
    expect(next!.staffIds).toContain(reviewer.id);
  });

  test("is not told twice what the day's notice says: one line, and no letter beside that of the morning", async () => {
    await plan([{ to: "assignee", days: 0 }]);
    const id = await ticketAt("handling", policy, agent, FILED);
    const due = "2026-03-23";
    await escalate(at(due, "08:00"));
    await notifyDeadline(id, at(due, "09:00"));
    const entries = (await listTold(agent.id, null)).entries.filter(({ kind }) => ["due", "escalated"].includes(kind));
    expect(entries.map(({ kind }) => kind)).toEqual(["escalated"]);
    const letters = (await everythingOf(id)).letters.filter(({ kind }) => kind === "staff-notice");
    expect(letters).toEqual([]);
    const other = await ticketAt("handling", policy, agent, FILED);
    await notifyDeadline(other, at(due, "09:00"));
    await escalate(at(due, "09:05"));
    expect(await lines(other)).toHaveLength(1);
    const { reference } = (await everythingOf(other)).ticket;
    const about = (await listTold(agent.id, null)).entries.filter((entry) => entry.reference === reference);
    expect(about.map(({ kind }) => kind)).toEqual(["due"]);
  });

  test("reads it in the letter of the morning, once, while it is still so", async () => {
    const id = await ticketAt("handling", policy, agent, FILED);
    const { reference } = (await everythingOf(id)).ticket;
    await escalate(at("2026-03-20", "08:00"));
    const due = (day: string) => listDue(lead.id, day, at(day, "08:30"));
    expect(await due("2026-03-20")).toEqual([{ what: "escalated", reference, on: "2026-03-23" }]);
    expect(await due("2026-03-23")).toEqual([]);
    await act(id, "withdraw", REQUESTER, at("2026-03-20", "08:10"));
    expect(await due("2026-03-20")).toEqual([]);
  });
});

describe("the plan", () => {
  test("of a policy comes before that for all, also where it tells nobody; taken back, it is that for all again", async () => {
    const own = async () => stepsOf(await loadPlans(), policy.policyId);
    expect(await own()).toEqual(PLAN);
    await plan([], policy.policyId);
    expect(await own()).toEqual([]);
    const id = await ticketAt("handling", policy, agent, FILED);
    await escalate(at("2026-03-25", "09:00"));
    expect(await lines(id)).toEqual([]);
    await plan(null, policy.policyId);
    expect(await own()).toEqual(PLAN);
  });

  test("of two who change it at once, the second is told, and replaces nothing", async () => {
    const seen = planLine(PLAN);
    const change = (days: number) =>
      setPlan({ policyId: FOR_ALL, steps: [{ to: "lead", days }], seen, actor: administrator, now: FILED });
    const both = await Promise.all([change(-4), change(-5)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: "edited-meanwhile", detail: { by: administrator.name } });
    expect((await loadPlans()).get(FOR_ALL)).toEqual([{ to: "lead", days: both[0].ok ? -4 : -5 }]);
  });

  test("is laid down by an administrator, in whose chain it stands", async () => {
    const setting = { policyId: FOR_ALL, steps: PLAN, seen: null, now: FILED };
    expect(await setPlan({ ...setting, actor: lead })).toEqual({ ok: false, refusal: "not-permitted" });
    expect(await setPlan({ ...setting, policyId: "nowhere", actor: administrator })).toMatchObject({
      refusal: "policy-gone",
    });
    const chain = await db().journalEntry.findMany({ where: { staffId: administrator.id } });
    expect(chain).toMatchObject([
      { kind: "escalation-plan-set", data: { policyId: "", steps: ["assignee:-3", "lead:-1", "compliance:2"] } },
    ]);
  });
});
