import { beforeAll, describe, expect, it } from "vitest";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { takeIn } from "#app/domain/tickets/intake/take-in.server";
import { assign } from "#app/domain/tickets/moves/assign.server";
import { roleOnTicket, seenOf } from "#app/domain/tickets/ticket/seen-by.server";
import { ACTIONS, isProposing, WORKFLOW } from "#app/domain/tickets/workflow/workflow";
import { paths } from "#app/paths";
import { db } from "#app/platform/database/db.server";
import { loader as accessList } from "#app/routes/desk.access._index/route";
import { loader as accessPage } from "#app/routes/desk.access.$access._index/route";
import { loader as queue } from "#app/routes/desk._index/route";
import { loader as intakeDone } from "#app/routes/desk.intake.$draft.done/route";
import { loader as programmePage } from "#app/routes/desk.programmes.$programme._index/route";
import { loader as programmes } from "#app/routes/desk.programmes._index/route";
import { loader as results } from "#app/routes/desk.search.$search._index/route";
import { loader as openFound } from "#app/routes/desk.search.$search.$reference/route";
import { loader as searches } from "#app/routes/desk.searches/route";
import { loader as deeds } from "#app/routes/desk.staff.$colleague.deeds/route";
import { listDue } from "#app/domain/tickets/desk/morning/due.server";
import { countUnread, listTold, watchUnread } from "#app/domain/tickets/desk/told/inbox.server";
import { addWords } from "#app/domain/tickets/moves/add-words.server";
import { removeMember, setMember } from "#app/domain/people/teams/change-member.server";
import { loader as inbox } from "#app/routes/desk.told._index/route";
import { loader as openTold } from "#app/routes/desk.told.$told/route";
import { loader as tasks } from "#app/routes/desk.tasks/route";
import { loader as ticketPage } from "#app/routes/desk.tickets.$reference._index/route";
import { loader as reportTickets } from "#app/routes/reports.tickets/route";
import { beginProgramme } from "#app/domain/programmes/moves/write.server";
import { ask } from "#tests/factories/access";
import { FOR_OTHERS } from "#tests/factories/answers";
import { takeInTicket, readyIntake, intakeOf } from "#tests/factories/intake";
import { publish } from "#tests/factories/policy";
import { searched, seeker } from "#tests/factories/seeker";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { aTeam } from "#tests/factories/team";
import { act, everythingOf, expectOk, fileTicket, somebodyElse } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

type Door = { loader?: Parameters<typeof knock>[0]; action?: Parameters<typeof knock>[0] };
type Policy = Awaited<ReturnType<typeof publish>>;

const now = () => new Date();
const staffActor = ({ id, role, name }: SignedIn): StaffActor => ({ kind: "staff", id, role, name });

/** A reference as every other has it, of a ticket that is not there. */
const NOWHERE = "RD-7K4M-3QXP";
const UUID = "0199a000-0000-7000-8000-000000000001";

let north: Policy;
let south: Policy;
let agent: SignedIn;
let other: SignedIn;
let manager: SignedIn;
let overseer: SignedIn;
/** A ticket of each policy, both in hand. */
let mine: { id: string; reference: string };
let theirs: { id: string; reference: string };
let told: ReturnType<typeof seeker>;

async function filed(policy: Policy, told = {}): Promise<{ id: string; reference: string }> {
  const id = await fileTicket(policy, "access", now(), told);
  return { id, reference: (await everythingOf(id)).ticket.reference };
}

const referencesIn = (data: unknown) => JSON.stringify(data);

beforeAll(async () => {
  north = await publish();
  south = await publish({ id: "south-go" });
  [agent, other] = [await colleague("agent"), await colleague("agent")];
  [manager, overseer] = [await colleague("compliance"), await colleague("compliance")];
  told = seeker();
  mine = await filed(north);
  theirs = await filed(south, told);
});

