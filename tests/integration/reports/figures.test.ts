import { beforeAll, describe, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Right } from "#app/domain/policies/profile/rights";
import { BEHIND_ALL, type Behind } from "#app/domain/reports/figures/behind";
import { rollUp } from "#app/domain/reports/fold/roll-up.server";
import { listTickets, type ListedTicket } from "#app/domain/reports/list/list-tickets.server";
import { loadReport } from "#app/domain/reports/figures/load-report.server";
import type { Period } from "#app/domain/reports/figures/period";
import type { PageStart } from "#app/domain/reports/list/place";
import { STANDS } from "#app/domain/reports/figures/score";
import { markBreaches } from "#app/domain/tickets/deadlines/mark-breaches.server";
import type { Action } from "#app/domain/tickets/workflow/workflow";
import { db } from "#app/platform/database/db.server";
import { REQUESTER } from "#tests/factories/facts";
import { shanghai } from "#tests/factories/journal";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

// Received on Friday 18 September 2026, due on Thursday 15 October.
const RECEIVED = shanghai("2026-09-18 10:00:00");
const NEXT_DAY = shanghai("2026-09-21 10:00:00");
const SEPTEMBER: Period = { from: "2026-09-01", to: "2026-09-30" };
const AS_OF = shanghai("2026-10-21 12:00:00");

let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
let manager: StaffActor;

async function behind(told: Partial<Behind>, after?: PageStart): Promise<ListedTicket[]> {
  const listed: ListedTicket[] = [];
  await rollUp();
  for await (const ticket of listTickets({ ...BEHIND_ALL, ...told }, AS_OF, after)) listed.push(ticket);
  return listed;
}

async function approved(right: Right): Promise<string> {
  const id = await fileTicket(policy, right, RECEIVED);
  for (const action of ["take", "verify", "approve"] satisfies Action[]) await act(id, action, agent, NEXT_DAY);
  return id;
}

async function finished(right: Right, at: Date): Promise<string> {
  const id = await approved(right);
  await act(id, "finish", agent, at);
  return id;
}

async function refusedDeletion(confirmedAt: Date): Promise<void> {
  const id = await fileTicket(policy, "delete", RECEIVED);
  await act(id, "take", agent, NEXT_DAY);
  await act(id, "propose-refusal", agent, NEXT_DAY);
  await act(id, "confirm-refusal", reviewer, confirmedAt);
}

beforeAll(async () => {
  policy = await publish();
  [agent, reviewer, manager] = [await makeStaff("agent"), await makeStaff("reviewer"), await makeStaff("compliance")];

  await finished("access", shanghai("2026-10-15 23:59:59.999"));
  await finished("copy", shanghai("2026-10-16 00:00:00"));
  await refusedDeletion(shanghai("2026-10-15 18:00:00"));
  const withdrawn = await fileTicket(policy, "correct", RECEIVED);
  await act(withdrawn, "withdraw", REQUESTER, NEXT_DAY);

  const again = await finished("withdraw", shanghai("2026-10-16 09:00:00"));
  await act(again, "reopen", manager, shanghai("2026-10-19 09:00:00"));

  const backInTime = await finished("cancel", shanghai("2026-10-12 09:00:00"));
  await act(backInTime, "reopen", manager, shanghai("2026-10-13 09:00:00"));
  await act(backInTime, "withdraw", REQUESTER, shanghai("2026-10-14 09:00:00"));

  await fileTicket(policy, "access", RECEIVED);
  await markBreaches(shanghai("2026-10-16 00:05:00"));
  await fileTicket(policy, "access", shanghai("2026-10-09 10:00:00"));
});

