import { beforeAll, expect, test } from "vitest";
import { resourceCloud } from "#app/domain/policies/profiles/resource-cloud";
import { figures } from "#app/domain/reports/figures/figures";
import { BEHIND_ALL } from "#app/domain/reports/figures/behind";
import { NO_FILTER, readFilter, type Filter } from "#app/domain/reports/figures/filter";
import { listTickets } from "#app/domain/reports/list/list-tickets.server";
import { loadReport } from "#app/domain/reports/figures/load-report.server";
import { tallyOf } from "#app/domain/reports/figures/tally";
import type { ShownReport } from "#app/routes/reports._index/shown.server";
import { setMember } from "#app/domain/people/teams/change-member.server";
import { release } from "#app/domain/people/teams/change-team.server";
import { loader as figuresFile } from "#app/routes/reports.figures[.]csv/route";
import { loader as report } from "#app/routes/reports._index/route";
import { loader as behind } from "#app/routes/reports.tickets/route";
import { behindHref, figuresFileHref, reportHref } from "#app/routes/reports/addresses";
import { takeInTicket } from "#tests/factories/intake";
import { aTeam } from "#tests/factories/team";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { act, everythingOf, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const SEPTEMBER = { from: "2026-09-01", to: "2026-09-30" };
const AT = new Date("2026-09-14T02:00:00Z");
const LATER = new Date("2026-09-16T02:00:00Z");
const AROUND = { requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) };
/** Tickets by the policy they were filed under and how they came. */
const byPlace: Record<string, string[]> = {};
let manager: SignedIn;
/** One team has the first policy, another the second and the copies of the first. */
const teams: Record<"first" | "second", string> = { first: "", second: "" };

const note = async (place: string, id: string) =>
  (byPlace[place] ??= []).push((await everythingOf(id)).ticket.reference);

beforeAll(async () => {
  const [first, second] = [await publish(), await publish(resourceCloud)];
  const agent = await makeStaff("agent");
  manager = await colleague("compliance");
  for (const policy of [first, second]) {
    const { id } = policy.profile;
    const filed = await fileTicket(policy, "access", AT);
    await act(filed, "withdraw", { kind: "requester" }, LATER);
    await note(`${id}/portal`, filed);
    await note(`${id}/portal`, await fileTicket(policy, "delete", AT));
    await note(`${id}/phone`, await takeInTicket(policy, agent, "access", AT));
    await note(`${id}/portal/copy`, await fileTicket(policy, "copy", AT));
  }
  const [one, other] = [first.profile.id, second.profile.id];
  teams.first = await aTeam({ name: "一组", holds: [{ policyId: one, right: "" }], members: {} });
  const holds = [
    { policyId: other, right: "" },
    { policyId: one, right: "copy" },
  ];
  teams.second = await aTeam({ name: "二组", holds, members: {} });
});

function teamOf(place: string): string {
  const isFirst = place.startsWith(Object.keys(byPlace)[0]!.split("/")[0]!);
  return isFirst && !place.endsWith("/copy") ? teams.first : teams.second;
}

const places = (filter: Filter) =>
  Object.entries(byPlace)
    .filter(([place]) => filter.policyId === null || place.startsWith(`${filter.policyId}/`))
    .filter(([place]) => filter.channel === null || place.split("/")[1] === filter.channel)
    .filter(([place]) => filter.teamId === null || teamOf(place) === filter.teamId)
    .flatMap(([, references]) => references)
    .sort();

async function listed(filter: Filter): Promise<string[]> {
  const references: string[] = [];
  for await (const { reference } of listTickets({ ...BEHIND_ALL, ...filter, period: SEPTEMBER }, LATER))
    references.push(reference);
  return references.sort();
}

const filters = (): Filter[] =>
  [null, ...new Set(Object.keys(byPlace).map((place) => place.split("/")[0]!))].flatMap((policyId) =>
    ([null, "portal", "phone", "letter"] as const).flatMap((channel) =>
      [null, teams.first, teams.second].map((teamId) => ({ policyId, channel, teamId })),
    ),
  );

