import { beforeAll, describe, expect, test } from "vitest";
import { endAbsence, enterAbsence } from "#app/domain/people/absence/change-absence.server";
import { lastAbsence, listAbsences } from "#app/domain/people/absence/list-absences.server";
import { listEntrusted } from "#app/domain/people/absence/who-enters.server";
import { setMember } from "#app/domain/people/teams/change-member.server";
import { listTold } from "#app/domain/tickets/desk/told/inbox.server";
import { promiseMornings } from "#app/domain/tickets/desk/morning/mornings.server";
import { notifyDeadline } from "#app/domain/tickets/deadlines/notify-deadline.server";
import { coverAbsences } from "#app/domain/tickets/giving/cover.server";
import {
  listCovered,
  listLeftBehind,
  listUncovered,
  tellLeftBehind,
} from "#app/domain/tickets/giving/left-behind.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { db } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { aTeam } from "#tests/factories/team";
import { everythingOf, expectOk, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

/** An instant on the walls of Shanghai. */
const at = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`);

// Received on Monday 2 March 2026: 15 working days end on Monday 23 March.
const FILED = at("2026-03-02", "10:00");
const DUE = "2026-03-23";

let policy: PublishedPolicy;
let lead: StaffActor;
beforeAll(async () => {
  policy = await publish();
  lead = await makeStaff("lead", { name: "组长" });
});

type Days = { standInId?: string | null; fromOn?: string; toOn?: string; actor?: { id: string }; now?: Date };
function enter(staffId: string, days: Days = {}) {
  const { standInId = null, fromOn = "2026-03-16", toOn = "2026-03-27", actor = { id: staffId }, now = FILED } = days;
  return enterAbsence({ staffId, fromOn, toOn, standInId, actor, now });
}
const kinds = async ({ id }: StaffActor) => (await listTold(id, null)).entries.map(({ kind }) => kind);
const holderOf = async (id: string) => (await everythingOf(id)).ticket.assigneeId;
const lines = async (id: string, kind: string) => (await everythingOf(id)).journal.filter((each) => each.kind === kind);

describe("saying that one is away", () => {
  test("is for oneself, for a lead and for an administrator, and stands in the chain of whoever is away", async () => {
    const [agent, other] = [await makeStaff("agent"), await makeStaff("agent")];
    const reviewer = await makeStaff("reviewer");
    const administrator = await makeStaff("administrator");
    for (const actor of [other, reviewer])
      expect(await enter(agent.id, { actor })).toEqual({ ok: false, refusal: "not-permitted" });
    const { id } = await expectOk(enter(agent.id, { standInId: other.id }));
    expect(await endAbsence({ id, actor: other, now: FILED })).toEqual({ ok: false, refusal: "not-permitted" });
    await expectOk(endAbsence({ id, actor: lead, now: FILED }));
    await expectOk(endAbsence({ id, actor: lead, now: FILED }));
    await expectOk(enter(agent.id, { actor: administrator }));
    const chain = await db().journalEntry.findMany({ where: { staffId: agent.id }, orderBy: { seq: "asc" } });
    expect(chain.map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ["absence-entered", agent.id],
      ["absence-ended", lead.id],
      ["absence-entered", administrator.id],
    ]);
  });

  test("cannot be for days that are over, twice for a day, or with a stand-in who is none", async () => {
    const [agent, gone] = [await makeStaff("agent"), await makeStaff("agent", { active: false })];
    const late = at("2026-03-28", "00:30");
    expect(await enter(agent.id, { now: late })).toEqual({ ok: false, refusal: "absence-over" });
    expect(await enter(agent.id, { fromOn: "2026-03-28" })).toEqual({ ok: false, refusal: "absence-over" });
    for (const standInId of [agent.id, gone.id])
      expect(await enter(agent.id, { standInId })).toEqual({ ok: false, refusal: "stand-in-unfit" });
    const both = await Promise.all([enter(agent.id), enter(agent.id, { fromOn: "2026-03-27", toOn: "2026-04-02" })]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "absence-overlaps" });
    expect(await enter("nobody")).toEqual({ ok: false, refusal: "colleague-gone" });
    expect(await listAbsences([agent.id], "2026-03-01")).toHaveLength(1);
  });
});

describe("while somebody is away", () => {
  test("what falls due meanwhile is with the stand-in from the first day, once; what is due later stays", async () => {
    const [agent, standIn] = [await makeStaff("agent"), await makeStaff("agent", { name: "代班人" })];
    const due = await ticketAt("handling", policy, agent, FILED);
    const later = await ticketAt("handling", policy, agent, at("2026-03-13", "10:00"));
    const { id } = await expectOk(enter(agent.id, { standInId: standIn.id }));
    await coverAbsences(at("2026-03-15", "23:59"));
    expect(await holderOf(due)).toBe(agent.id);
    const first = at("2026-03-16", "00:01");
    await Promise.all([coverAbsences(first), coverAbsences(first)]);
    await coverAbsences(at("2026-03-20", "09:00"));
    expect([await holderOf(due), await holderOf(later)]).toEqual([standIn.id, agent.id]);
    const [line, ...more] = (await lines(due, "assigned")).slice(-1);
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      actorKind: "system",
      data: { assigneeId: standIn.id, before: agent.id, rule: "absence", absenceId: id },
    });
    expect([await kinds(standIn), await kinds(agent)]).toEqual([["assigned"], ["handed-on"]]);
    expect(await lastAbsence(agent.id, "2026-03-28")).toMatchObject({ id, standIn: { name: "代班人" } });
    const { reference } = (await everythingOf(due)).ticket;
    expect(await listCovered(id, agent.id)).toEqual([{ reference, right: "access", to: "代班人", holder: "代班人" }]);
  });

  test("a ticket they take back by hand meanwhile stays theirs", async () => {
    const [agent, standIn] = [await makeStaff("agent"), await makeStaff("agent")];
    const due = await ticketAt("handling", policy, agent, FILED);
    await expectOk(enter(agent.id, { standInId: standIn.id }));
    await coverAbsences(at("2026-03-16", "09:00"));
    await db().ticket.update({ where: { id: due }, data: { assigneeId: agent.id } });
    await coverAbsences(at("2026-03-17", "09:00"));
    expect(await holderOf(due)).toBe(agent.id);
  });

  test("without a stand-in, or with one who is away as well, it is offered to the lead as a list, and told once a day", async () => {
    const [agent, other] = [await makeStaff("agent", { name: "离岗人" }), await makeStaff("agent")];
    const ids = [await ticketAt("handling", policy, agent, FILED), await ticketAt("awaiting", policy, agent, FILED)];
    await expectOk(enter(other.id));
    await expectOk(enter(agent.id, { standInId: other.id }));
    const before = (await kinds(lead)).length;
    const now = at("2026-03-16", "09:00");
    await coverAbsences(now);
    await coverAbsences(now);
    expect((await kinds(lead)).slice(0, -before || undefined)).toEqual(["to-cover"]);
    for (const id of ids) {
      expect(await holderOf(id)).toBe(agent.id);
      expect(await lines(id, "cover-asked")).toMatchObject([{ data: { holderId: agent.id, staffIds: [lead.id] } }]);
    }
    const listed = (await listUncovered(lead.id, "2026-03-16")).filter(({ holder }) => holder === "离岗人");
    expect(listed).toHaveLength(2);
    expect((await listUncovered(lead.id, "2026-03-28")).filter(({ holder }) => holder === "离岗人")).toEqual([]);
  });

  test("they get no letter of the morning, and a notice of the day goes to who reviews, not to them", async () => {
    const agent = await makeStaff("agent");
    const id = await ticketAt("handling", policy, agent, FILED);
    await expectOk(enter(agent.id));
    await promiseMornings(at(DUE, "09:00"));
    expect(await db().staffMorning.count({ where: { staffId: agent.id } })).toBe(0);
    await notifyDeadline(id, at(DUE, "09:00"));
    const [notice] = await lines(id, "notice-sent");
    const { staffIds } = notice!.data as { staffIds: string[] };
    expect([staffIds.includes(agent.id), staffIds.includes(lead.id)]).toEqual([false, true]);
  });

  test("an absence that was ended hands nothing over", async () => {
    const [agent, standIn] = [await makeStaff("agent"), await makeStaff("agent")];
    const id = await ticketAt("handling", policy, agent, FILED);
    const absence = await expectOk(enter(agent.id, { standInId: standIn.id }));
    await expectOk(endAbsence({ id: absence.id, actor: agent, now: FILED }));
    await coverAbsences(at("2026-03-16", "09:00"));
    expect(await holderOf(id)).toBe(agent.id);
  });
});

describe("what a colleague leaves who is disabled or leaves the team", () => {
  test("is a list for those who lead, and told them once a day until it is given on", async () => {
    const gone = await makeStaff("agent", { name: "停用者" });
    const id = await ticketAt("handling", policy, gone, FILED);
    const { reference } = (await everythingOf(id)).ticket;
    const mine = async () => (await listLeftBehind(lead.id)).filter(({ holder }) => holder === "停用者");
    expect(await mine()).toEqual([]);
    await db().staff.update({ where: { id: gone.id }, data: { active: false } });
    expect(await mine()).toEqual([{ reference, right: "access", status: "handling", dueOn: DUE, holder: "停用者" }]);
    const told = async () => db().staffTold.count({ where: { staffId: lead.id, kind: "left-behind", ticketId: id } });
    await tellLeftBehind(at("2026-03-10", "09:00"));
    await tellLeftBehind(at("2026-03-10", "18:00"));
    expect(await told()).toBe(1);
    await db().ticket.update({ where: { id }, data: { assigneeId: lead.id } });
    await tellLeftBehind(at("2026-03-11", "09:00"));
    expect([await told(), await mine()]).toEqual([1, []]);
  });
});

describe("in teams", () => {
  test("a lead enters absences of who is in the team they lead, and no others; a stand-in gets what they see alone", async () => {
    const [agent, stranger, standIn] = [await makeStaff("agent"), await makeStaff("agent"), await makeStaff("agent")];
    const [leads, plain] = [await makeStaff("agent"), await makeStaff("lead")];
    const members = { [agent.id]: "agent", [leads.id]: "lead", [plain.id]: "agent" } as const;
    const teamId = await aTeam({ name: "北组", holds: [{ policyId: policy.policyId, right: "" }], members });
    expect((await listEntrusted(leads.id)).map(({ id }) => id).sort()).toEqual([agent.id, leads.id, plain.id].sort());
    expect((await listEntrusted(plain.id)).map(({ id }) => id)).toEqual([plain.id]);
    expect(await enter(stranger.id, { actor: leads })).toEqual({ ok: false, refusal: "not-permitted" });
    const id = await ticketAt("handling", policy, agent, FILED);
    await expectOk(enter(agent.id, { actor: leads, standInId: standIn.id }));
    await coverAbsences(at("2026-03-16", "09:00"));
    expect(await holderOf(id)).toBe(agent.id);
    expect(await lines(id, "cover-asked")).toMatchObject([{ data: { staffIds: [leads.id] } }]);
    const actor = { kind: "staff", id: (await makeStaff("administrator")).id } as const;
    await expectOk(setMember({ teamId, staffId: standIn.id, role: "agent", actor, now: FILED }));
    const second = await ticketAt("handling", policy, agent, FILED);
    await coverAbsences(at("2026-03-16", "09:00"));
    expect(await holderOf(second)).toBe(standIn.id);
  });
});
