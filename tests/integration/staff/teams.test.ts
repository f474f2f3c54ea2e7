import { beforeAll, describe, expect, it } from "vitest";
import { verifyJournal } from "#app/domain/journal/verify.server";
import { removeMember } from "#app/domain/people/teams/change-member.server";
import { endTeam, hold, makeTeam, release, renameTeam } from "#app/domain/people/teams/change-team.server";
import { listTeams } from "#app/domain/people/teams/list-teams.server";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { listQueue } from "#app/domain/tickets/desk/queue/queue.server";
import { NO_FILTERS } from "#app/domain/tickets/desk/queue/views";
import { countHeld, giveOn } from "#app/domain/tickets/moves/give-on.server";
import { roleOnTicket, seenOf, staffOnTicket } from "#app/domain/tickets/ticket/seen-by.server";
import { paths } from "#app/paths";
import { db } from "#app/platform/database/db.server";
import { loader as queuePage } from "#app/routes/desk._index/route";
import { loader as ticketPage } from "#app/routes/desk.tickets.$reference._index/route";
import { EVERY_RIGHT, publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { aTeam } from "#tests/factories/team";
import { act, everythingOf, expectOk, fileTicket, somebodyElse } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const now = () => new Date();
const staffActor = ({ id, role, name }: SignedIn): StaffActor => ({ kind: "staff", id, role, name });

type Policy = Awaited<ReturnType<typeof publish>>;
let north: Policy;
let south: Policy;
let agent: SignedIn;

beforeAll(async () => {
  north = await publish();
  south = await publish({ id: "south-go" });
  agent = await colleague("agent");
  await aTeam({ name: "北组", holds: [{ policyId: north.policyId, right: "" }], members: { [agent.id]: "agent" } });
});

describe("roles in teams", () => {
  it("one is an agent in one team and a reviewer in another: each ticket offers what one is there", async () => {
    const both = await colleague("agent");
    await aTeam({
      name: "复核组",
      holds: [{ policyId: south.policyId, right: "delete" }],
      members: { [both.id]: "reviewer" },
    });
    await aTeam({
      name: "受理组",
      holds: [{ policyId: north.policyId, right: "delete" }],
      members: { [both.id]: "agent" },
    });
    const [here, there] = [await fileTicket(north, "delete", now()), await fileTicket(south, "delete", now())];
    const offers = async (id: string) => {
      const { reference } = (await everythingOf(id)).ticket;
      await act(id, "take", staffActor(both), now());
      const { data } = await knock(ticketPage, both.get(paths.ticket(reference)), { reference });
      return (data as { buttons: { assign: boolean } }).buttons.assign;
    };
    expect(await offers(here)).toBe(false);
    expect(await offers(there)).toBe(true);
  });

  it("the team of a right comes before the team of its policy", async () => {
    const only = await makeStaff("agent");
    await aTeam({
      name: "更正组",
      holds: [{ policyId: north.policyId, right: "correct" }],
      members: { [only.id]: "agent" },
    });
    const id = await fileTicket(north, "correct", now());
    expect(await roleOnTicket({ id }, only.id)).toBe("agent");
    expect(await roleOnTicket({ id }, agent.id)).toBeNull();
  });

  it("what lists show and what doors open is the same, whoever holds what", async () => {
    const third = await publish({ id: "third-go", rights: EVERY_RIGHT });
    const people: StaffActor[] = [];
    for (const role of ["agent", "reviewer", "compliance", "administrator"] as const)
      people.push(await makeStaff(role));
    const [first, second] = people;
    await aTeam({
      name: "一组",
      holds: [
        { policyId: third.policyId, right: "" },
        { policyId: south.policyId, right: "correct" },
      ],
      members: { [first!.id]: "agent", [people[2]!.id]: "compliance" },
    });
    await aTeam({
      name: "二组",
      holds: [{ policyId: third.policyId, right: "copy" }],
      members: { [second!.id]: "agent" },
    });
    for (const right of ["access", "copy", "correct"] as const) await fileTicket(third, right, now());
    const all = await db().ticket.findMany({ select: { id: true, reference: true } });
    for (const { id } of people) {
      const shown = await seenOf(
        all.map(({ reference }) => reference),
        id,
      );
      const opened = await Promise.all(
        all.map(async (each) => ((await roleOnTicket({ id: each.id }, id)) ? [each.reference] : [])),
      );
      expect([...shown].sort()).toEqual(opened.flat().sort());
    }
    expect(RIGHTS.length).toBeGreaterThan(3);
  });
});

describe("one's own request", () => {
  it("is kept from the colleague whose address it has, in the queue and at the door, with teams and without", async () => {
    const who = await colleague("agent");
    const id = await fileTicket(north, "access", now(), { contact: { ...somebodyElse(), email: who.email } });
    const { reference } = (await everythingOf(id)).ticket;
    await aTeam({
      name: "自己组",
      holds: [{ policyId: north.policyId, right: "access" }],
      members: { [who.id]: "agent", [agent.id]: "agent" },
    });
    expect(await roleOnTicket({ id }, agent.id)).toBe("agent");
    expect((await knock(ticketPage, who.get(paths.ticket(reference)), { reference })).status).toBe(404);
    const query = { view: "all", filters: NO_FILTERS, cursor: null } as const;
    await fileTicket(north, "access", now());
    const { rows } = await listQueue({ ...query, staffId: who.id, now: now() });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => row.reference)).not.toContain(reference);
    const boss = await colleague("administrator");
    const own = await fileTicket(north, "access", now(), { contact: { ...somebodyElse(), email: boss.email } });
    expect(await roleOnTicket({ id: own }, boss.id)).toBeNull();
  });

  it("is known by the first look already where the account is older than this rule", async () => {
    const who = await colleague("compliance");
    await db().staff.update({ where: { id: who.id }, data: { ownDigest: null } });
    const id = await fileTicket(north, "access", now(), { contact: { ...somebodyElse(), email: who.email } });
    const { reference } = (await everythingOf(id)).ticket;
    expect((await knock(ticketPage, who.get(paths.ticket(reference)), { reference })).status).toBe(404);
  });
});