describe("the figures of tickets that lived by the product's own verbs", () => {
  test("say where each of them stands", async () => {
    const { figures } = await loadReport(SEPTEMBER, AS_OF);
    expect(figures.period).toEqual({
      came: 7,
      finished: 2,
      refused: 1,
      withdrawn: 2,
      open: 2,
      kept: 2,
      late: 3,
      pending: 0,
      released: 2,
    });
    expect(figures.refusals).toEqual([{ ground: "statutory-duty", count: 1 }]);
    expect(figures.taken).toEqual({ count: 3, median: 15, ninetieth: 16 });
    expect(figures.byRight.map(({ right, score }) => [right, score.came, score.late])).toEqual([
      ["access", 2, 1],
      ["copy", 1, 1],
      ["transfer", 0, 0],
      ["correct", 1, 0],
      ["supplement", 0, 0],
      ["delete", 1, 0],
      ["restrict", 0, 0],
      ["object", 0, 0],
      ["withdraw", 1, 1],
      ["personalisation", 0, 0],
      ["opt-out", 0, 0],
      ["limit", 0, 0],
      ["cancel", 1, 0],
      ["rules", 0, 0],
      ["automated", 0, 0],
      ["complaint", 0, 0],
    ]);
  });

  test("show what is open now by days left, whenever it came", async () => {
    const { figures } = await loadReport(SEPTEMBER, AS_OF);
    expect(figures.daysLeft.filter(({ all }) => all > 0)).toEqual([
      { bucket: "overdue", all: 1, inPeriod: 1 },
      { bucket: "6-10", all: 1, inPeriod: 0 },
      { bucket: "over-10", all: 1, inPeriod: 1 },
    ]);
  });

  test("show what was written a moment ago", async () => {
    const before = await loadReport(SEPTEMBER, AS_OF);
    await fileTicket(policy, "copy", shanghai("2026-09-30 23:59:59"));
    const after = await loadReport(SEPTEMBER, AS_OF);
    expect(after.figures.period.came).toBe(before.figures.period.came + 1);
    expect((await loadReport({ from: "2026-10-01", to: "2026-10-31" }, AS_OF)).figures.period.came).toBe(1);
  });

  test("come with the tickets behind them, and without anybody's name", async () => {
    const listed = await behind({ period: SEPTEMBER });
    const { figures } = await loadReport(SEPTEMBER, AS_OF);
    expect(listed).toHaveLength(figures.period.came);
    expect(listed.map(({ receivedOn }) => receivedOn)).toEqual(listed.map(({ receivedOn }) => receivedOn).toSorted());
    const known = await db().ticket.findMany({
      where: { receivedOn: { lte: SEPTEMBER.to } },
      select: { reference: true },
    });
    expect(listed.map(({ reference }) => reference).sort()).toEqual(known.map(({ reference }) => reference).sort());
    expect(JSON.stringify(listed)).not.toMatch(/欧|planted|person\.example/);
  });

  test("each lead to exactly as many tickets as they say", async () => {
    const { figures } = await loadReport(SEPTEMBER, AS_OF);
    const count = async (told: Partial<Behind>) => (await behind(told)).length;
    for (const stand of STANDS)
      expect([stand, await count({ period: SEPTEMBER, stands: [stand] })]).toEqual([stand, figures.period[stand]]);
    for (const { right, score } of figures.byRight)
      expect(await count({ period: SEPTEMBER, right, stands: ["late"] })).toBe(score.late);
    for (const { outcome, score } of figures.byOutcome)
      expect(await count({ period: SEPTEMBER, stands: [outcome, "late"] })).toBe(score.late);
    for (const { policyId, score } of figures.byPolicy)
      expect(await count({ period: SEPTEMBER, policyId })).toBe(score.came);
    for (const { ground, count: given } of figures.refusals)
      expect(await count({ period: SEPTEMBER, ground })).toBe(given);
    for (const { bucket, all, inPeriod } of figures.daysLeft)
      expect([await count({ left: bucket }), await count({ left: bucket, period: SEPTEMBER })]).toEqual([
        all,
        inPeriod,
      ]);
    for (const { bucket, all, inPeriod } of figures.age)
      expect([await count({ age: bucket }), await count({ age: bucket, period: SEPTEMBER })]).toEqual([all, inPeriod]);
  });

  test("go on from any place in the list", async () => {
    const [first, second, ...others] = await behind({});
    if (!first || !second) throw new Error("there are tickets");
    expect(await behind({}, second)).toEqual(others);
  });
});
