import { beforeAll, describe, expect, it } from "vitest";
import { verifyJournal } from "#app/domain/journal/verify.server";
import type { Role } from "#app/domain/people/permissions";
import type { SignedIn as Staff } from "#app/domain/people/staff";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { listQueue } from "#app/domain/tickets/desk/queue/queue.server";
import { NO_FILTERS, type Narrowed, type QueueFilters } from "#app/domain/tickets/desk/queue/views";
import { changeView, removeView, saveView, showFirst } from "#app/domain/tickets/desk/saved/change-saved.server";
import { countSaved, findFirst, findSaved, listSaved } from "#app/domain/tickets/desk/saved/list-saved.server";
import { MOST_OWN, MOST_SHARED } from "#app/domain/tickets/desk/saved/saved-view";
import { paths } from "#app/paths";
import { db } from "#app/platform/database/db.server";
import { loader as queuePage } from "#app/routes/desk._index/route";
import { loader as viewsPage } from "#app/routes/desk.views._index/route";
import { action as save } from "#app/routes/desk.views.new/route";
import { action as change, loader as changePage } from "#app/routes/desk.views.$view._index/route";
import { action as remove } from "#app/routes/desk.views.$view.remove/route";
import { publish } from "#tests/factories/policy";
import { aTeam } from "#tests/factories/team";
import { expectOk, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const now = () => new Date();

function actor({ id, name, email, role }: SignedIn, teamRoles: readonly Role[] = []): Staff {
  return { id, name, email, role, locale: "zh-CN", accountRole: role, teamRoles };
}

function narrowed(filters: Partial<QueueFilters>, view: Narrowed["view"] = "all"): Narrowed {
  return { view, filters: { ...NO_FILTERS, ...filters } };
}

const used = (name: string, told: { shared?: boolean; first?: boolean } = {}) => ({
  name,
  shared: false,
  first: false,
  ...told,
});

async function saved(by: SignedIn, name: string, told: { shared?: boolean; first?: boolean } = {}, of = narrowed({})) {
  const { id } = await expectOk(saveView({ words: used(name, told), narrowed: of, actor: actor(by), now: now() }));
  return id;
}

async function counted(by: SignedIn): Promise<Record<string, number>> {
  forgetCounts();
  return Object.fromEntries((await countSaved(by.id, now())).map(({ name, count }) => [name, count]));
}

type Shown = {
  saved: { name: string; changing: boolean } | null;
  gone: boolean;
  view: string;
  filters: QueueFilters;
  rows: { reference: string }[];
  unlisted: { kind: string; state: string }[];
  views: { name: string; count: number }[];
};

async function page(by: SignedIn, path: string): Promise<Shown> {
  forgetCounts();
  const answer = await knock(queuePage, by.get(path));
  expect(answer.status).toBe(200);
  return answer.data as Shown;
}

let north: SignedIn;
let south: SignedIn;
let reviewer: SignedIn;
let boss: SignedIn;

beforeAll(async () => {
  const [one, other] = [await publish({ id: "north-go" }), await publish({ id: "south-go" })];
  [north, south, reviewer, boss] = [
    await colleague("agent"),
    await colleague("agent"),
    await colleague("reviewer"),
    await colleague("compliance"),
  ];
  await aTeam({
    name: "北组",
    holds: [{ policyId: "north-go", right: "" }],
    members: { [north.id]: "agent", [reviewer.id]: "reviewer" },
  });
  await aTeam({ name: "南组", holds: [{ policyId: "south-go", right: "" }], members: { [south.id]: "agent" } });
  for (const right of ["access", "delete", "correct"] as const) await fileTicket(one, right, now());
  for (const right of ["access", "access", "withdraw"] as const) await fileTicket(other, right, now());
});

describe("a shared view", () => {
  it("shows and counts for each what their teams hold, and what it shows is what the same filters show", async () => {
    const of = narrowed({ policies: ["north-go", "south-go"], rights: ["access", "delete"] });
    const id = await saved(reviewer, "查阅和删除", { shared: true }, of);
    for (const [who, count] of [
      [north, 2],
      [south, 2],
      [reviewer, 2],
      [boss, 4],
    ] as const) {
      expect((await counted(who))["查阅和删除"]).toBe(count);
      const { rows, saved: shown } = await page(who, `/desk?saved=${id}`);
      expect(shown).toMatchObject({ name: "查阅和删除", changing: who === reviewer || who === boss });
      const same = await listQueue({ ...of, cursor: null, staffId: who.id, now: now() });
      expect(rows.map(({ reference }) => reference)).toEqual(same.rows.map(({ reference }) => reference));
      expect(rows).toHaveLength(count);
    }
    const seenBySouth = (await page(south, `/desk?saved=${id}`)).rows.map(({ reference }) => reference);
    const seenByNorth = (await page(north, `/desk?saved=${id}`)).rows.map(({ reference }) => reference);
    expect(seenBySouth.filter((reference) => seenByNorth.includes(reference))).toEqual([]);
  });

  it("is shared by those alone whose role, or role in a team, says so", async () => {
    const asked = { narrowed: narrowed({}), now: now() };
    expect(await saveView({ ...asked, words: used("甲", { shared: true }), actor: actor(north) })).toMatchObject({
      refusal: "not-permitted",
    });
    await expectOk(saveView({ ...asked, words: used("甲", { shared: true }), actor: actor(north, ["reviewer"]) }));
    const own = await saved(south, "乙");
    expect(
      await changeView({ id: own, words: used("乙", { shared: true }), actor: actor(south), now: now() }),
    ).toMatchObject({ refusal: "not-permitted" });
    expect((await findSaved(own, south.id))?.shared).toBe(false);
  });

  it("of somebody else is changed and removed by those who may share, and by nobody else", async () => {
    const id = await saved(reviewer, "要改的", { shared: true });
    for (const act of [
      changeView({ id, words: used("改了", { shared: true }), actor: actor(south), now: now() }),
      removeView({ id, actor: actor(south), now: now() }),
    ])
      expect(await act).toMatchObject({ refusal: "not-permitted" });
    await expectOk(changeView({ id, words: used("改了", { shared: true }), actor: actor(boss), now: now() }));
    expect((await findSaved(id, south.id))?.name).toBe("改了");
    await expectOk(changeView({ id, words: used("改了", { shared: false }), actor: actor(boss), now: now() }));
    expect(await findSaved(id, south.id)).toBeNull();
    expect((await findSaved(id, reviewer.id))?.own).toBe(true);
    expect(await removeView({ id, actor: actor(boss), now: now() })).toMatchObject({ refusal: "view-gone" });
  });

  it("can be taken back by its owner who may not share any more", async () => {
    const id = await saved(reviewer, "收回", { shared: true });
    const demoted = { ...actor(reviewer), role: "agent", accountRole: "agent" } as const;
    expect(await changeView({ id, words: used("新名", { shared: true }), actor: demoted, now: now() })).toMatchObject({
      refusal: "not-permitted",
    });
    await expectOk(changeView({ id, words: used("收回"), actor: demoted, now: now() }));
    await expectOk(removeView({ id, actor: demoted, now: now() }));
  });

  it("leaves its lines in the journal of who did it; one's own list is nobody's matter", async () => {
    const who = await colleague("reviewer");
    const own = await saved(who, "自己的");
    await expectOk(changeView({ id: own, words: used("自己的一"), actor: actor(who), now: now() }));
    const id = await saved(who, "大家的", { shared: true });
    for (const words of [
      used("大家的", { shared: true, first: true }),
      used("大家的二", { shared: true }),
      used("大家的二"),
    ])
      await expectOk(changeView({ id, words, actor: actor(who), now: now() }));
    await expectOk(changeView({ id, words: used("大家的二", { shared: true }), actor: actor(who), now: now() }));
    await expectOk(removeView({ id, actor: actor(who), now: now() }));
    await expectOk(removeView({ id: own, actor: actor(who), now: now() }));
    const lines = await db().journalEntry.findMany({
      where: { staffId: who.id, kind: { startsWith: "view-" } },
      orderBy: { seq: "asc" },
    });
    const events = ["view-shared", "view-changed", "view-unshared", "view-shared", "view-removed"];
    expect(lines.map(({ kind, data }) => [kind, data])).toEqual(events.map((kind) => [kind, { viewId: id }]));
    expect((await verifyJournal()).flaw).toBeNull();
  });
});

describe("names and numbers", () => {
  it("a name is used once in one's own list, and once among the shared", async () => {
    const [one, other] = [await colleague("reviewer"), await colleague("reviewer")];
    await saved(one, "同名");
    await saved(other, "同名");
    await saved(other, "共享同名", { shared: true });
    const again = { narrowed: narrowed({}), now: now() };
    for (const words of [used("同名"), used("共享同名", { shared: true })])
      expect(await saveView({ ...again, words, actor: actor(one) })).toMatchObject({ refusal: "view-name-taken" });
    const id = await saved(one, "共享同名");
    expect(
      await changeView({ id, words: used("共享同名", { shared: true }), actor: actor(one), now: now() }),
    ).toMatchObject({ refusal: "view-name-taken" });
    await expectOk(changeView({ id, words: used("共享同名"), actor: actor(one), now: now() }));
  });

  it("two presses at once save one", async () => {
    const who = await colleague("reviewer");
    const asked = { words: used("一次", { shared: true }), narrowed: narrowed({}), actor: actor(who), now: now() };
    const both = await Promise.all([saveView(asked), saveView(asked)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("each keeps twenty, and thirty are shared in all", async () => {
    const who = await colleague("agent");
    for (let n = 1; n <= MOST_OWN; n += 1) await saved(who, `视图 ${n}`);
    const more = { words: used("多一个"), narrowed: narrowed({}), now: now() };
    expect(await saveView({ ...more, actor: actor(who) })).toMatchObject({ refusal: "views-full" });
    const before = await db().savedView.count({ where: { shared: true } });
    const [first, second] = [await colleague("reviewer"), await colleague("reviewer")];
    for (let n = before; n < MOST_SHARED; n += 1)
      await saved(n - before < MOST_OWN - 1 ? first : second, `共享 ${n}`, { shared: true });
    const shared = { words: used("再共享", { shared: true }), narrowed: narrowed({}), now: now() };
    expect(await saveView({ ...shared, actor: actor(second) })).toMatchObject({ refusal: "views-full" });
    await db().savedView.deleteMany({ where: { name: { startsWith: "共享 " } } });
  });
});

describe("the view that is shown first", () => {
  it("is what the desk opens with, for whoever chose it, until it is not in their list", async () => {
    const who = await colleague("agent");
    const id = await saved(reviewer, "先看", { shared: true }, narrowed({ rights: ["delete"] }));
    expect((await page(who, "/desk")).saved).toBeNull();
    await expectOk(showFirst({ id, first: true, actor: actor(who), now: now() }));
    expect(await page(who, "/desk")).toMatchObject({ saved: { name: "先看" }, filters: { rights: ["delete"] } });
    expect((await page(reviewer, "/desk")).saved).toBeNull();
    expect(await page(who, "/desk?view=all")).toMatchObject({ saved: null, filters: NO_FILTERS });
    await expectOk(changeView({ id, words: used("先看"), actor: actor(reviewer), now: now() }));
    expect(await findFirst(who.id)).toBeNull();
    expect((await page(who, "/desk")).saved).toBeNull();
    expect(await showFirst({ id, first: true, actor: actor(who), now: now() })).toMatchObject({ refusal: "view-gone" });
    await expectOk(removeView({ id, actor: actor(reviewer), now: now() }));
  });

  it("is one at a time", async () => {
    const who = await colleague("agent");
    const [one, other] = [await saved(who, "一", { first: true }), await saved(who, "二", { first: true })];
    expect((await listSaved(who.id)).filter(({ first }) => first).map(({ id }) => id)).toEqual([other]);
    await expectOk(showFirst({ id: one, first: false, actor: actor(who), now: now() }));
    expect((await findFirst(who.id))?.id).toBe(other);
    await expectOk(changeView({ id: other, words: used("二"), actor: actor(who), now: now() }));
    expect(await findFirst(who.id)).toBeNull();
  });
});

describe("what a view names and is no more", () => {
  it("is said, whatever it is, and the rest of the view still finds", async () => {
    const gone = "00000000-0000-7000-8000-000000000000";
    const left = await colleague("agent");
    await db().staff.update({ where: { id: left.id }, data: { active: false } });
    const dissolved = await db().team.create({ data: { name: "旧组", createdAt: now(), endedAt: now() } });
    const of = narrowed({
      policies: ["north-go", "retired-go"],
      assignees: ["nobody", left.id, gone],
      teams: [dissolved.id, gone],
    });
    const id = await saved(boss, "旧条件", { shared: true }, of);
    const shown = await page(boss, `/desk?saved=${id}`);
    expect(shown.unlisted.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      "assignees gone",
      "assignees left",
      "policies gone",
      "teams gone",
      "teams left",
    ]);
    expect(shown.rows).toEqual([]);
    const without = await page(boss, `/desk?policy=north-go&policy=retired-go&assignee=nobody&assignee=${left.id}`);
    expect(without.rows).toHaveLength(3);
    expect((await page(south, "/desk?policy=north-go")).unlisted).toMatchObject([{ state: "elsewhere" }]);
    for (const door of [viewsPage, changePage])
      expect((await knock(door, boss.get(paths.savedView(id)), { view: id })).status).toBe(200);
  });

  it("an address of a view that was removed shows all that is open, and says so", async () => {
    const id = await saved(north, "短命");
    await expectOk(removeView({ id, actor: actor(north), now: now() }));
    for (const path of [`/desk?saved=${id}`, "/desk?saved=", "/desk?saved=x"])
      expect(await page(north, path)).toMatchObject({ gone: true, saved: null, view: "all" });
  });

  it("what a row keeps that nothing reads any more narrows nothing", async () => {
    const id = await saved(north, "奇怪");
    await db().savedView.update({ where: { id }, data: { query: "view=old&right=never&status=%FF" } });
    expect(await page(north, `/desk?saved=${id}`)).toMatchObject({ view: "all", filters: NO_FILTERS });
  });
});

describe("at the doors", () => {
  const where = paths.savedViewNew(new URLSearchParams("view=closed&right=access&right=delete&policy=north-go"));

  it("what is typed is checked beside its field and kept, and what is saved is what the address said", async () => {
    const bad = await knock(save, north.post(where, { name: "  ", use: "first" }));
    expect(bad).toMatchObject({ status: 422, data: { returned: { errors: { name: "required" } } } });
    const long = await knock(save, north.post(where, { name: "长".repeat(41) }));
    expect(long).toMatchObject({ status: 422, data: { returned: { errors: { name: "too-long" } } } });
    expect(await knock(save, north.post(where, { name: "错", use: "all" }))).toMatchObject({ status: 422 });
    const done = await knock(save, north.post(where, { name: "关闭的", use: "first" }));
    expect(done).toMatchObject({ status: 303 });
    const shown = await page(north, done.location!);
    expect(shown).toMatchObject({
      saved: { name: "关闭的" },
      view: "closed",
      filters: { rights: ["access", "delete"], policies: ["north-go"] },
    });
    const twice = await knock(save, north.post(where, { name: "关闭的" }));
    expect(twice).toMatchObject({
      status: 422,
      data: { returned: { typed: { name: "关闭的" }, errors: { name: "view-name-taken" } } },
    });
    expect(await knock(save, north.post(where, { name: "共享", use: "shared" }))).toMatchObject({ status: 403 });
  });

  it("somebody else's own view is not there; a shared one asks others for their own use alone", async () => {
    const own = await saved(north, "私用");
    for (const door of [changePage, change, remove]) {
      const answer = await knock(door, south.post(paths.savedView(own), { name: "抢" }), { view: own });
      expect(answer.status).toBe(404);
    }
    const shared = await saved(reviewer, "共用", { shared: true });
    const asked = south.post(paths.savedView(shared), { name: "抢", use: "first" });
    expect(await knock(change, asked, { view: shared })).toMatchObject({ status: 303 });
    expect(await findSaved(shared, south.id)).toMatchObject({ name: "共用", shared: true, first: true });
    expect(await knock(remove, south.post(paths.savedViewRemove(shared)), { view: shared })).toMatchObject({
      status: 403,
    });
  });
});
