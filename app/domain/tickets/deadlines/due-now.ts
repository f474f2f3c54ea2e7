import type { CivilDate } from "../../clock/dates/civil-date";
import type { Term } from "../../clock/dates/terms";
import { readStopwatch, type Reading } from "../../clock/stopwatch/stopwatch";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import { clockEvents, type ClockLine } from "./clock-events";
import { clockRule } from "./clock-rule";
import { explainDue } from "./explain-due";

/** The statuses in which a promise that may wait does. */
const WAITING: readonly string[] = ["awaiting", "blocked"];

/** When a ticket is due; `standsStill` while that moves on with every day waited, so that it cannot run out. */
export type DueDate = { dueOn: CivilDate; dueAt: Date; standsStill: boolean };

type MayPause = { status: string; right: Right };

/** Whether a ticket's promise stands still: we wait for its requester, and its policy lets the promise wait as well. */
export function isPaused({ status, right }: MayPause, profile: Profile): boolean {
  return WAITING.includes(status) && clockRule(profile, right).pausable;
}

/**
 * The date of a ticket as it is at an instant. While its promise stands still that moves on with every day waited, which the row is only told
 * when it matters. In: the ticket's row and the lines `filed` and `moved` of its journal, in order.
 */
export function dueNow(
  ticket: MayPause & { dueOn: CivilDate; dueAt: Date },
  lines: readonly ClockLine[],
  profile: Profile,
  now: Date,
): DueDate {
  const { dueOn, dueAt, right } = ticket;
  if (!isPaused(ticket, profile)) return { dueOn, dueAt, standsStill: false };
  const reading = readStopwatch(clockEvents(lines), clockRule(profile, right), now);
  const later = reading.dueOn > dueOn ? { dueOn: reading.dueOn, dueAt: reading.dueAt } : { dueOn, dueAt };
  // What ran out before it stood still does not come back by standing still.
  return { ...later, standsStill: reading.promiseStandsStill && now < later.dueAt };
}

/** What the clock would show if the policy's extension were used now; null where it offers none. In: as `dueNow`. */
export function extendedReading(
  lines: readonly ClockLine[],
  right: Right,
  profile: Profile,
  now: Date,
): Reading | null {
  const term = profile.rights[right]?.extension;
  if (!term) return null;
  return readStopwatch([...clockEvents(lines), { type: "extended", term, at: now }], clockRule(profile, right), now);
}

/** The longest that a promise may be, counted from the day of receipt or from the day the ticket was opened again. */
export type DueLimit = { term: Term; reopened: boolean };

/** The outer limit of the policy for a ticket's present term; null where it names none. In: the lines `moved` and `due-set` of its journal, in order. */
export function outerLimit(lines: readonly ClockLine[], right: Right, profile: Profile): DueLimit | null {
  const term = clockRule(profile, right).outerLimit;
  const [began] = explainDue(lines);
  return term ? { term, reopened: began?.kind === "term" && began.reopened } : null;
}

/**
 * The outer limit of the policy where it makes the date earlier than the term and what prolongs it would; null where it does not. In: as
 * `dueNow`, and whether the policy's extension is counted as if it were used now.
 */
export function limitReached(
  lines: readonly ClockLine[],
  right: Right,
  profile: Profile,
  now: Date,
  { extended }: { extended: boolean },
): DueLimit | null {
  const rule = clockRule(profile, right);
  const limit = outerLimit(lines, right, profile);
  const longer = extended ? profile.rights[right]?.extension : null;
  if (!limit) return null;
  const events = [...clockEvents(lines), ...(longer ? [{ type: "extended", term: longer, at: now } as const] : [])];
  const unlimited = readStopwatch(events, { ...rule, outerLimit: null }, now);
  return unlimited.dueOn <= readStopwatch(events, rule, now).dueOn ? null : limit;
}
