import { beforeAll, describe, expect, test } from "vitest";
import { createStaff } from "#app/domain/people/create-staff.server";
import type { Ground } from "#app/domain/policies/profile/ground-catalogue";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { BEHIND_ALL } from "#app/domain/reports/figures/behind";
import { rollUp } from "#app/domain/reports/fold/roll-up.server";
import { listTickets } from "#app/domain/reports/list/list-tickets.server";
import { loadReport } from "#app/domain/reports/figures/load-report.server";
import { signInWithPassword } from "#app/http/staff-sign-in/sign-in.server";
import { loader as report } from "#app/routes/reports._index/route";
import { loader as figuresFile } from "#app/routes/reports.figures[.]csv/route";
import { loader as tickets } from "#app/routes/reports.tickets/route";
import { loader as ticketsFile } from "#app/routes/reports.tickets[.]csv/route";
import { pool } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

process.env.SECOND_FACTOR = "off";
useDatabase();

const QUERY = "from=2026-09-01&to=2026-09-30";
const PERIOD = { from: "2026-09-01", to: "2026-09-30" };
const AS_OF = new Date("2026-10-01T02:00:00Z");
const SIGN_IN = { email: "compliance@rightsdesk.example", password: "a long password for tests" };

let agent: StaffActor;
let cookie: string;

const day = (date: number) => new Date(Date.UTC(2026, 8, date, 2));

function own(id: string, zh: string, en: string): { id: string } & Ground {
  const text = { "zh-CN": zh, en };
  return { id, name: text, hint: text, source: null, secondPerson: false };
}

/** A policy that refuses access on a ground of its own, or on nothing found. */
function publishOwn(id: string, name: string, ...ownGrounds: ReturnType<typeof own>[]): Promise<PublishedPolicy> {
  const access = {
    ...resourceGo.rights.access!,
    refusalGrounds: ["nothing-found", ...ownGrounds.map((ground) => ground.id)],
  };
  return publish({ id, name: { "zh-CN": name, en: name }, ownGrounds, rights: { ...resourceGo.rights, access } });
}

async function refusedOn(policy: PublishedPolicy, date: number, ...grounds: string[]): Promise<string> {
  const id = await fileTicket(policy, "access", day(date));
  await act(id, "take", agent, day(date));
  await act(id, "refuse", agent, day(date), {
    grounds: grounds.map((ground) => ({ id: ground, explanation: "查过了。" })),
  });
  return id;
}

function asking(path: string, lang = "zh-CN") {
  const request = new Request(`http://portal.test${path}`, { headers: { Cookie: `${cookie}; lang=${lang}` } });
  return { request, params: {}, context: { requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) } };
}

beforeAll(async () => {
  agent = await makeStaff("agent");
  await createStaff({ ...SIGN_IN, name: "Test Person", role: "compliance" }, new Date());
  const result = await signInWithPassword(new Request("http://portal.test/desk"), SIGN_IN, "192.0.2.1");
  if (!result.ok) throw new Error(result.problem);
  cookie = result.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

  const old = await publishOwn("policy-a", "甲", own("impractical", "不切实际", "Impractical"));
  await refusedOn(old, 1, "impractical");
  const renamed = await publishOwn("policy-a", "甲", own("impractical", "做不到", "Not practical"));
  await refusedOn(renamed, 2, "impractical", "nothing-found");
  const other = await publishOwn(
    "policy-b",
    "乙",
    own("impractical", "做不到", "Not practical"),
    own("forgotten", "忘了", "Forgotten"),
  );
  await refusedOn(other, 3, "impractical", "nothing-found");
  await refusedOn(other, 4, "nothing-found");
  // A ground that no version of any policy names.
  const lost = await refusedOn(other, 5, "forgotten");
  await loadReport(PERIOD, AS_OF);
  await pool().query(`UPDATE "TicketFigure" SET "grounds" = '{lost}' WHERE "ticketId" = $1`, [lost]);
});

describe("refusals on policies' own grounds", () => {
  const COUNTS = { "nothing-found": 3, "policy-a/impractical": 2, "policy-b/impractical": 1, "policy-b/lost": 1 };

  test("are counted, and each leads to exactly its tickets", async () => {
    const { figures } = await loadReport(PERIOD, AS_OF);
    expect(figures.refusals.map(({ ground, count }) => [ground, count])).toEqual(Object.entries(COUNTS));
    for (const { ground, count } of figures.refusals) {
      let listed = 0;
      await rollUp();
      for await (const ticket of listTickets({ ...BEHIND_ALL, period: PERIOD, ground }, AS_OF))
        if (ticket.outcome === "refused") listed++;
      expect([ground, listed]).toEqual([ground, count]);
    }
  });

  test("are named on the page by the policy they were made under, an unknown one by its id", async () => {
    const { data } = await report(asking(`/reports?${QUERY}`));
    expect(data.report?.groundNames).toEqual({
      "nothing-found": "未查到相关信息",
      "policy-a/impractical": "做不到（甲）",
      "policy-b/impractical": "做不到（乙）",
      "policy-b/lost": "lost（乙）",
    });
    for (const name of ["做不到（甲）", "lost（乙）"]) expect(data.report?.charts.refusals).toContain(name);
  });

  test("are named over the tickets behind them", async () => {
    const { tickets: listed, names } = await tickets(
      asking(`/reports/tickets?${QUERY}&ground=policy-a%2Fimpractical`, "en"),
    );
    expect([listed.map(({ receivedOn }) => receivedOn), names]).toEqual([
      ["2026-09-01", "2026-09-02"],
      { policyName: null, teamName: null, groundName: "Not practical (甲)" },
    ]);
    expect((await tickets(asking("/reports/tickets?ground=nobody%2Fnothing"))).names).toEqual({
      policyName: null,
      teamName: null,
      groundName: "nothing",
    });
  });

  test("are named in both files, in the list of tickets as each ticket's own version has it", async () => {
    const figures = await (await figuresFile(asking(`/reports/figures.csv?${QUERY}`, "en"))).text();
    expect(figures.split("\r\n").filter((line) => line.startsWith("Ground for refusal,"))).toEqual([
      "Ground for refusal,Nothing found,Times used,3,times",
      "Ground for refusal,Not practical (甲),Times used,2,times",
      "Ground for refusal,Not practical (乙),Times used,1,times",
      "Ground for refusal,lost (乙),Times used,1,times",
    ]);
    const listed = await (await ticketsFile(asking(`/reports/tickets.csv?${QUERY}`))).text();
    const grounds = listed
      .trimEnd()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(",")[8]);
    expect(grounds).toEqual(["不切实际", "做不到；未查到相关信息", "做不到；未查到相关信息", "未查到相关信息", "lost"]);
  });
});
