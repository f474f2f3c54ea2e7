import assert from "node:assert/strict";
import { Agent } from "node:http";
import { reportsCopy } from "#app/copy/reports";
import { addDays } from "#app/domain/clock/dates/civil-date";
import { createStaff } from "#app/domain/people/create-staff.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { reportToday } from "#app/domain/reports/figures/load-report.server";
import { paths } from "#app/paths";
import { closeDb, db } from "#app/platform/database/db.server";
import { now } from "#app/platform/now.server";
import { EVERY_RIGHT, publish } from "#tests/factories/policy";
import { aTeam } from "#tests/factories/team";
import { fileTicket } from "#tests/factories/ticket";
import { query } from "./filing";
import { type Answer, type Call, millisecondsOf, rateOf, send } from "./load";
import { until } from "#tests/support/until";
import { COUNTED, insertJournals } from "./many-journals";
import type { Measurement, Milliseconds } from "./measurement";
import { type Case, reportCases } from "./report-cases";
import { rounds } from "./rounds";
import { startWeb, type Bench } from "./servers";
import { signIn } from "./sign-in";

const MANY = 100_000;
const FEW = 1_000;
const ROUNDS = { warmUp: 1, counted: 5 };
const CONCURRENCY = 4;
const password = "a password for measuring only";
const ABOVE = { email: "bench-above@rightsdesk.example", password };
const MEMBER = { email: "bench-member@rightsdesk.example", password };
const WORDS = reportsCopy("zh-CN").export;

type Said = {
  policies: readonly [PublishedPolicy, PublishedPolicy];
  teams: readonly [string, string];
  reference: string;
};

/** Two policies, two teams, two compliance managers: one above the teams, one in the first. */
async function setUp(databaseUrl: string): Promise<Said> {
  process.env.DATABASE_URL = databaseUrl;
  const rights = Object.fromEntries(
    Object.entries(EVERY_RIGHT).map(([right, rule]) => [right, { ...rule, pausable: true }]),
  );
  const policies = [await publish(), await publish({ id: "second-go", rights })] as const;
  const [above, member] = await Promise.all(
    [ABOVE, MEMBER].map((account) => createStaff({ ...account, name: "周以宁", role: "compliance" }, now())),
  );
  assert.ok(above?.ok && member?.ok);
  const [first, second] = policies.map(({ policyId }) => policyId) as [string, string];
  const whole = (policyId: string) => ({ policyId, right: "" });
  const teams = [
    await aTeam({ name: "一组", holds: [whole(first)], members: { [member.id]: "compliance" } }),
    await aTeam({ name: "二组", holds: [whole(second), { policyId: first, right: "copy" }], members: {} }),
  ] as const;
  const id = await fileTicket(policies[0], "access", now());
  const { reference } = await db().ticket.findUniqueOrThrow({ where: { id }, select: { reference: true } });
  await closeDb();
  return { policies, teams, reference };
}

/** The six figures of a report's file, as numbers. */
function figuresIn(file: string): Record<string, number> {
  const names = ["came", "finished", "refused", "withdrawn", "open", "late"] as const;
  const lines = file.split("\r\n").map((line) => line.split(","));
  const value = (measure: string) =>
    lines.find(([section, , each]) => section === WORDS.sections.period && each === measure)?.[3];
  return Object.fromEntries(names.map((name) => [name, Number(value(WORDS.measures[name]))]));
}

/** Whether a report's file says that everything was counted. */
function wholeIn(file: string): boolean {
  return file.includes(`${WORDS.sections.about},${WORDS.about.whole},,${WORDS.yes},`);
}

async function read(call: Call): Promise<string> {
  const { status, body } = await send(new Agent(), call);
  assert.equal(status, 200);
  return body.toString("utf8");
}

type Side = {
  reports: () => Promise<number>;
  reportsAlone: () => Promise<Milliseconds>;
  listsAlone: () => Promise<Milliseconds>;
  stop: () => Promise<unknown>;
};

/** A web process over so many tickets, with the report of a year in every case; each is what plain SQL counts from the journals. */
async function side(databaseUrl: string, { policies, teams, reference }: Said, count: number): Promise<Side> {
  const today = reportToday(now());
  const [from, to] = [addDays(today, -364), today];
  await insertJournals(databaseUrl, { reference, count, policies: [policies[0].id, policies[1].id], today });
  const web = await startWeb("ours", databaseUrl);
  const cookies = { above: await signIn(web, ABOVE), member: await signIn(web, MEMBER) };
  const cases = reportCases([policies[0].policyId, policies[1].policyId], teams);
  const call = (path: string, { query, member }: Case, more: Record<string, string> = {}): Call => ({
    method: "GET",
    url: `${web.url}${path}?${new URLSearchParams({ from, to, ...query, ...more })}`,
    headers: { Cookie: member ? cookies.member : cookies.above },
  });
  await until("the figures are folded", async () => wholeIn(await read(call(paths.reportsCsv(), cases[0]!))));
  const expected = new Map<Call, string>();
  for (const one of cases) {
    const rows = await query<Record<string, number>>(databaseUrl, COUNTED(one.where), [from, to, today]);
    assert.ok(rows[0]!.late! > 0 && rows[0]!.open! > 0, JSON.stringify({ ...one, ...rows[0] }));
    assert.deepEqual(figuresIn(await read(call(paths.reportsCsv(), one))), rows[0], JSON.stringify(one));
    expected.set(call(paths.reports(), one), rows[0]!.came!.toLocaleString("zh-CN"));
  }
  const reports = [...expected.keys()];
  const lists = cases.flatMap((one) => [
    call(paths.reportTickets(), one),
    call(paths.reportTickets(), one, { stand: "late" }),
    call(paths.reportTickets(), one, { left: "overdue" }),
    call(paths.reportTickets(), one, { stand: "refused", ground: "bad-faith", right: "copy" }),
  ]);
  const isReport = ({ status, body }: Answer, asked: Call) =>
    assert.ok(status === 200 && body.includes(`受理 ${expected.get(asked)} 件`), asked.url);
  const round = [...reports, ...reports, ...reports];
  return {
    reports: () => rateOf(round, CONCURRENCY, ({ status }) => assert.equal(status, 200)),
    reportsAlone: () => millisecondsOf(reports, isReport),
    listsAlone: () => millisecondsOf(lists, ({ status }) => assert.equal(status, 200)),
    stop: web.stop,
  };
}

/**
 * Report pages of a year a second, with each filter there is and for a member of a team, at a hundred thousand tickets against a thousand; the milliseconds of
 * a report, and of a list of the tickets behind a figure, at a hundred thousand. What each report says is what plain SQL counts from the journals.
 */
export async function measure(bench: Bench): Promise<Measurement[]> {
  const few = await bench.fresh("reports_few");
  const said = await setUp(few);
  const many = await bench.copyOfOurs("reports_many", "reports_few");
  const sides = [await side(many, said, MANY), await side(few, said, FEW)] as const;
  try {
    const raced = await rounds("report-at-100k", "pages/s", ROUNDS, sides[0].reports, sides[1].reports);
    return [{ ...raced, ms: await sides[0].reportsAlone(), msBehind: await sides[0].listsAlone() }];
  } finally {
    await Promise.all(sides.map(({ stop }) => stop()));
  }
}
