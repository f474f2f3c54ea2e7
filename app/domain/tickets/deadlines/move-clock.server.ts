import type { Prisma } from "#app/platform/generated/client";
import { readStopwatch, type ClockEvent, type Reading } from "../../clock/stopwatch/stopwatch";
import { formatTerm } from "../../clock/dates/terms";
import type { JournalEvent } from "../../journal/events";
import type { Profile } from "../../policies/profile/profile";
import { record } from "../../journal/record.server";
import type { LockedTicket } from "../ticket/lock.server";
import { dueColumns, type DueColumns } from "./due-columns.server";
import { CLOCK_KINDS, clockEvents, type ClockLine } from "./clock-events";
import { clockRule } from "./clock-rule";
import { isPaused } from "./due-now";
import { refuseBy } from "./refuse-by";
import { WORKFLOW, type Action } from "../workflow/workflow";
import type { MoveContext } from "../workflow/move-context.server";

/** What a move does to the clock: columns to write, and what to journal `before` the move (what was true already when it came) and after it. */
export type ClockChange = {
  columns: Prisma.TicketUncheckedUpdateManyInput;
  before?: JournalEvent[];
  events: JournalEvent[];
};

export type ClockContext = Pick<MoveContext, "tx" | "ticket" | "now" | "pause" | "heardAt"> & { profile: Profile };

/** The lines of a ticket's journal that move its clock, in order. */
export function clockLines({ tx, ticket }: Pick<ClockContext, "tx" | "ticket">): Promise<ClockLine[]> {
  return tx.journalEntry.findMany({
    where: { ticketId: ticket.id, kind: { in: CLOCK_KINDS } },
    orderBy: { seq: "asc" },
    select: { kind: true, at: true, data: true },
  });
}

/** What the ticket's journal says of its clock at an instant, a pause that has not ended counted up to it. In: what is about to happen, if anything. */
export async function readClock(context: ClockContext, ...after: ClockEvent[]): Promise<Reading> {
  const { ticket, profile, now } = context;
  const lines = await clockLines(context);
  return readStopwatch([...clockEvents(lines), ...after], clockRule(profile, ticket.right), now);
}

/** The later of the last notice and the day the present run began: no notice comes for days before it. */
export function noticesAfter(lastNoticeOn: string | null, startedOn: string): string {
  return lastNoticeOn && lastNoticeOn > startedOn ? lastNoticeOn : startedOn;
}

type DueMoved = { columns: DueColumns; events: JournalEvent[] };

/** The due columns of a ticket by a reading, and the journal's line where that is another date; or `always`, where the day it counts from is another. */
export function dueMoved(
  { ticket, profile, now }: ClockContext,
  reading: Reading,
  reason: "reopened" | "paused" | "resumed" | "extended" | "receipt-corrected" | "unasked" | "asked",
  told: { always: boolean } = { always: false },
): DueMoved {
  const { startedOn } = reading.runs[reading.runs.length - 1]!;
  const columns = dueColumns(reading, ticket, profile, noticesAfter(ticket.lastNoticeOn, startedOn), now);
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
  return { columns, events: dueOn === ticket.dueOn && !told.always ? [] : [{ kind: "due-set", data }] };
}

/**
 * Where the promise stands still, its date moves on with every day that is waited: the earliest it can still have now, to be told anew.
 * Null where that is the date the ticket has: where the clock runs, or ran out before it stood still.
 */
export async function standStill(context: ClockContext): Promise<DueMoved | null> {
  const { ticket, profile } = context;
  if (!isPaused(ticket, profile)) return null;
  const reading = await readClock(context);
  return reading.dueOn > ticket.dueOn ? dueMoved(context, reading, "paused") : null;
}

/** Writes a date that has moved on while the promise stood still. In: a ticket whose row is held. Out: the ticket as it stands now. */
export async function catchUp(context: ClockContext): Promise<LockedTicket> {
  const { tx, ticket, now } = context;
  const moved = await standStill(context);
  if (!moved) return ticket;
  await tx.ticket.update({ where: { id: ticket.id }, data: moved.columns });
  await record(tx, ticket.id, { kind: "system" }, now, moved.events);
  return { ...ticket, ...moved.columns };
}

const REFUSALS: readonly Action[] = ["refuse", "confirm-refusal", "refuse-with"];

/** A refusal told later than its policy has it told, though an extension may leave the promise more time. */
async function refusedLate(action: Action, context: ClockContext): Promise<JournalEvent[]> {
  if (!REFUSALS.includes(action)) return [];
  const { ticket, profile, now } = context;
  const by = refuseBy(await clockLines(context), ticket.right, profile, now);
  return by && now >= by.at ? [{ kind: "breached", data: { clock: "refusal", dueOn: by.on } }] : [];
}

/** The clock ends, under the date that days of waiting have moved it to: no notice follows, and an end after the due instant is a breach, written once. */
async function stop(action: Action, context: ClockContext): Promise<ClockChange> {
  const { ticket, now } = context;
  const moved = await standStill(context);
  const { dueOn, dueAt } = moved?.columns ?? ticket;
  const late = now >= dueAt && !ticket.breachedAt;
  const ended = { nextNoticeAt: null, closedAt: now, ...(late ? { breachedAt: dueAt } : {}) };
  return {
    columns: { ...moved?.columns, ...ended },
    before: moved?.events ?? [],
    events: [
      ...(late ? [{ kind: "breached", data: { clock: "promise", dueOn } } as const] : []),
      ...(await refusedLate(action, context)),
    ],
  };
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
    columns: {
      ...dueColumns(told, ticket, profile, noticesAfter(ticket.lastNoticeOn, startedOn), now),
      closedAt: null,
    },
    events: [],
  };
}

/** What a wait that begins, ends or turns out to be none does to the clock: to the internal target alone where the promise never pauses, whose date that was told stays. */
export async function pauseOrResume(
  context: ClockContext,
  event: ClockEvent & { type: "paused" | "resumed" | "unasked" },
  reason: "paused" | "resumed" | "unasked" | "asked" = event.type,
): Promise<ClockChange> {
  const reading = await readClock(context, event);
  const { pausable } = clockRule(context.profile, context.ticket.right);
  return pausable ? dueMoved(context, reading, reason) : { columns: { targetOn: reading.targetOn }, events: [] };
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
  if (clock === "stop") return stop(action, context);
  if (clock === "reopen") return reopen(context);
  if (clock === "extend") return extend(context);
  if (clock === "halt") return { columns: { nextNoticeAt: null, closedAt: now }, events: [] };
  if (clock === "restore") return goOn(context, await readClock(context));
  const runsOn = clock === "wait" || (clock === "pause" && context.pause === "none");
  if (clock === "pause" && !runsOn) return pauseOrResume(context, { type: "paused", at: now });
  if (runsOn) return pauseOrResume(context, { type: "paused", at: now, only: "target" });
  if (clock === "resume") return pauseOrResume(context, { type: "resumed", at: context.heardAt ?? now });
  return { columns: {}, events: [] };
}