test("a report of one policy, team or channel, or of several of them, counts those tickets, and its figures lead to just those", async () => {
  expect(filters()).toHaveLength(36);
  for (const filter of filters()) {
    const { figures: drawn } = await loadReport(SEPTEMBER, LATER, filter);
    const expected = places(filter);
    expect([filter, drawn.period.came]).toEqual([filter, expected.length]);
    expect([filter, await listed(filter)]).toEqual([filter, expected]);
    expect(drawn.byPolicy.reduce((sum, { score }) => sum + score.came, 0)).toBe(expected.length);
    expect(drawn.months.reduce((sum, { score }) => sum + score.came, 0)).toBe(expected.length);
  }
});

test("what the database adds up is what the figures' own rules come to, ticket by ticket", async () => {
  for (const filter of filters()) {
    const { figures: drawn, policies } = await loadReport(SEPTEMBER, LATER, filter);
    const tallies = [];
    for await (const row of listTickets({ ...BEHIND_ALL, ...filter }, LATER)) tallies.push(tallyOf(row, SEPTEMBER));
    expect(figures(tallies, SEPTEMBER, policies, LATER)).toEqual(drawn);
  }
});

test("the page keeps what narrows it, and so does the list behind a figure and the way back", async () => {
  const policyId = Object.keys(byPlace)[0]!.split("/")[0]!;
  const filter = { policyId, channel: "phone", teamId: teams.first } as const;
  const { data } = await knock(report, manager.get(reportHref(SEPTEMBER, filter)));
  expect((data as { report: ShownReport }).report).toMatchObject({ filter, figures: { period: { came: 1 } } });
  const wholeYear = { from: "2026-01-01", to: "2026-12-31" };
  const ways = [
    { period: SEPTEMBER, report: SEPTEMBER, back: reportHref(SEPTEMBER, filter) },
    // What is open is counted whenever it came, a trend's month is not the report's days: the way back is to these.
    { period: null, report: wholeYear, back: reportHref(wholeYear, filter) },
    { period: SEPTEMBER, report: wholeYear, back: reportHref(wholeYear, filter) },
    { period: null, report: null, back: reportHref(null, filter) },
    { period: null, report: { from: "2026-02-30", to: "2026-03-01" }, back: reportHref(null, filter) },
  ];
  for (const { period, report: from, back } of ways) {
    const href = behindHref({ ...filter, period, stands: ["open"] }, { report: from });
    const list = (await knock(behind, manager.get(href))).data as {
      behind: Filter;
      back: string;
      tickets: { reference: string }[];
    };
    expect(list.behind).toMatchObject(filter);
    expect(list.back).toBe(back);
    expect(back).toContain(`policy=${policyId}&team=${teams.first}&channel=phone`);
    expect(list.tickets.map(({ reference }) => reference)).toEqual(places(filter));
  }
});

/** The file of a report: its name, and its lines. */
async function fileOf(reader: SignedIn, filter: Partial<Filter>): Promise<string> {
  const request = reader.get(figuresFileHref(SEPTEMBER, { ...NO_FILTER, ...filter }));
  const file = await figuresFile({ request, params: {}, context: AROUND });
  const named = decodeURIComponent(file.headers.get("Content-Disposition")?.split("''")[1] ?? "");
  return [named, await file.text()].join("\r\n");
}

test("page and file say in words what they are about, and what the team has now", async () => {
  const filter = { policyId: null, channel: "phone", teamId: teams.second } as const;
  const { data } = await knock(report, manager.get(reportHref(SEPTEMBER, filter)));
  const holds = ["资源GO · 复制个人信息", "资源共享云"].sort();
  const { report: shown, teams: choices } = data as { report: ShownReport; teams: { value: string; text: string }[] };
  expect(shown.team).toMatchObject({ name: "二组" });
  expect(shown.team?.holds.toSorted()).toEqual(holds);
  expect(choices.map(({ text }) => text).sort()).toEqual(["一组", "二组"]);
  const [named, ...lines] = (await fileOf(manager, filter)).split("\r\n");
  expect(named).toBe("报告数字 2026-09-01 2026-09-30 二组 电话.csv");
  expect(lines).toContain("说明,团队,,二组,");
  expect(lines).toContain("说明,渠道,,电话,");
  expect(lines.find((line) => line.startsWith("说明,团队现在负责,"))).toContain("资源GO · 复制个人信息");
});

