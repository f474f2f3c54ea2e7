import { beforeAll, describe, expect, test } from "vitest";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Action } from "#app/domain/tickets/workflow/workflow";

useDatabase();

/** An instant in Shanghai, where the policy lives. */
const at = (day: string, time = "10:00:00") => new Date(`${day}T${time}+08:00`);

// Received on Monday 2 March 2026: 15 working days end on Monday 23 March, the desk's ten on Monday 16 March.
const FILED = at("2026-03-02");

let strict: PublishedPolicy;
let pausing: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  strict = await publish();
  pausing = await publish({ id: "pausing", rights: { access: { ...resourceGo.rights.access!, pausable: true } } });
  agent = await makeStaff("agent");
  reviewer = await makeStaff("reviewer");
});

async function filed(policy: PublishedPolicy, steps: [Action, Date][] = []): Promise<string> {
  const id = await fileTicket(policy, "access", FILED);
  for (const [action, when] of steps)
    await act(
      id,
      action,
      action === "answer" || action === "withdraw" ? REQUESTER : action === "reopen" ? reviewer : agent,
      when,
    );
  return id;
}

async function clockOf(id: string) {
  const { ticket, journal } = await everythingOf(id);
  const { dueOn, targetOn, nextNoticeAt, breachedAt, closedAt } = ticket;
  const due = journal
    .filter(({ kind }) => kind === "due-set")
    .map(({ data }) => data as { reason: string; dueOn: string; before: string | null });
  return {
    dueOn,
    targetOn,
    nextNoticeAt,
    breachedAt,
    closedAt,
    told: due.map(({ reason, dueOn: to }) => `${reason} ${to}`),
    breaches: journal.filter(({ kind }) => kind === "breached").length,
  };
}

const TAKEN: [Action, Date][] = [
  ["take", FILED],
  ["verify", FILED],
];

describe("while the person owes an answer", () => {
  test("the promise runs on, the desk's own target waits", async () => {
    const id = await filed(strict, [...TAKEN, ["ask", at("2026-03-03")]]);
    expect(await clockOf(id)).toMatchObject({ dueOn: "2026-03-23", targetOn: "2026-03-17" });
    await act(id, "answer", REQUESTER, at("2026-03-05"));
    expect(await clockOf(id)).toMatchObject({
      dueOn: "2026-03-23",
      targetOn: "2026-03-19",
      told: ["filed 2026-03-23"],
    });
  });

  test("the target never passes the promise", async () => {
    const id = await filed(strict, [...TAKEN, ["ask", at("2026-03-03")], ["answer", at("2026-03-20")]]);
    expect(await clockOf(id)).toMatchObject({ dueOn: "2026-03-23", targetOn: "2026-03-23" });
  });

  test("where the policy lets it pause, the promise waits too, and the new date is told in the journal", async () => {
    const id = await filed(pausing, [...TAKEN, ["ask", at("2026-03-03")], ["answer", at("2026-03-05")]]);
    const clock = await clockOf(id);
    expect(clock).toMatchObject({ dueOn: "2026-03-26", targetOn: "2026-03-19" });
    expect(clock.told.at(-1)).toBe("resumed 2026-03-26");
    expect(clock.nextNoticeAt).toEqual(at("2026-03-19", "09:00:00"));
  });

  test("a proposed refusal ends the waiting", async () => {
    const id = await fileTicket(strict, "delete", FILED);
    for (const [action, when] of [...TAKEN, ["ask", at("2026-03-03")], ["propose-refusal", at("2026-03-04")]] as [
      Action,
      Date,
    ][])
      await act(id, action, agent, when);
    expect(await clockOf(id)).toMatchObject({ dueOn: "2026-03-23", targetOn: "2026-03-18" });
  });
});

describe("at the end", () => {
  test("a second before midnight of the last day is on time", async () => {
    const id = await filed(strict, [...TAKEN, ["approve", FILED], ["finish", at("2026-03-23", "23:59:59")]]);
    expect(await clockOf(id)).toMatchObject({
      breachedAt: null,
      breaches: 0,
      nextNoticeAt: null,
      closedAt: at("2026-03-23", "23:59:59"),
    });
  });

  test.each<[string, [Action, Date][]]>([
    ["finishing", [...TAKEN, ["approve", FILED], ["finish", at("2026-03-24", "00:00:00")]]],
    ["refusing", [...TAKEN, ["refuse", at("2026-03-24", "00:00:00")]]],
    ["withdrawing", [["withdraw", at("2026-03-24", "00:00:00")]]],
  ])("%s at midnight is late, and that is written once", async (_, steps) => {
    expect(await clockOf(await filed(strict, steps))).toMatchObject({
      breachedAt: at("2026-03-24", "00:00:00"),
      breaches: 1,
      nextNoticeAt: null,
    });
  });
});

describe("reopened", () => {
  const FINISHED: [Action, Date][] = [...TAKEN, ["approve", FILED], ["finish", at("2026-03-10")]];

  test("within the term, the date that was told stands, and notices come again", async () => {
    const id = await filed(strict, [...FINISHED, ["reopen", at("2026-03-13")]]);
    expect(await clockOf(id)).toMatchObject({
      dueOn: "2026-03-23",
      closedAt: null,
      told: ["filed 2026-03-23"],
      nextNoticeAt: at("2026-03-16", "09:00:00"),
    });
  });

  test("on the last day, the same day still", async () => {
    const id = await filed(strict, [...FINISHED, ["reopen", at("2026-03-23", "23:59:59")]]);
    expect(await clockOf(id)).toMatchObject({ dueOn: "2026-03-23" });
  });

  test("after the term, a new run counts from that day, and the first run's result stands", async () => {
    const id = await filed(strict, [...FINISHED, ["reopen", at("2026-04-01")]]);
    expect(await clockOf(id)).toMatchObject({
      dueOn: "2026-04-23",
      breachedAt: null,
      closedAt: null,
      told: ["filed 2026-03-23", "reopened 2026-04-23"],
    });
  });

  test("a late one stays late: closing it again adds no second breach", async () => {
    const id = await filed(strict, [
      ...TAKEN,
      ["approve", FILED],
      ["finish", at("2026-03-25")],
      ["reopen", at("2026-04-01")],
      ["approve", at("2026-04-02")],
      ["finish", at("2026-06-01")],
    ]);
    expect(await clockOf(id)).toMatchObject({ breachedAt: at("2026-03-24", "00:00:00"), breaches: 1 });
  });

  test("a withdrawn one goes back to where the work stood", async () => {
    const unverified = await filed(strict, [
      ["withdraw", at("2026-03-03")],
      ["reopen", at("2026-03-04")],
    ]);
    const verified = await filed(strict, [...TAKEN, ["withdraw", at("2026-03-03")], ["reopen", at("2026-03-04")]]);
    expect([(await everythingOf(unverified)).ticket.status, (await everythingOf(verified)).ticket.status]).toEqual([
      "verifying",
      "handling",
    ]);
  });
});