describe("without teams", () => {
  it("everybody sees everything, as before", async () => {
    expect([...(await seenOf([mine.reference, theirs.reference], agent.id))].sort()).toEqual(
      [mine.reference, theirs.reference].sort(),
    );
    expect(await roleOnTicket({ reference: theirs.reference }, agent.id)).toBe("agent");
  });
});

describe("two teams that cannot see each other", () => {
  beforeAll(async () => {
    await act(mine.id, "take", staffActor(agent), now());
    await act(theirs.id, "take", staffActor(other), now());
    const whole = (policyId: string) => [{ policyId, right: "" }];
    await aTeam({
      name: "北组",
      holds: whole(north.policyId),
      members: { [agent.id]: "agent", [manager.id]: "compliance" },
    });
    await aTeam({ name: "南组", holds: whole(south.policyId), members: { [other.id]: "agent" } });
    forgetCounts();
  });

  const DOORS = Object.entries(
    import.meta.glob<Door>("/app/routes/desk.tickets.$reference.*/route.{ts,tsx}", { eager: true }),
  ).map(([file, door]) => ({ name: /\$reference\.(.*)\/route/.exec(file)![1]!, ...door }));
  const PARAMS = { file: UUID, page: "1", letter: UUID, task: UUID, declaration: UUID };
  const ACTS = ACTIONS.filter(
    (action) => !["requester", "system"].includes(WORKFLOW[action].by) && !isProposing(action),
  );
  const WALK = DOORS.flatMap((door) =>
    door.name === "$action"
      ? ACTS.map((action) => ({ ...door, name: action, params: { ...PARAMS, action } }))
      : [{ ...door, params: PARAMS }],
  );
  const FIELDS = { seen: "1", method: "document", detail: "x", body: "x", reason: "x", note: "x" };

  it.each(WALK.flatMap((door) => (door.loader ? [[door.name, door] as const] : [])))(
    "reading %s answers as for a ticket that does not exist",
    async (name, { loader, params }) => {
      const through = (reference: string) =>
        knock(loader!, agent.get(`/desk/tickets/${reference}/${name}`), { ...params, reference });
      const answer = await through(theirs.reference);
      expect(answer).toEqual(await through(NOWHERE));
      expect([403, 404]).toContain(answer.status);
    },
  );

  it.each(WALK.flatMap((door) => (door.action ? [[door.name, door] as const] : [])))(
    "sending something to %s answers as for a ticket that does not exist, and changes nothing",
    async (name, { action, params }) => {
      const before = await everythingOf(theirs.id);
      const fields = { ...FIELDS, assigneeId: agent.id };
      const through = (reference: string) =>
        knock(action!, agent.post(`/desk/tickets/${reference}/${name}`, fields), { ...params, reference });
      expect(JSON.stringify(await through(theirs.reference)).replaceAll(theirs.reference, NOWHERE)).toBe(
        JSON.stringify(await through(NOWHERE)),
      );
      expect(await everythingOf(theirs.id)).toEqual(before);
    },
  );

  it("one's own team's ticket opens by the same doors", async () => {
    const { reference } = mine;
    expect((await knock(ticketPage, agent.get(paths.ticket(reference)), { reference })).status).toBe(200);
  });

  it("the queue, its counts, the filter of colleagues and the tasks hold one's own alone", async () => {
    forgetCounts();
    const { data } = await knock(queue, agent.get("/desk"));
    const shown = data as {
      counts: Record<string, number>;
      rows: unknown[];
      choices: { workers: { id: string }[] };
    };
    expect([shown.rows.length, shown.counts.all, shown.counts.mine]).toEqual([1, 1, 1]);
    expect(shown.choices.workers.map(({ id }) => id)).toEqual([agent.id]);
    expect(referencesIn(data)).not.toContain(theirs.reference);
    expect(referencesIn((await knock(tasks, agent.get("/desk/tasks"))).data)).not.toContain(theirs.reference);
  });

  it("a search neither counts nor shows nor opens what another team has", async () => {
    const { id } = await searched(agent, { q: told.who["known-contact"], why: "call" });
    const page = await knock(results, agent.get(paths.searchResults(id)), { search: id });
    expect(page.data).toMatchObject({ total: 0, rows: [] });
    const { reference } = theirs;
    const opened = await knock(openFound, agent.get(paths.searchOpen(id, reference)), { search: id, reference });
    expect(opened.status).toBe(404);
    const line = await db().journalEntry.findFirstOrThrow({ where: { staffId: agent.id, kind: "searched" } });
    expect(line.data).toMatchObject({ results: 0 });
  });

  it("tickets of one person in two teams do not show each other", async () => {
    const contact = somebodyElse();
    const [here, there] = [await filed(north, { contact }), await filed(south, { contact })];
    const related = async (who: SignedIn, { reference }: { reference: string }) =>
      referencesIn((await knock(ticketPage, who.get(paths.ticket(reference)), { reference })).data);
    expect(await related(agent, here)).not.toContain(there.reference);
    expect(await related(other, there)).not.toContain(here.reference);
    expect(await related(overseer, here)).toContain(there.reference);
  });

  it("nobody is given a ticket they do not see", async () => {
    const lead = await makeStaff("administrator");
    const asked = { ticketId: theirs.id, assigneeId: agent.id, actor: lead, now: now(), seen: null };
    expect(await assign(asked)).toMatchObject({ refusal: "not-permitted" });
  });

  it("an asking to see a child's data reaches those who decide in its team, and those above all teams", async () => {
    const { id } = await filed(south, { requester: FOR_OTHERS.guardian });
    const accessId = await ask(id, other, now());
    const { letters, ticket } = await everythingOf(id);
    const asked = letters.filter(({ kind }) => kind === "staff-access-asked").map(({ staffId }) => staffId);
    expect(asked).toContain(overseer.id);
    expect(asked).not.toContain(manager.id);
    const lists = async (who: SignedIn) => referencesIn((await knock(accessList, who.get("/desk/access"))).data);
    expect(await lists(manager)).not.toContain(ticket.reference);
    expect(await lists(overseer)).toContain(ticket.reference);
    const page = (who: SignedIn) => knock(accessPage, who.get(paths.accessRequest(accessId)), { access: accessId });
    expect([(await page(manager)).status, (await page(overseer)).status]).toEqual([404, 200]);
  });

  it("reports list, and journals name, one's own team's tickets alone", async () => {
    const year = now().getUTCFullYear();
    const list = async (who: SignedIn) =>
      referencesIn(
        (await knock(reportTickets, who.get(`/reports/tickets?from=${year - 1}-01-01&to=${year}-12-31`))).data,
      );
    expect(await list(manager)).toContain(mine.reference);
    expect(await list(manager)).not.toContain(theirs.reference);
    expect(await list(overseer)).toContain(theirs.reference);
    const { id } = await searched(other, { q: told.who["known-contact"], why: "call" });
    const { reference } = theirs;
    await knock(openFound, other.get(paths.searchOpen(id, reference)), { search: id, reference });
    const log = async (who: SignedIn) => referencesIn((await knock(searches, who.get(paths.searches()))).data);
    expect(await log(overseer)).toContain(reference);
    expect(await log(manager)).not.toContain(reference);
    const inTeam = await colleague("administrator");
    const above = await colleague("administrator");
    await aTeam({ name: "北组管理", holds: [], members: { [inTeam.id]: "agent" } });
    const did = async (who: SignedIn) =>
      referencesIn((await knock(deeds, who.get(paths.colleagueDeeds(other.id)), { colleague: other.id })).data);
    expect(await did(above)).toContain(reference);
    expect(await did(inTeam)).not.toContain(reference);
  });

  it("notices to many of another team's policy are not there", async () => {
    const { id } = await expectOk(
      beginProgramme({ policyId: south.policyId, kind: "incident", actor: overseer, now: now() }),
    );
    const list = async (who: SignedIn) => referencesIn((await knock(programmes, who.get(paths.programmes()))).data);
    expect(await list(overseer)).toContain(id);
    expect(await list(manager)).not.toContain(id);
    const page = (who: SignedIn) => knock(programmePage, who.get(paths.programme(id)), { programme: id });
    expect([(await page(manager)).status, (await page(overseer)).status]).toEqual([404, 200]);
  });

  it("what is taken in for another team is registered, and it is said that it is not open to who took it in", async () => {
    const ready = await readyIntake(south, staffActor(agent), now(), intakeOf("access", now()));
    const { ticketId } = await expectOk(takeIn({ ...ready, actor: staffActor(agent), again: false, now: now() }));
    const { data } = await knock(intakeDone, agent.get(paths.intakePart(ready.draftId, "done")), {
      draft: ready.draftId,
    });
    expect(data).toMatchObject({ seen: false, elsewhere: [{ right: "access", team: "南组" }] });
    const { reference } = (await everythingOf(ticketId)).ticket;
    expect((await knock(ticketPage, agent.get(paths.ticket(reference)), { reference })).status).toBe(404);
    const own = await takeInTicket(north, staffActor(agent), "access", now());
    expect(await roleOnTicket({ id: own }, agent.id)).toBe("agent");
  });

  it("who leaves a team is told no more of its tickets: the lines, the count and their places are gone, and come back with them", async () => {
    const leaving = await colleague("agent");
    const administrator = await makeStaff("administrator");
    const teamId = await aTeam({ name: "北组二", holds: [], members: { [leaving.id]: "agent" } });
    const holding = { policyId: north.policyId, right: "" };
    const { teamId: before } = await db().teamHolding.findUniqueOrThrow({ where: { policyId_right: holding } });
    const on = { teamId: before, staffId: leaving.id, actor: administrator, now: now() };
    await expectOk(setMember({ ...on, role: "agent" }));
    const id = await fileTicket(north, "access", now());
    await act(id, "take", staffActor(leaving), now());
    await expectOk(addWords(id, "还有一件事。", now()));
    const [entry] = (await listTold(leaving.id, null)).entries;
    expect([await countUnread(leaving.id), entry?.kind]).toEqual([1, "added"]);
    await expectOk(removeMember(on));
    const page = await knock(inbox, leaving.get("/desk/told"));
    expect(page.data).toMatchObject({ frame: { staff: { unread: 0 } }, entries: [] });
    expect((await knock(openTold, leaving.get(`/desk/told/${entry!.id}`), { told: entry!.id })).status).toBe(404);
    const { token } = await db().staffSession.findFirstOrThrow({ where: { staffId: leaving.id } });
    const begunAfter = new Date(0);
    expect(await watchUnread([token], now(), begunAfter)).toEqual([{ token, unread: 0 }]);
    expect(await listDue(leaving.id, "2099-12-31", now())).toEqual([]);
    await expectOk(setMember({ ...on, role: "agent" }));
    expect(await watchUnread([token], now(), begunAfter)).toEqual([{ token, unread: 1 }]);
    expect(await listDue(leaving.id, "2099-12-31", now())).not.toEqual([]);
    await expectOk(removeMember(on));
    await db().teamMember.deleteMany({ where: { teamId } });
  });

  it("agents and reviewers in no team see nothing; compliance managers and administrators see all until they are in one", async () => {
    for (const [role, seen] of [
      ["agent", null],
      ["reviewer", null],
      ["compliance", "compliance"],
      ["administrator", "administrator"],
    ] as const)
      expect(await roleOnTicket({ id: mine.id }, (await makeStaff(role)).id)).toBe(seen);
    expect(await roleOnTicket({ id: theirs.id }, manager.id)).toBeNull();
  });
});