test("who is in a team is offered that one alone, and asking for another's figures shows none of them", async () => {
  const member = await colleague("compliance");
  const actor = { kind: "staff", id: (await makeStaff("administrator")).id } as const;
  const joined = { teamId: teams.first, staffId: member.id, role: "compliance", actor, now: LATER } as const;
  expect(await setMember(joined)).toEqual({ ok: true });
  const seen = async (filter: Partial<Filter>) => {
    const { report: shown, teams: offered } = (await knock(report, member.get(reportHref(SEPTEMBER, filter)))).data as {
      report: ShownReport;
      teams: { value: string }[];
    };
    const href = behindHref({ ...filter, period: SEPTEMBER }, { report: null });
    const { tickets, names } = (await knock(behind, member.get(href))).data as {
      tickets: { reference: string }[];
      names: { teamName: string | null };
    };
    expect(offered.map(({ value }) => value)).toEqual([teams.first]);
    if (filter.teamId !== undefined && filter.teamId !== teams.first) {
      expect(shown.team).toEqual({ name: "您看不到的团队", known: false, holds: [] });
      expect(names.teamName).toBe("您看不到的团队");
      expect(await fileOf(member, filter)).not.toMatch(/二组|资源共享云/);
    }
    return [shown.figures.period.came, tickets.map(({ reference }) => reference).sort()];
  };
  const own = places({ ...NO_FILTER, teamId: teams.first });
  expect(await seen({})).toEqual([own.length, own]);
  expect(await seen({ teamId: teams.first })).toEqual([own.length, own]);
  const never = "0198d5e0-0000-7000-8000-000000000001";
  for (const teamId of [teams.second, never]) expect(await seen({ teamId })).toEqual([0, []]);
});

test("a team's tickets are those of what it has now, whoever had them when they came", async () => {
  const count = async (teamId: string) =>
    (await loadReport(SEPTEMBER, LATER, { ...NO_FILTER, teamId })).figures.period.came;
  const before = [await count(teams.first), await count(teams.second)];
  const copies = { policyId: Object.keys(byPlace)[0]!.split("/")[0]!, right: "copy" };
  const actor = await makeStaff("administrator");
  expect(await release({ teamId: teams.second, holding: copies, actor, now: LATER })).toEqual({ ok: true });
  expect([await count(teams.first), await count(teams.second)]).toEqual([before[0]! + 1, before[1]! - 1]);
});

test("of a team that never was, or holds nothing, there are no tickets, and the page says so", async () => {
  const never = "0198d5e0-0000-7000-8000-000000000001";
  const empty = await aTeam({ name: "三组", holds: [], members: {} });
  for (const [teamId, name] of [
    [never, "您看不到的团队"],
    [empty, "三组"],
  ] as const) {
    const { data } = await knock(report, manager.get(reportHref(SEPTEMBER, { teamId })));
    expect((data as { report: ShownReport }).report).toMatchObject({
      team: { name, holds: [] },
      figures: { period: { came: 0 } },
    });
  }
});

test("a policy that was never published is called so, in no words of an address", async () => {
  const { data } = await knock(report, manager.get(reportHref(SEPTEMBER, { policyId: "nope" })));
  expect((data as { report: ShownReport }).report).toMatchObject({
    policyName: "没有发布过的政策",
    figures: { period: { came: 0 } },
  });
  const href = behindHref({ policyId: "nope" }, { report: SEPTEMBER });
  const list = (await knock(behind, manager.get(href))).data as { names: { policyName: string } };
  expect(list.names.policyName).toBe("没有发布过的政策");
  const file = await fileOf(manager, { policyId: "nope" });
  expect(file).toContain("没有发布过的政策");
  expect(file).not.toContain("nope");
});

test("dates that are none lead back to a report that is narrowed as before", async () => {
  const filter = { channel: "phone", teamId: teams.first } as const;
  const href = behindHref({ ...filter, period: { from: "2026-02-30", to: "2026-03-01" } }, { report: null });
  expect((await knock(behind, manager.get(href))).location).toBe(
    reportHref({ from: "2026-02-30", to: "2026-03-01" }, filter),
  );
});

test("what nobody understands does not narrow", () => {
  expect(readFilter(new URLSearchParams("policy=<x>&channel=pigeon&team=1%00"))).toEqual(NO_FILTER);
});
