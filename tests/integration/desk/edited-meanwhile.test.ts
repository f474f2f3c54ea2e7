import { beforeAll, describe, expect, test } from "vitest";
import { changeRole } from "#app/domain/people/colleagues/change.server";
import { findRule, removeFixed, setFixed, setMode } from "#app/domain/people/giving/rules.server";
import type { SignedIn as Staff } from "#app/domain/people/staff";
import { setMember, removeMember } from "#app/domain/people/teams/change-member.server";
import { hold, holdingsSeen, makeTeam, renameTeam } from "#app/domain/people/teams/change-team.server";
import { findTeam, listTeams } from "#app/domain/people/teams/list-teams.server";
import { saveSnippet, findSnippet } from "#app/domain/policies/snippets/snippets.server";
import type { Outcome } from "#app/domain/refusal";
import { NO_FILTERS } from "#app/domain/tickets/desk/queue/views";
import { changeView, narrowView, removeView, saveView } from "#app/domain/tickets/desk/saved/change-saved.server";
import { findSaved } from "#app/domain/tickets/desk/saved/list-saved.server";
import { noteMinor } from "#app/domain/tickets/minors/note-minor.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { paths } from "#app/paths";
import { db } from "#app/platform/database/db.server";
import { loader as queuePage } from "#app/routes/desk._index/route";
import { action as changeMode, loader as modePage } from "#app/routes/desk.giving.$scope._index/route";
import { action as removeLine } from "#app/routes/desk.giving.$scope.fixed.$fixed/route";
import { action as narrow, loader as narrowPage } from "#app/routes/desk.views.$view.narrow/route";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { expectOk, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const now = new Date();
const ALL = "all";
let policy: PublishedPolicy;
let one: StaffActor;
let other: StaffActor;
let boss: SignedIn;
beforeAll(async () => {
  policy = await publish();
  [one, other] = [
    await makeStaff("administrator", { name: "先来的" }),
    await makeStaff("administrator", { name: "后到的" }),
  ];
  boss = await colleague("administrator");
});

function desk({ id, name }: StaffActor): Staff {
  const role = "compliance" as const;
  return { id, name, email: "", role, locale: "zh-CN", accountRole: role, teamRoles: [] };
}

/** Both act on what they saw at the same time: one is let through; the other is told whom they were too late for, and what the first did stands. */
async function race<T>(act: (who: StaffActor) => Promise<Outcome>, present: () => Promise<T>, left: Record<string, T>) {
  const both = await Promise.all([act(one), act(other)]);
  const [first, late] = both[0].ok ? [one, both[1]] : [other, both[0]];
  expect(late).toEqual({ ok: false, refusal: "edited-meanwhile", detail: { by: first.name } });
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await present()).toEqual(left[first.id]);
}

/** What each of the two wants. */
function wants<T>(first: T, second: T): (who: StaffActor) => T {
  return ({ id }) => (id === one.id ? first : second);
}

function each<T>(of: (who: StaffActor) => T): Record<string, T> {
  return { [one.id]: of(one), [other.id]: of(other) };
}