describe("one's own request that others filed", () => {
  const totalOf = async (staffId: string) => {
    const { rows } = await listQueue({ view: "all", filters: NO_FILTERS, cursor: null, staffId, now: now() });
    return rows.length;
  };

  /** Whether a colleague sees a ticket by itself, among others, and what its door answers. */
  async function looks(id: string, who: SignedIn) {
    const { reference } = (await everythingOf(id)).ticket;
    const { status } = await knock(ticketPage, who.get(paths.ticket(reference)), { reference });
    return [(await roleOnTicket({ id }, who.id)) !== null, (await seenOf([reference], who.id)).has(reference), status];
  }

  it("is known by their name and address together wherever both are told, and by neither alone", async () => {
    const who = await colleague("compliance");
    await db().staff.update({ where: { id: who.id }, data: { name: "Qian Duofu" } });
    const file = (name: string, account: string) =>
      fileTicket(north, "access", now(), { contact: { ...somebodyElse(), name }, who: { account } });
    const own = await file("duofu  QIAN", who.email.toUpperCase());
    const ofAnother = await file("钱少福", who.email);
    const namesakes = await file("Qian Duofu", "somebody-else-7781");
    expect(await looks(own, who)).toEqual([false, false, 404]);
    expect(await looks(ofAnother, who)).toEqual([true, true, 200]);
    expect(await looks(namesakes, who)).toEqual([true, true, 200]);
    expect(await looks(own, await colleague("compliance"))).toEqual([true, true, 200]);
  });

  it("is not counted and not given to them either", async () => {
    const who = await colleague("compliance");
    const contact = { ...somebodyElse(), name: who.name };
    await knock(queuePage, who.get(paths.desk()));
    const before = await totalOf(who.id);
    const id = await fileTicket(north, "access", now(), { contact, who: { account: who.email } });
    expect(await totalOf(who.id)).toBe(before);
    expect(await totalOf((await colleague("compliance")).id)).toBe(before + 1);
    expect((await staffOnTicket(id, "ticket.note")).map((each) => each.id)).not.toContain(who.id);
  });
});

