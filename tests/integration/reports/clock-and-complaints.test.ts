import { beforeAll, describe, expect, test } from "vitest";
import { baiju } from "#app/domain/policies/profiles/baiju";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Right } from "#app/domain/policies/profile/rights";
import { BEHIND_ALL, type Behind } from "#app/domain/reports/figures/behind";
import { CLOCK_MARKS } from "#app/domain/reports/figures/clock-marks";
import { rollUp } from "#app/domain/reports/fold/roll-up.server";
import { listTickets, type ListedTicket } from "#app/domain/reports/list/list-tickets.server";
import { loadReport } from "#app/domain/reports/figures/load-report.server";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { VERDICTS } from "#app/domain/tickets/workflow/move-input";
import { WHAT } from "#tests/factories/answers";
import { REQUESTER } from "#tests/factories/facts";
import { shanghai } from "#tests/factories/journal";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, expectOk, INPUT, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

/** An instant in Berlin, before its summer time begins on 29 March 2026 and after. */
const berlin = (day: string, time = "10:00:00") => new Date(`${day}T${time}+0${day < "2026-03-29" ? 1 : 2}:00`);
// Received on Monday 2 March 2026, a month ends on 2 April.
const FILED = berlin("2026-03-02");
const MARCH = { from: "2026-03-01", to: "2026-03-31" };
const MAY = { from: "2026-05-01", to: "2026-05-31" };
const TUESDAY = berlin("2026-03-24");

let pausing: PublishedPolicy;
let agent: StaffActor;
let other: StaffActor;

async function behind(told: Partial<Behind>, asOf: Date): Promise<ListedTicket[]> {
  const listed: ListedTicket[] = [];
  await rollUp();
  for await (const ticket of listTickets({ ...BEHIND_ALL, ...told }, asOf)) listed.push(ticket);
  return listed;
}

async function waited(
  policy: PublishedPolicy,
  right: Right,
  ...waits: [from: Date, to: Date | null][]
): Promise<string> {
  const id = await ticketAt("handling", policy, agent, FILED, right);
  for (const [from, to] of waits) {
    await act(id, "ask", agent, from);
    if (to) await act(id, "answer", REQUESTER, to);
  }
  return id;
}

async function complaint(policy: PublishedPolicy, now: Date): Promise<string> {
  const parentId = await ticketAt("refused", policy, agent, shanghai("2026-04-30 10:00:00"));
  const { ticketId } = await expectOk(fileComplaint(parentId, WHAT.complaint, now));
  return ticketId;
}

beforeAll(async () => {
  pausing = await publish(gdpr);
  const [running, complaining] = [await publish(), await publish({ ...baiju })];
  [agent, other] = [await makeStaff("agent"), await makeStaff("agent")];

  // Tuesday to Saturday: four working days. Then longer by two months.
  const both = await waited(pausing, "access", [berlin("2026-03-10"), berlin("2026-03-14")]);
  await act(both, "extend", agent, berlin("2026-03-20"));
  // Within a Monday, and from that Monday to Wednesday: three working days in all.
  await waited(
    pausing,
    "access",
    [berlin("2026-03-09"), berlin("2026-03-09", "11:00:00")],
    [berlin("2026-03-09", "12:00:00"), berlin("2026-03-11")],
  );
  // Since Monday the 16th.
  await waited(pausing, "delete", [berlin("2026-03-16"), null]);
  await act(await waited(pausing, "delete"), "extend", agent, berlin("2026-03-20"));
  // Tuesday to Thursday, ended by the person.
  await act(
    await waited(pausing, "correct", [berlin("2026-03-10"), null]),
    "withdraw",
    REQUESTER,
    berlin("2026-03-12"),
  );
  // Under a policy whose promise runs on.
  await waited(running, "access", [berlin("2026-03-10"), berlin("2026-03-12")]);

  for (const verdict of [...VERDICTS, "changed"] as const) {
    const id = await complaint(complaining, shanghai("2026-05-06 10:00:00"));
    await act(id, "take", other, shanghai("2026-05-07 10:00:00"));
    await act(id, "judge", other, shanghai("2026-05-07 11:00:00"), { ...INPUT.judge, verdict });
  }
  await complaint(complaining, shanghai("2026-05-08 10:00:00"));
  await act(
    await complaint(complaining, shanghai("2026-05-09 10:00:00")),
    "withdraw",
    REQUESTER,
    shanghai("2026-05-09 11:00:00"),
  );
});

