import type { Prisma } from "#app/platform/generated/client";
import { readStopwatch, type ClockEvent, type Reading } from "../../clock/stopwatch/stopwatch";
import { formatTerm } from "../../clock/dates/terms";
import type { JournalEvent } from "../../journal/events";
import type { Profile } from "../../policies/profile/profile";
import { dueColumns } from "./due-columns.server";
import { clockEvents } from "./clock-events";
import { clockRule } from "./clock-rule";
import { WORKFLOW, type Action } from "../workflow/workflow";
import type { MoveContext } from "../workflow/move-context.server";

export type ClockChange = { columns: Prisma.TicketUncheckedUpdateManyInput; events: JournalEvent[] };

type ClockContext = Pick<MoveContext, "tx" | "ticket" | "now"> & { profile: Profile };

async function readClock({ tx, ticket, profile }: ClockContext, ...after: ClockEvent[]): Promise<Reading> {
  const lines = await tx.journalEntry.findMany({
    where: { ticketId: ticket.id, kind: { in: ["filed", "moved"] } },
    orderBy: { seq: "asc" },
    select: { kind: true, at: true, data: true },
  });
  return readStopwatch([...clockEvents(lines), ...after], clockRule(profile, ticket.right));
}

/** The later of the last notice and the day the present run began: no notice comes for days before it. */
function noticesAfter(lastNoticeOn: string | null, startedOn: string): string {
  return lastNoticeOn && lastNoticeOn > startedOn ? lastNoticeOn : startedOn;
}

function dueMoved(
  { ticket, profile, now }: ClockContext,
  reading: Reading,
  reason: "reopened" | "paused" | "resumed" | "extended",
): ClockChange {
  const { startedOn } = reading.runs[reading.runs.length - 1]!;
  const columns = dueColumns(reading, profile, noticesAfter(ticket.lastNoticeOn, startedOn), now);
  const { term } = clockRule(profile, ticket.right);
  const { dueOn, provisional, calendarVersion } = columns;
  const data = {
    clock: "promise" as const,
    receivedOn: startedOn,
    term: formatTerm(term),
    dueOn,
    provisional,
    calendarVersion,
    reason,
    before: ticket.dueOn,
  };
  return { columns, events: dueOn === ticket.dueOn ? [] : [{ kind: "due-set", data }] };
}

/** The statuses in which a promise that may wait does. */
const WAITING = ["awaiting", "blocked"];

/**
 * Where the promise stands still, a due instant that passes is not the end of it: the earliest date it can still have, told anew.
 * Null where the clock runs, or ran out before it stood still.
 */
export async function standStill(context: ClockContext): Promise<ClockChange | null> {
  const { ticket, profile, now } = context;
  if (!WAITING.includes(ticket.status) || !clockRule(profile, ticket.right).pausable) return null;
  const reading = await readClock(context, { type: "resumed", at: now });
  return now < reading.dueAt ? dueMoved(context, reading, "paused") : null;
}

/** The clock ends: no notice follows, and an end after the due instant is a breach, written once. */
async function stop(context: ClockContext): Promise<ClockChange> {
  const { ticket, now } = context;
  const late = now >= ticket.dueAt && !ticket.breachedAt && !(await standStill(context));
  const columns = { nextNoticeAt: null, closedAt: now, ...(late ? { breachedAt: ticket.dueAt } : {}) };
  return { columns, events: late ? [{ kind: "breached", data: { clock: "promise", dueOn: ticket.dueOn } }] : [] };
}

/** Reopened within the term, the date already told stays; afterwards a new run counts from today. */
async function reopen(context: ClockContext): Promise<ClockChange> {
  const { ticket, now } = context;
  const reading = await readClock(context, { type: "reopened", at: now });
  if (now >= ticket.dueAt) {
    const moved = dueMoved(context, reading, "reopened");
    return { ...moved, columns: { ...moved.columns, closedAt: null } };
  }
  return goOn(context, reading);
}

/** The ticket goes on to the date already told, and its notices come again. */
function goOn({ ticket, profile, now }: ClockContext, reading: Reading): ClockChange {
  const told = {
    ...reading,
    dueOn: ticket.dueOn,
    dueAt: ticket.dueAt,
    provisional: ticket.provisional,
    calendarVersion: ticket.calendarVersion,
  };
  const { startedOn } = reading.runs[reading.runs.length - 1]!;
  return {
    columns: { ...dueColumns(told, profile, noticesAfter(ticket.lastNoticeOn, startedOn), now), closedAt: null },
    events: [],
  };
}

async function pauseOrResume(
  context: ClockContext,
  event: ClockEvent & { type: "paused" | "resumed" },
): Promise<ClockChange> {
  const reading = await readClock(context, event);
  const { pausable } = clockRule(context.profile, context.ticket.right);
  return pausable ? dueMoved(context, reading, event.type) : { columns: { targetOn: reading.targetOn }, events: [] };
}

async function extend(context: ClockContext): Promise<ClockChange> {
  const term = context.profile.rights[context.ticket.right]?.extension;
  if (!term) return { columns: {}, events: [] };
  return dueMoved(context, await readClock(context, { type: "extended", term, at: context.now }), "extended");
}

/** What a move does to the ticket's clock, as the workflow's table says. Out: columns to write and journal events to add. */
export async function moveClock(action: Action, context: ClockContext): Promise<ClockChange> {
  const { clock } = WORKFLOW[action];
  const { now } = context;
  if (clock === "stop") return stop(context);
  if (clock === "reopen") return reopen(context);
  if (clock === "extend") return extend(context);
  if (clock === "halt") return { columns: { nextNoticeAt: null, closedAt: now }, events: [] };
  if (clock === "restore") return goOn(context, await readClock(context));
  if (clock === "pause") return pauseOrResume(context, { type: "paused", at: now });
  if (clock === "resume") return pauseOrResume(context, { type: "resumed", at: now });
  return { columns: {}, events: [] };
}
