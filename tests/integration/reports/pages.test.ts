import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import { createStaff } from "#app/domain/people/create-staff.server";
import type { Role } from "#app/domain/people/permissions";
import { signInWithPassword } from "#app/http/staff-sign-in/sign-in.server";
import { loader as nothing } from "#app/routes/reports.$/route";
import { loader as report } from "#app/routes/reports._index/route";
import { loader as figuresFile } from "#app/routes/reports.figures[.]csv/route";
import { loader as tickets } from "#app/routes/reports.tickets/route";
import { loader as ticketsFile } from "#app/routes/reports.tickets[.]csv/route";
import { db } from "#app/platform/database/db.server";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { act, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

process.env.SECOND_FACTOR = "off";
useDatabase();

const PASSWORD = "a long password for tests";
const PERIOD = "from=2026-09-01&to=2026-09-30";
const cookies = {} as Record<Role, string>;

async function signedIn(role: Role): Promise<string> {
  const email = `${role}@rightsdesk.example`;
  await createStaff({ name: "Test Person", email, role, password: PASSWORD }, new Date());
  const result = await signInWithPassword(
    new Request("http://portal.test/desk"),
    { email, password: PASSWORD },
    "192.0.2.1",
  );
  if (!result.ok) throw new Error(result.problem);
  return result.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

function asking(path: string, as: Role | null = "compliance", lang = "zh-CN"): LoaderFunctionArgs {
  const request = new Request(`http://portal.test${path}`, {
    headers: { Cookie: `${as ? cookies[as] : ""}; lang=${lang}` },
  });
  return { request, params: {}, context: { requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) } };
}

async function thrownBy(loading: Promise<unknown>): Promise<Response> {
  const thrown = await loading.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Response)) throw new Error("nothing was thrown that answers");
  return thrown;
}

async function linesOf(response: Response): Promise<string[]> {
  return new TextDecoder("utf-8", { ignoreBOM: true })
    .decode(await response.arrayBuffer())
    .trimEnd()
    .split("\r\n");
}

beforeAll(async () => {
  const policy = await publish();
  const agent = await makeStaff("agent");
  for (const role of ["agent", "reviewer", "compliance", "administrator"] as const)
    cookies[role] = await signedIn(role);
  const at = (day: number) => new Date(Date.UTC(2026, 8, day, 2));
  const done = await fileTicket(policy, "access", at(1));
  for (const action of ["take", "verify", "approve", "finish"] as const) await act(done, action, agent, at(8));
  const refused = await fileTicket(policy, "copy", at(2));
  await act(refused, "take", agent, at(3));
  await act(refused, "refuse", agent, at(4));
  await act(await fileTicket(policy, "cancel", at(3)), "withdraw", REQUESTER, at(4));
});

const DOORS = {
  "/reports": report,
  "/reports/tickets": tickets,
  "/reports/figures.csv": figuresFile,
  "/reports/tickets.csv": ticketsFile,
  "/reports/elsewhere": nothing,
};

describe.each(Object.entries(DOORS))("%s", (path, loader) => {
  test("asks who is there, and leads back after sign-in", async () => {
    const answer = await thrownBy(Promise.resolve(loader(asking(`${path}?${PERIOD}`, null))));
    expect(answer.status).toBe(302);
    expect(answer.headers.get("Location")).toBe(`/desk/sign-in?next=${encodeURIComponent(`${path}?${PERIOD}`)}`);
  });

  test.each(["agent", "reviewer"] as const)("is closed to the %s", async (role) => {
    expect((await thrownBy(Promise.resolve(loader(asking(path, role))))).status).toBe(403);
  });
});