describe("of two who edit the same at once", () => {
  test("how new tickets are given out", async () => {
    const mode = wants("least-load" as const, "by-turns" as const);
    await race(
      (actor) => setMode({ scope: ALL, mode: mode(actor), seen: "nobody", actor, now }),
      async () => (await findRule(ALL)).mode,
      each(mode),
    );
  });

  test("who always gets tickets of a kind, added and removed", async () => {
    const [a, b] = [await makeStaff("agent"), await makeStaff("agent")];
    const kind = { policyId: policy.policyId, right: "access", channel: "" };
    const staffId = wants(a.id, b.id);
    const { seen } = await findRule(ALL);
    const holder = async () => (await findRule(ALL)).fixed[0]?.staffId;
    await race(
      (actor) => setFixed({ scope: ALL, fixed: { ...kind, staffId: staffId(actor) }, seen, actor, now }),
      holder,
      each(staffId),
    );
    const [line] = (await findRule(ALL)).fixed;
    await expectOk(setFixed({ scope: ALL, fixed: { ...kind, staffId: one.id }, actor: one, now }));
    const late = { scope: ALL, id: line!.id, seen: line!.staffId, actor: other, now };
    expect(await removeFixed(late)).toMatchObject({ refusal: "edited-meanwhile", detail: { by: one.name } });
    expect(await holder()).toBe(one.id);
    await expectOk(removeFixed({ ...late, seen: one.id }));
  });

  test("a team's name, what teams hold, and what somebody is in one", async () => {
    const { id: teamId } = await expectOk(makeTeam({ name: "原来的", actor: one, now }));
    const { id: second } = await expectOk(makeTeam({ name: "另一组", actor: one, now }));
    const name = wants("甲组", "乙组");
    await race(
      (actor) => renameTeam({ teamId, name: name(actor), seen: "原来的", actor, now }),
      async () => (await findTeam(teamId))?.name,
      each(name),
    );
    const seen = await holdingsSeen();
    const holding = { policyId: policy.policyId, right: "" };
    const team = wants(teamId, second);
    await race(
      (actor) => hold({ teamId: team(actor), holding, seen, actor, now }),
      async () => (await listTeams()).find(({ holdings }) => holdings.length > 0)?.id,
      each(team),
    );
    const { id: staffId } = await makeStaff("agent");
    const role = wants("agent" as const, "reviewer" as const);
    const present = async () => (await findTeam(teamId))?.members[0]?.role;
    await race(
      (actor) => setMember({ teamId, staffId, role: role(actor), seen: null, actor, now }),
      present,
      each(role),
    );
    await expectOk(setMember({ teamId, staffId, role: "lead", actor: one, now }));
    const leaving = { teamId, staffId, actor: other, now };
    expect(await removeMember({ ...leaving, seen: "agent" })).toMatchObject({ detail: { by: one.name } });
    expect(await present()).toBe("lead");
    await db().teamHolding.deleteMany();
  });

  test("a colleague's role", async () => {
    const { id: staffId } = await makeStaff("agent");
    const role = wants("reviewer" as const, "lead" as const);
    await race(
      (actor) => changeRole({ staffId, role: role(actor), seen: "agent", actor, now }),
      async () => (await db().staff.findUniqueOrThrow({ where: { id: staffId } })).role as "reviewer" | "lead",
      each(role),
    );
  });

  test("a shared view: what it is called, what it shows, and that it is removed", async () => {
    const words = { name: "大家的", shared: true, first: false };
    const of = { view: "all" as const, filters: NO_FILTERS };
    const { id } = await expectOk(saveView({ words, narrowed: of, actor: desk(one), now }));
    const view = async () => (await findSaved(id, one.id))!;
    const name = wants("甲看的", "乙看的");
    const { seen } = await view();
    await race(
      (who) => changeView({ id, words: { ...words, name: name(who) }, seen, actor: desk(who), now }),
      async () => (await view()).name,
      each(name),
    );
    const shown = wants("mine" as const, "overdue" as const);
    const renamed = (await view()).seen;
    await race(
      (who) => narrowView({ id, narrowed: { ...of, view: shown(who) }, seen: renamed, actor: desk(who), now }),
      async () => (await view()).narrowed.view,
      each(shown),
    );
    expect(await removeView({ id, seen: renamed, actor: desk(other), now })).toMatchObject({
      refusal: "edited-meanwhile",
    });
    await expectOk(removeView({ id, seen: (await view()).seen, actor: desk(other), now }));
  });

  test("words that are written often", async () => {
    const words = { policyId: policy.policyId, right: null, locale: "zh-CN", title: "题", body: "文", retired: false };
    const made = { of: null, words: { ...words, locale: "zh-CN" as const }, actor: one, now };
    const { id } = await expectOk(saveSnippet(made));
    await expectOk(saveSnippet({ ...made, of: { id, seen: 1 } }));
    expect(await saveSnippet({ ...made, of: { id, seen: 1 }, actor: other })).toEqual({
      ok: false,
      refusal: "snippet-moved",
      detail: { by: one.name },
    });
    expect((await findSnippet(id))?.now.version).toBe(2);
  });

  test("how old somebody is found to be", async () => {
    const ticketId = await fileTicket(policy, "access", now);
    const band = wants("under-14" as const, "under-18" as const);
    await race(
      (actor) =>
        noteMinor({
          ticketId,
          actor: { id: actor.id, role: "agent" },
          input: { band: band(actor), shown: "看过证件" },
          seen: null,
          now,
        }),
      async () => (await db().ticket.findUniqueOrThrow({ where: { id: ticketId } })).ageBand,
      each<string | null>(band),
    );
  });
});

