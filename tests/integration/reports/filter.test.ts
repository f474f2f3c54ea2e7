import { beforeAll, expect, test } from "vitest";
import { resourceCloud } from "#app/domain/policies/profiles/resource-cloud";
import { figures } from "#app/domain/reports/figures/figures";
import { BEHIND_ALL } from "#app/domain/reports/figures/behind";
import { NO_FILTER, readFilter, type Filter } from "#app/domain/reports/figures/filter";
import { listTickets } from "#app/domain/reports/figures/list-tickets.server";
import { loadReport } from "#app/domain/reports/figures/load-report.server";
import { tallyOf } from "#app/domain/reports/figures/tally";
import type { ShownReport } from "#app/routes/reports._index/shown.server";
import { loader as report } from "#app/routes/reports._index/route";
import { loader as behind } from "#app/routes/reports.tickets/route";
import { behindHref, reportHref } from "#app/routes/reports/addresses";
import { takeInTicket } from "#tests/factories/intake";
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
/** Tickets by the policy they were filed under and how they came. */
const byPlace: Record<string, string[]> = {};
let manager: SignedIn;

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
  }
});

const places = (filter: Filter) =>
  Object.entries(byPlace)
    .filter(([place]) => filter.policyId === null || place.startsWith(`${filter.policyId}/`))
    .filter(([place]) => filter.channel === null || place.endsWith(`/${filter.channel}`))
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
    ([null, "portal", "phone", "letter"] as const).map((channel) => ({ policyId, channel })),
  );

test("a report of one policy, of one channel or of both counts those tickets, and its figures lead to just those", async () => {
  expect(filters()).toHaveLength(12);
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
  const filter = { policyId, channel: "phone" } as const;
  const { data } = await knock(report, manager.get(reportHref(SEPTEMBER, filter)));
  expect((data as { report: ShownReport }).report).toMatchObject({ filter, figures: { period: { came: 1 } } });
  const href = behindHref({ ...filter, period: SEPTEMBER, stands: ["open"] });
  const list = (await knock(behind, manager.get(href))).data as { behind: Filter; tickets: { reference: string }[] };
  expect(list.behind).toMatchObject(filter);
  expect(list.tickets.map(({ reference }) => reference)).toEqual(places(filter));
});

test("what nobody understands does not narrow", () => {
  expect(readFilter(new URLSearchParams("policy=<x>&channel=pigeon"))).toEqual(NO_FILTER);
});