describe("who leaves a team", () => {
  it("sees its tickets no more, and what they held is given on or put back", async () => {
    const boss = await makeStaff("administrator");
    const [leaver, stays] = [await makeStaff("agent"), await makeStaff("agent")];
    const teamId = await aTeam({
      name: "轮换组",
      holds: [{ policyId: south.policyId, right: "copy" }],
      members: { [leaver.id]: "agent", [stays.id]: "agent" },
    });
    const id = await fileTicket(south, "copy", now());
    await act(id, "take", leaver, now());
    expect(await countHeld(leaver.id)).toEqual({ count: 1, unseen: 0 });
    const by = { kind: "staff" as const, id: boss.id };
    await expectOk(removeMember({ teamId, staffId: leaver.id, actor: by, now: now() }));
    expect(await roleOnTicket({ id }, leaver.id)).toBeNull();
    expect(await countHeld(leaver.id)).toEqual({ count: 1, unseen: 1 });
    const given = await giveOn({ holderId: leaver.id, toId: stays.id, actor: boss, now: now() });
    expect(given).toMatchObject({ ok: true, given: 1, left: 0 });
    const lines = await db().journalEntry.findMany({ where: { staffId: leaver.id }, orderBy: { seq: "asc" } });
    expect(lines.map(({ kind }) => kind)).toEqual(["team-joined", "team-left"]);
  });

  it("nobody changes their own place in a team", async () => {
    const boss = await makeStaff("administrator");
    await makeStaff("administrator");
    const teamId = await aTeam({ name: "管理组", holds: [], members: { [boss.id]: "agent" } });
    const by = { kind: "staff" as const, id: boss.id };
    expect(await removeMember({ teamId, staffId: boss.id, actor: by, now: now() })).toMatchObject({
      refusal: "own-account",
    });
  });
});

describe("an administrator who is in a team", () => {
  it("widens nothing of what they see: not by taking, leaving, or freeing what falls back to theirs", async () => {
    const fourth = await publish({ id: "fourth-go", rights: EVERY_RIGHT });
    const boss = await makeStaff("administrator");
    const at = { actor: boss, now: now() };
    const whole = { policyId: fourth.policyId, right: "" };
    const single = { policyId: fourth.policyId, right: "copy" };
    const own = await aTeam({ name: "甲组", holds: [whole], members: { [boss.id]: "agent" } });
    const other = await aTeam({ name: "乙组", holds: [single], members: {} });
    const empty = await aTeam({ name: "丙组", holds: [], members: { [boss.id]: "agent" } });
    const id = await fileTicket(fourth, "copy", now());
    const tries = [
      hold({ teamId: own, holding: single, ...at }),
      release({ teamId: other, holding: single, ...at }),
      release({ teamId: own, holding: whole, ...at }),
      endTeam({ teamId: empty, ...at }),
    ];
    for (const tried of tries) expect(await tried).toMatchObject({ ok: false, refusal: "in-a-team" });
    expect(await roleOnTicket({ id }, boss.id)).toBeNull();
    const outside = { actor: await makeStaff("administrator"), now: now() };
    await expectOk(release({ teamId: other, holding: single, ...outside }));
    expect(await roleOnTicket({ id }, boss.id)).toBe("agent");
  });
});

describe("a team", () => {
  it("has a name of its own, gives up what it holds before it ends, and every step stands in the journal", async () => {
    const boss = await makeStaff("administrator");
    const at = { actor: boss, now: now() };
    const { id: teamId } = await expectOk(makeTeam({ name: "新组", ...at }));
    expect(await makeTeam({ name: "新组", ...at })).toMatchObject({ refusal: "team-name-taken" });
    await expectOk(renameTeam({ teamId, name: "新新组", ...at }));
    const holding = { policyId: north.policyId, right: "withdraw" };
    await expectOk(hold({ teamId, holding, ...at }));
    await expectOk(hold({ teamId, holding, ...at }));
    expect(await endTeam({ teamId, ...at })).toMatchObject({ refusal: "team-still-holds" });
    await expectOk(release({ teamId, holding, ...at }));
    await expectOk(release({ teamId, holding, ...at }));
    await expectOk(endTeam({ teamId, ...at }));
    expect(await endTeam({ teamId, ...at })).toMatchObject({ refusal: "team-gone" });
    expect((await listTeams()).map(({ id }) => id)).not.toContain(teamId);
    const lines = await db().journalEntry.findMany({ where: { staffId: boss.id }, orderBy: { seq: "asc" } });
    expect(lines.map(({ kind }) => kind)).toEqual([
      "team-made",
      "team-renamed",
      "team-holds",
      "team-released",
      "team-ended",
    ]);
    expect((await verifyJournal()).flaw).toBeNull();
  });

  it("is seen to by administrators alone", async () => {
    expect(await makeTeam({ name: "别组", actor: await makeStaff("reviewer"), now: now() })).toMatchObject({
      refusal: "not-permitted",
    });
  });
});