describe("at the doors", () => {
  test("who comes second keeps what they chose, and sends it again having seen what is there", async () => {
    await expectOk(setMode({ scope: ALL, mode: "nobody", actor: one, now }));
    const post = (fields: Record<string, string>) =>
      knock(changeMode, boss.post("/desk/giving/all", fields), { scope: ALL });
    expect(await post({ mode: "by-turns", seen: "least-load" })).toMatchObject({
      status: 409,
      data: { refused: { detail: { by: one.name } }, returned: { typed: { mode: "by-turns" } } },
    });
    const page = await knock(modePage, boss.get("/desk/giving/all"), { scope: ALL });
    expect(page.data).toMatchObject({ rule: { mode: "nobody" } });
    expect((await post({ mode: "by-turns", seen: "nobody" })).status).toBe(303);
  });

  test("a line that names another by now stays, and the page says so", async () => {
    const [a, b] = [await makeStaff("agent"), await makeStaff("agent")];
    const line = { policyId: "", right: "", channel: "phone" };
    await expectOk(setFixed({ scope: ALL, fixed: { ...line, staffId: a.id }, actor: one, now }));
    const fixed = (await findRule(ALL)).fixed[0]!.id;
    await expectOk(setFixed({ scope: ALL, fixed: { ...line, staffId: b.id }, actor: one, now }));
    const press = (seen: string) =>
      knock(removeLine, boss.post(paths.givingFixed(ALL, fixed), { seen }), { scope: ALL, fixed });
    expect((await press(a.id)).location).toBe(paths.givingScope(ALL, "moved"));
    expect((await press(b.id)).location).toBe(paths.givingScope(ALL, "fixed"));
    expect((await findRule(ALL)).fixed).toEqual([]);
  });
});

describe("what a saved view shows", () => {
  const words = { name: "要改条件", shared: false, first: false };
  type Page = { base: { id: string; changing: boolean } | null; saved: { id: string } | null; view: string };

  test("is changed in place, from the queue where its filters are", async () => {
    const owner = await colleague("agent");
    const actor = { ...desk({ kind: "staff", id: owner.id, role: "agent", name: owner.name }), role: "agent" as const };
    const { id } = await expectOk(saveView({ words, narrowed: { view: "all", filters: NO_FILTERS }, actor, now }));
    const queue = await knock(queuePage, owner.get(`/desk?view=mine&right=access&of=${id}`));
    expect(queue.data as Page).toMatchObject({ base: { id, changing: true }, saved: null, view: "mine" });
    const address = paths.savedViewNarrow(id, new URLSearchParams("view=mine&right=access"));
    const page = await knock(narrowPage, owner.get(address), { view: id });
    const { seen } = (page.data as { view: { seen: string } }).view;
    expect(await knock(narrow, owner.post(address, { seen }), { view: id })).toMatchObject({ status: 303 });
    expect((await findSaved(id, owner.id))?.narrowed).toMatchObject({ view: "mine", filters: { rights: ["access"] } });
    const stale = paths.savedViewNarrow(id, new URLSearchParams("view=overdue"));
    expect((await knock(narrow, owner.post(stale, { seen }), { view: id })).status).toBe(409);
    expect((await findSaved(id, owner.id))?.narrowed.view).toBe("mine");
  });

  test("is nobody else's to change who may not share, and no view's that is not in one's list", async () => {
    const agent = await colleague("agent");
    const shared = { ...words, name: "共享的条件", shared: true };
    const narrowed = { view: "all" as const, filters: NO_FILTERS };
    const { id } = await expectOk(saveView({ words: shared, narrowed, actor: desk(one), now }));
    const address = paths.savedViewNarrow(id, new URLSearchParams("view=mine"));
    expect((await knock(narrowPage, agent.get(address), { view: id })).status).toBe(303);
    expect(await knock(narrow, agent.post(address, { seen: "" }), { view: id })).toMatchObject({
      data: { refused: { refusal: "not-permitted" } },
    });
    const queue = await knock(queuePage, agent.get(`/desk?view=mine&of=${id}`));
    expect((queue.data as Page).base).toMatchObject({ id, changing: false });
    expect(((await knock(queuePage, agent.get("/desk?view=mine&of=x"))).data as Page).base).toBeNull();
    const own = await expectOk(saveView({ words, narrowed, actor: desk(one), now }));
    expect((await knock(narrowPage, agent.get(address), { view: own.id })).status).toBe(404);
  });
});
