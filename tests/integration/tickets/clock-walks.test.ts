import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { REQUESTER, SYSTEM } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { readStopwatch } from "#app/domain/clock/stopwatch/stopwatch";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { Right } from "#app/domain/policies/profile/rights";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { foldTicket } from "#app/domain/reports/fold/fold";
import { clockEvents } from "#app/domain/tickets/deadlines/clock-events";
import { clockRule } from "#app/domain/tickets/deadlines/clock-rule";
import { markBreaches } from "#app/domain/tickets/deadlines/mark-breaches.server";
import { notifyDeadline } from "#app/domain/tickets/deadlines/notify-deadline.server";
import { ACTIONS, WORKFLOW, type Action, type Actor } from "#app/domain/tickets/workflow/workflow";

useDatabase();

const FILED = new Date("2026-03-02T09:00:00Z");
const HOUR = 3_600_000;
/** Walks take as long as the machine is slow; none is wrong for that. */
const PATIENCE_MS = 600_000;

let policies: Record<"gdpr" | "resource-go" | "pausing", PublishedPolicy>;
let agent: StaffActor;
let manager: StaffActor;
beforeAll(async () => {
  const pausing = {
    id: "pausing",
    rights: {
      access: { ...resourceGo.rights.access!, pausable: true, extension: resourceGo.rights.access!.term },
      cancel: { ...resourceGo.rights.cancel!, pausable: true },
    },
  };
  policies = { gdpr: await publish(gdpr), "resource-go": await publish(resourceGo), pausing: await publish(pausing) };
  [agent, manager] = [await makeStaff("agent"), await makeStaff("compliance")];
});

function whoDoes(action: Action): Actor {
  const { by } = WORKFLOW[action];
  if (by === "requester") return REQUESTER;
  if (by === "system") return SYSTEM;
  return by === "ticket.work" ? agent : manager;
}

type Step = { hours: number; what: Action | "sweep" | "notice" };

/** One step; an act that is refused now changes nothing. */
async function take(ticketId: string, what: Step["what"], now: Date): Promise<void> {
  if (what === "sweep") return void (await markBreaches(now));
  if (what === "notice") return void (await notifyDeadline(ticketId, now));
  await act(ticketId, what, whoDoes(what), now).catch((error: Error) => {
    if (!error.message.startsWith("refused:")) throw error;
  });
}

/** What the ticket's row, the stopwatch and the report say of the ticket must be one. */
async function agreed(ticketId: string, { profile }: PublishedPolicy, now: Date): Promise<void> {
  const { ticket, journal } = await everythingOf(ticketId);
  const read = readStopwatch(clockEvents(journal), clockRule(profile, ticket.right as Right), now);
  // A refusal told late is a breach of a time of its own: all else is one without it.
  const ofPromise = journal.filter(
    ({ kind, data }) => kind !== "breached" || (data as { clock: string }).clock === "promise",
  );
  const told = foldTicket(ticketId, ofPromise, profile.zone);
  if (ticket.status === "aside") return expect(told).toBeNull();
  const [runs, last] = [told!.runs, told!.runs.at(-1)!];
  const run = read.runs.at(-1)!;

  expect(runs.map(({ startedOn }) => startedOn)).toEqual(read.runs.map(({ startedOn }) => startedOn));
  expect(last.dueOn).toBe(ticket.dueOn);
  expect(last.end === null).toBe(ticket.open);
  if (read.pausedSince) expect(ticket.dueOn <= read.dueOn).toBe(true);
  else expect(ticket.dueOn).toBe(read.dueOn);
  if (last.end) expect(last.end.onTime).toBe(run.onTime);
  expect(runs.slice(0, -1).map(({ end }) => end!.onTime)).toEqual(read.runs.slice(0, -1).map(({ onTime }) => onTime));
  const late = runs.some(({ breached, end }) => breached || end?.onTime === false);
  expect(ticket.breachedAt !== null).toBe(late);
  const whole = foldTicket(ticketId, journal, profile.zone)!.runs;
  expect(whole.some(({ breached, end }) => breached || end?.onTime === false)).toBe(
    late || ofPromise.length < journal.length,
  );
}

const DONE: Step["what"][] = ACTIONS.filter((action) => !["judge", "reinstate", "propose-fee"].includes(action));
/** Walks come to waiting often enough: what waits is what this is about. */
const steps = fc.array(
  fc.record({
    hours: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 700 })),
    what: fc.oneof(
      fc.constantFrom<Step["what"]>("ask", "answer", "sweep", "notice", "refuse", "extend", "reopen"),
      fc.constantFrom(...DONE),
    ),
  }),
  { minLength: 4, maxLength: 14 },
);

test.each([
  ["gdpr", "access"],
  ["gdpr", "delete"],
  ["pausing", "access"],
  ["pausing", "cancel"],
  ["resource-go", "cancel"],
] as const)(
  "under %s, for %s: however a ticket goes, report, row and stopwatch say the same",
  async (name, right) => {
    const policy = policies[name];
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        const ticketId = await fileTicket(policy, right, FILED);
        let now = FILED;
        await take(ticketId, "take", now);
        await take(ticketId, "verify", now);
        for (const { hours, what } of walk) {
          now = new Date(now.getTime() + hours * HOUR);
          await take(ticketId, what, now);
          await agreed(ticketId, policy, now);
        }
      }),
      { numRuns: 12 },
    );
  },
  PATIENCE_MS,
);

test("asked on 20 March and refused on 10 April without an answer: on time by the clock and by the report", async () => {
  const policy = policies.gdpr;
  const id = await fileTicket(policy, "access", FILED);
  await take(id, "take", FILED);
  await take(id, "verify", FILED);
  await act(id, "ask", agent, new Date("2026-03-20T09:00:00Z"));
  await act(id, "refuse", agent, new Date("2026-04-10T09:00:00Z"));
  const { ticket, journal } = await everythingOf(id);
  const [run] = foldTicket(id, journal, policy.profile.zone)!.runs;
  // The month ends on 2 April; 22 days were waited.
  expect(run).toMatchObject({ dueOn: "2026-04-24", breached: false, end: { onTime: true } });
  expect(ticket).toMatchObject({ dueOn: "2026-04-24", breachedAt: null });
});
