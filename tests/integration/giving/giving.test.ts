import { beforeEach, describe, expect, test } from "vitest";
import { enterAbsence } from "#app/domain/people/absence/change-absence.server";
import { removeMember } from "#app/domain/people/teams/change-member.server";
import type { Fixed, GivingMode } from "#app/domain/people/giving/rule";
import { setFixed, setMode } from "#app/domain/people/giving/rules.server";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { countUnread, listTold } from "#app/domain/tickets/desk/told/inbox.server";
import { giveOut, giveOutAll } from "#app/domain/tickets/giving/give-out.server";
import { assign } from "#app/domain/tickets/moves/assign.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { giveOn } from "#app/domain/tickets/moves/give-on.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { verifyJournal } from "#app/domain/journal/verify.server";
import { db } from "#app/platform/database/db.server";
import { WHAT } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { aTeam } from "#tests/factories/team";
import { act, everythingOf, expectOk, fileTicket, somebodyElse, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

/** A Thursday at the desk. */
const NOW = new Date("2026-04-30T02:00:00Z");
const TODAY = "2026-04-30";

let policy: PublishedPolicy;
let administrator: StaffActor;

/** Everybody of the stories before is gone, with what they left. */
beforeEach(async () => {
  policy ??= await publish();
  await db().ticket.updateMany({ data: { open: false, status: "withdrawn" } });
  await db().staff.updateMany({ data: { active: false } });
  await db().teamHolding.deleteMany();
  await db().teamMember.deleteMany();
  await db().givingRule.deleteMany();
  await db().givingFixed.deleteMany();
  await db().givingTurn.deleteMany();
  administrator = await makeStaff("administrator");
});

const by = (mode: GivingMode, scope = "all") => expectOk(setMode({ scope, mode, actor: administrator, now: NOW }));
const always = (fixed: Partial<Fixed> & { staffId: string }) =>
  expectOk(
    setFixed({
      scope: "all",
      fixed: { policyId: "", right: "", channel: "", ...fixed },
      actor: administrator,
      now: NOW,
    }),
  );
const away = ({ id }: StaffActor, standInId: string | null = null, fromOn = TODAY, toOn = TODAY) =>
  expectOk(enterAbsence({ staffId: id, fromOn, toOn, standInId, actor: { id }, now: NOW }));
const file = () => fileTicket(policy, "access", NOW);
const holderOf = async (id: string) => (await everythingOf(id)).ticket.assigneeId;
const given = async (id: string) => (await everythingOf(id)).journal.filter(({ kind }) => kind === "assigned");
const agents = (count: number) => Promise.all(Array.from({ length: count }, () => makeStaff("agent")));

describe("a new ticket", () => {
  test("goes to who has least to do; the journal says that the rule did it, and why; they find it in their inbox", async () => {
    const [busy, idle] = await agents(2);
    for (const status of ["handling", "awaiting", "handling"] as const) await ticketAt(status, policy, busy!, NOW);
    await ticketAt("handling", policy, idle!, NOW);
    await by("least-load");
    const id = await file();
    expect(await giveOutAll(NOW)).toBe(1);
    expect((await everythingOf(id)).ticket).toMatchObject({ assigneeId: idle!.id, status: "received" });
    expect(await given(id)).toMatchObject([
      {
        ...{ actorKind: "system", actorId: null },
        data: { assigneeId: idle!.id, before: null, rule: "least-load", load: 1 },
      },
    ]);
    expect((await listTold(idle!.id, null)).entries).toMatchObject([{ kind: "assigned", read: false }]);
    expect(await countUnread(busy!.id)).toBe(0);
    const { version } = (await everythingOf(id)).ticket;
    expect(await move({ ticketId: id, action: "take", actor: busy!, input: {}, now: NOW, seen: version - 1 })).toEqual({
      ...{ ok: false, refusal: "moved-meanwhile" },
      detail: { by: "", action: "given-out" },
    });
    await act(id, "take", idle!, NOW);
    expect((await everythingOf(id)).ticket.status).not.toBe("received");
  });

  test("stays in the queue while no rule gives it out, and while there is nobody to give it to; it is given once there is", async () => {
    const [agent] = await agents(1);
    const id = await file();
    expect(await giveOutAll(NOW)).toBe(0);
    await by("nobody");
    expect(await giveOutAll(NOW)).toBe(0);
    await by("by-turns");
    await db().staff.update({ where: { id: agent!.id }, data: { active: false } });
    expect(await giveOutAll(NOW)).toBe(0);
    expect(await holderOf(id)).toBeNull();
    await db().staff.update({ where: { id: agent!.id }, data: { active: true } });
    expect(await giveOutAll(NOW)).toBe(1);
    expect(await holderOf(id)).toBe(agent!.id);
  });

  test("is given once, to one, by however many workers at once; together they are as fair as one alone", async () => {
    const people = await agents(3);
    await by("by-turns");
    const ids = [];
    for (let each = 0; each < 9; each += 1) ids.push(await file());
    await Promise.all([giveOutAll(NOW), giveOutAll(NOW), giveOutAll(NOW)]);
    expect(await giveOutAll(NOW)).toBe(0);
    for (const id of ids) expect(await given(id)).toHaveLength(1);
    const held = await Promise.all(
      people.map(({ id }) => db().ticket.count({ where: { assigneeId: id, open: true } })),
    );
    expect(held).toEqual([3, 3, 3]);
    expect(await verifyJournal()).toMatchObject({ flaw: null });
  });

  test("that somebody took meanwhile, or that is closed, is left as it is", async () => {
    const [agent, other] = await agents(2);
    await by("least-load");
    const [taken, withdrawn] = [await file(), await file()];
    await act(taken, "take", other!, NOW);
    await act(withdrawn, "withdraw", { kind: "requester" }, NOW);
    expect([await giveOut(taken, NOW), await giveOut(withdrawn, NOW)]).toEqual([false, false]);
    expect(await holderOf(taken)).toBe(other!.id);
    expect(await countUnread(agent!.id)).toBe(0);
  });
});

describe("nobody is given a ticket", () => {
  test("who is away, disabled, was only invited, or works no tickets", async () => {
    const [absent, disabled, invited, there] = await agents(4);
    await makeStaff("compliance");
    await away(absent!, null, "2026-04-28", "2026-05-08");
    await db().staff.update({ where: { id: disabled!.id }, data: { active: false } });
    await db().staff.update({ where: { id: invited!.id }, data: { joinedAt: null } });
    await by("by-turns");
    const ids = [await file(), await file(), await file()];
    await giveOutAll(NOW);
    for (const id of ids) expect(await holderOf(id)).toBe(there!.id);
    const back = await file();
    await giveOut(back, new Date("2026-05-09T02:00:00Z"));
    expect(await holderOf(back)).toBe(absent!.id);
  });

  test("that is their own request, also where nobody has seen them sign in", async () => {
    const [own] = await agents(1);
    const contact = somebodyElse();
    await db().staff.update({ where: { id: own!.id }, data: { email: contact.email, ownDigest: null } });
    await by("least-load");
    const id = await fileTicket(policy, "access", NOW, { contact });
    expect(await giveOutAll(NOW)).toBe(0);
    const [other] = await agents(1);
    await giveOutAll(NOW);
    expect(await holderOf(id)).toBe(other!.id);
  });

  test("of a complaint about what they handled", async () => {
    const [handled] = await agents(1);
    const ticketId = await ticketAt("refused", policy, handled!, NOW);
    const { ticketId: complaint } = await expectOk(fileComplaint(ticketId, WHAT.complaint as never, NOW));
    await by("least-load");
    await giveOutAll(NOW);
    expect(await holderOf(complaint)).toBeNull();
    const [other] = await agents(1);
    await giveOutAll(NOW);
    expect(await holderOf(complaint)).toBe(other!.id);
  });

  test("of another team; each team has a rule of its own, and who left it gets nothing more", async () => {
    const [mine, leaving, elsewhere] = await agents(3);
    const holding = { policyId: policy.policyId, right: "" };
    const members = { [mine!.id]: "agent", [leaving!.id]: "agent" } as const;
    const team = await aTeam({ name: "北组", holds: [holding], members });
    const other = await aTeam({ name: "南组", holds: [], members: { [elsewhere!.id]: "agent" } });
    await by("by-turns");
    await by("by-turns", other);
    const id = await file();
    expect(await giveOutAll(NOW)).toBe(0);
    await by("by-turns", team);
    const actor = { kind: "staff", id: administrator.id } as const;
    await expectOk(removeMember({ teamId: team, staffId: leaving!.id, actor, now: NOW }));
    const [second] = [await file()];
    await giveOutAll(NOW);
    expect([await holderOf(id), await holderOf(second)]).toEqual([mine!.id, mine!.id]);
  });
});

describe("who always gets tickets of a kind", () => {
  test("gets them whatever the rule; while away their stand-in does; where neither can, the rule decides", async () => {
    const [expert, standIn, third] = await agents(3);
    await ticketAt("handling", policy, expert!, NOW);
    await by("least-load");
    await always({ staffId: expert!.id, right: "access" });
    const [first, other] = [await file(), await fileTicket(policy, "delete", NOW)];
    await giveOutAll(NOW);
    expect(await given(first)).toMatchObject([{ data: { assigneeId: expert!.id, rule: "fixed", load: 1 } }]);
    expect(await holderOf(other)).not.toBe(expert!.id);
    await away(expert!, standIn!.id);
    const second = await file();
    await giveOutAll(NOW);
    expect(await given(second)).toMatchObject([{ data: { assigneeId: standIn!.id, rule: "fixed-stand-in" } }]);
    await away(standIn!);
    const last = await file();
    await giveOutAll(NOW);
    expect(await given(last)).toMatchObject([{ data: { assigneeId: third!.id, rule: "least-load" } }]);
  });

  test("is laid down by who manages staff alone", async () => {
    const lead = await makeStaff("lead");
    const refused = { ok: false, refusal: "not-permitted" };
    expect(await setMode({ scope: "all", mode: "by-turns", actor: lead, now: NOW })).toEqual(refused);
    const fixed = { policyId: "", right: "", channel: "", staffId: lead.id };
    expect(await setFixed({ scope: "all", fixed, actor: lead, now: NOW })).toEqual(refused);
    expect(await setMode({ scope: "nowhere", mode: "by-turns", actor: administrator, now: NOW })).toMatchObject({
      refusal: "team-gone",
    });
  });
});

describe("what was given and not begun yet", () => {
  test("is handed on by who hands tickets out, and given on when its holder is disabled", async () => {
    const [agent, other] = await agents(2);
    const lead = await makeStaff("lead");
    await always({ staffId: agent!.id });
    const id = await file();
    await giveOutAll(NOW);
    const to = { ticketId: id, assigneeId: other!.id, now: NOW, seen: null };
    expect(await assign({ ...to, actor: other! })).toMatchObject({ refusal: "action-not-allowed-now" });
    await expectOk(assign({ ...to, actor: lead }));
    const second = await file();
    await giveOutAll(NOW);
    await db().staff.update({ where: { id: agent!.id }, data: { active: false } });
    const done = await expectOk(giveOn({ holderId: agent!.id, toId: other!.id, actor: administrator, now: NOW }));
    expect([done.given, done.left, await holderOf(second)]).toEqual([1, 0, other!.id]);
  });

  test("can be taken by somebody else, and whoever was given it is told", async () => {
    const [agent, other] = await agents(2);
    await always({ staffId: agent!.id });
    const id = await file();
    await giveOutAll(NOW);
    await act(id, "take", other!, NOW);
    const kinds = (await listTold(agent!.id, null)).entries.map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["assigned", "taken-over"]);
  });
});