describe("the page", () => {
  test.each(["compliance", "administrator"] as const)("shows the %s the figures and draws them", async (role) => {
    const { data, init } = await report(asking(`/reports?${PERIOD}`, role));
    expect(init).toBeNull();
    expect(data.report?.figures.period).toMatchObject({
      came: 3,
      finished: 1,
      refused: 1,
      withdrawn: 1,
      kept: 2,
      late: 0,
    });
    for (const svg of Object.values(data.report?.charts ?? {})) {
      expect(svg).toMatch(/^<svg [^>]*viewBox=/);
      expect(svg).not.toMatch(/ style=|<style|<script|NaN|undefined/);
    }
  });

  test("is drawn in the reader's language", async () => {
    const { data } = await report(asking(`/reports?${PERIOD}`, "compliance", "en"));
    expect(data.report?.charts.rights).toContain("See personal data");
    expect(JSON.stringify(data.report?.charts)).not.toMatch(/\p{Script=Han}/u);
  });

  test.each([
    ["from=2026-02-30", { from: "not-a-date" }],
    ["from=x&to=%00y", { from: "not-a-date", to: "not-a-date" }],
    // What cannot be seen was not filled in.
    ["from=x&to=%00%E2%80%8B", { from: "not-a-date" }],
    ["from=2026-09-02&to=2026-09-01", { from: "from-after-to" }],
    ["from=1800-01-01&to=9999-99-99", { from: "not-a-date", to: "not-a-date" }],
  ])("says what is wrong with %s", async (query, errors) => {
    const { data, init } = await report(asking(`/reports?${query}`));
    expect(init).toEqual({ status: 400 });
    expect(data).toMatchObject({ report: null, errors, frame: { problem: true } });
  });

  test("has a today's report when nothing is asked", async () => {
    const { data } = await report(asking("/reports"));
    expect(data.report?.figures.months).toHaveLength(13);
  });

  test("is all there where nothing came in", async () => {
    const { data } = await report(asking("/reports?from=2001-01-01&to=2001-01-31"));
    expect(data.report?.figures).toMatchObject({ period: { came: 0 }, taken: null, refusals: [] });
    expect(data.report?.charts.months).not.toContain("NaN");
  });
});

describe("the tickets behind a figure", () => {
  test("are listed by reference", async () => {
    const { tickets: listed } = await tickets(asking(`/reports/tickets?${PERIOD}&stand=refused`));
    const row = await db().ticket.findFirstOrThrow({ where: { status: "refused" } });
    expect(listed).toEqual([
      {
        reference: row.reference,
        right: "copy",
        receivedOn: "2026-09-02",
        dueOn: row.dueOn,
        outcome: "refused",
        fate: "kept",
        workingDays: 2,
      },
    ]);
  });

  test("with dates that are none, lead back to the report that says so", async () => {
    const answer = await thrownBy(tickets(asking("/reports/tickets?from=2026-02-30")));
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/reports?from=2026-02-30"]);
  });
});

describe("the files", () => {
  test("hold every figure, once", async () => {
    const answer = await figuresFile(asking(`/reports/figures.csv?${PERIOD}`, "compliance", "en"));
    expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("Content-Disposition")).toContain(`filename="figures-2026-09-01-2026-09-30.csv"`);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const lines = await linesOf(answer);
    expect(lines[0]).toBe("\uFEFFSection,Item,Measure,Value,Unit");
    expect(lines).toContain("Results of the period,2026-09-01 – 2026-09-30,Received,3,tickets");
    expect(lines).toContain("Results of the period,2026-09-01 – 2026-09-30,On-time rate,100,%");
    expect(lines).toContain("Ground for refusal,Nothing found,Times used,1,times");
    expect(lines).toContain("Extensions and pauses,2026-09-01 – 2026-09-30,Paused,0,tickets");
    expect(lines).toContain("Outcomes of complaints,2026-09-01 – 2026-09-30,Share changed or taken back,,%");
    expect(lines).toContain("Month of receipt,2026-08,On-time rate,,%");
    expect(new Set(lines).size).toBe(lines.length);
  });

  test("hold every ticket, and nobody's name", async () => {
    const lines = await linesOf(await ticketsFile(asking(`/reports/tickets.csv?${PERIOD}`)));
    const rows = await db().ticket.findMany({ orderBy: { receivedOn: "asc" } });
    expect(lines).toEqual([
      "\uFEFF编号,申请事项,政策版本,受理日期,到期日期,结束时间,结果,是否按时,不予办理的理由,用时（工作日）,延期次数,重新打开次数,暂停次数,暂停的工作日,复核结论",
      `${rows[0]?.reference},查阅个人信息,资源GO v1,2026-09-01,${rows[0]?.dueOn},2026-09-08 10:00 北京时间,办结,是,,5,0,0,0,0,`,
      `${rows[1]?.reference},复制个人信息,资源GO v1,2026-09-02,${rows[1]?.dueOn},2026-09-04 10:00 北京时间,不予办理,是,未查到相关信息,2,0,0,0,0,`,
      `${rows[2]?.reference},注销账号,资源GO v1,2026-09-03,${rows[2]?.dueOn},2026-09-04 10:00 北京时间,撤回申请,,,1,0,0,0,0,`,
    ]);
  });

  test("with dates that are none, lead back to the report that says so", async () => {
    for (const file of [figuresFile, ticketsFile]) {
      const answer = await thrownBy(file(asking("/reports/x.csv?from=2026-09-02&to=2026-09-01")));
      expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/reports?from=2026-09-02&to=2026-09-01"]);
    }
  });
});