describe("extensions and pauses", () => {
  test("are counted by right, in working days of the policy's own calendar", async () => {
    const { clock } = (await loadReport(MARCH, TUESDAY)).figures;
    expect(clock.byRight).toEqual([
      {
        right: "access",
        score: {
          came: 3,
          extended: 1,
          paused: 2,
          standing: 0,
          both: 1,
          days: 7,
          each: { count: 2, median: 3, ninetieth: 4 },
        },
      },
      {
        right: "correct",
        score: {
          came: 1,
          extended: 0,
          paused: 1,
          standing: 0,
          both: 0,
          days: 3,
          each: { count: 1, median: 3, ninetieth: 3 },
        },
      },
      {
        right: "delete",
        score: {
          came: 2,
          extended: 1,
          paused: 1,
          standing: 1,
          both: 0,
          days: 7,
          each: { count: 1, median: 7, ninetieth: 7 },
        },
      },
    ]);
    expect(clock.period).toEqual({
      came: 6,
      extended: 2,
      paused: 4,
      standing: 1,
      both: 1,
      days: 17,
      each: { count: 4, median: 3, ninetieth: 7 },
    });
  });

  test("one under way grows day by day", async () => {
    const at = async (day: string) => (await loadReport(MARCH, berlin(day))).figures.clock.period.days;
    expect([await at("2026-03-25"), await at("2026-03-28"), await at("2026-03-30")]).toEqual([18, 20, 21]);
  });

  test("lead to exactly the tickets they count", async () => {
    const { clock } = (await loadReport(MARCH, TUESDAY)).figures;
    for (const mark of CLOCK_MARKS) {
      expect(await behind({ period: MARCH, clock: mark }, TUESDAY)).toHaveLength(clock.period[mark]);
      for (const { right, score } of clock.byRight)
        expect(await behind({ period: MARCH, right, clock: mark }, TUESDAY)).toHaveLength(score[mark]);
    }
    const listed = await behind({ period: MARCH, clock: "paused" }, TUESDAY);
    expect(listed.map(({ right, pauses, pausedUpTo }) => [right, pauses, pausedUpTo]).sort()).toEqual([
      ["access", 1, 4],
      ["access", 2, 3],
      ["correct", 1, 3],
      ["delete", 1, 7],
    ]);
  });

  test("while its clock stands still a ticket is not late and keeps the days it has left", async () => {
    const { figures } = await loadReport(MARCH, berlin("2026-04-20"));
    const standing = await behind({ period: MARCH, clock: "standing" }, berlin("2026-04-20"));
    expect(standing.map(({ fate, pausedUpTo }) => [fate, pausedUpTo])).toEqual([["pending", 26]]);
    expect(figures.daysLeft.find(({ bucket }) => bucket === "over-10")?.inPeriod).toBeGreaterThan(0);
  });
});

describe("verdicts on complaints", () => {
  test("are counted beside those that wait and those that ended without one", async () => {
    const { complaints } = (await loadReport(MAY, shanghai("2026-05-12 10:00:00"))).figures;
    const expected = { came: 6, confirmed: 1, changed: 2, withdrawn: 1, open: 1, dropped: 1 };
    expect(complaints.period).toEqual(expected);
    expect(complaints.months.filter(({ score }) => score.came > 0)).toEqual([{ month: "2026-05", score: expected }]);
  });

  test("lead to the complaints they count, and no verdict is a request taken back", async () => {
    const asOf = shanghai("2026-05-12 10:00:00");
    const { complaints } = (await loadReport(MAY, asOf)).figures;
    for (const verdict of VERDICTS) {
      const listed = await behind({ period: MAY, verdict }, asOf);
      expect(listed.map((ticket) => [ticket.right, ticket.verdict])).toEqual(
        Array.from({ length: complaints.period[verdict] }, () => ["complaint", verdict]),
      );
    }
    expect(await behind({ period: MAY, right: "complaint", stands: ["withdrawn"] }, asOf)).toHaveLength(1);
  });
});
