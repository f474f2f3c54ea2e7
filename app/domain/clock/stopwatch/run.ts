import { type Calendar, type CalendarId, calendarFor } from "../calendar/calendar";
import { type CivilDate, earlierOf } from "../dates/civil-date";
import { lastDayOf } from "./counting";
import { dayNumberOf, nameOfDay } from "../dates/day-number";
import { type Due, dueAt } from "./due";
import type { DaySpan } from "./pauses";
import type { Term } from "../dates/terms";
import { civilDateIn } from "../dates/zone";

export type ClockRule = {
  /** The statutory term: what the requester was told. */
  term: Term;
  /** The internal target, or none. */
  target: Term | null;
  zone: string;
  calendarId: CalendarId;
  /** Whether the statutory clock stands still while paused. The internal one always does. */
  pausable: boolean;
  /** What the due date never exceeds, extensions included; none when absent or null. */
  outerLimit?: Term | null;
};

/** Days waited, and whether only the internal target is given them back. */
type Pause = DaySpan & { only: "target" | null };

/** One stretch of a clock with a due date of its own, as far as the events have told it. */
export type Run = {
  readonly rule: ClockRule;
  readonly startedOn: CivilDate;
  /** The term, then its extensions, each counted from the end of the one before. */
  readonly terms: readonly Term[];
  /** Pauses that ended, in the order they began. */
  readonly pauses: readonly Pause[];
  readonly pausedSince: Date | null;
  /** Of the pause that has not ended: whether only the internal target stands still. */
  readonly pausedOnly: "target" | null;
  readonly stoppedAt: Date | null;
};

export function newRun(startedOn: CivilDate, rule: ClockRule): Run {
  return {
    rule,
    startedOn,
    terms: [rule.term],
    pauses: [],
    pausedSince: null,
    pausedOnly: null,
    stoppedAt: null,
  };
}

/** The run with its open pause, if any, ended at an instant. */
export function withPauseEnded(run: Run, at: Date): Run {
  return { ...run, pauses: pausesUntil(run, at), pausedSince: null, pausedOnly: null };
}

/** The due date, with an open pause counted up to `now`; or where nothing tells now, as its first day only. */
export function runDue(run: Run, now: Date | null): Due {
  const calendar = calendarOf(run);
  const pauses = run.rule.pausable ? pausesUntil(run, now).filter(({ only }) => only === null) : [];
  let day = dayNumberOf(run.startedOn);
  let certain = true;
  for (const term of run.terms) {
    const last = lastDayOf(day, term, calendar, pauses);
    day = last.day;
    certain &&= last.certain;
  }
  const { outerLimit } = run.rule;
  const outer =
    outerLimit && run.terms.length > 1 ? lastDayOf(dayNumberOf(run.startedOn), outerLimit, calendar, pauses) : null;
  if (outer && outer.day < day) [day, certain] = [outer.day, outer.certain];
  return {
    dueOn: nameOfDay(day),
    provisional: !certain,
    calendarVersion: calendar.version,
  };
}

/** Whether an instant is still before the end of the run's due date. */
export function isBeforeDue(run: Run, at: Date): boolean {
  return at < dueAt(runDue(run, at).dueOn, run.rule.zone);
}

/** The internal target, with an open pause counted as `runDue` does; never later than the due date, or it would be none. Null where the rule has none. */
export function runTarget(run: Run, now: Date | null): CivilDate | null {
  const { target } = run.rule;
  if (!target) return null;
  const day0 = dayNumberOf(run.startedOn);
  const pauses = pausesUntil(run, now);
  const { day } = lastDayOf(day0, target, calendarOf(run), pauses);
  return earlierOf(nameOfDay(day), runDue(run, now).dueOn);
}

/** Days waited, an open pause counted up to `now`; where nothing tells now, as its first day only. */
export function pausesUntil(run: Run, now: Date | null): readonly Pause[] {
  const { pausedSince, pausedOnly: only, pauses, rule } = run;
  if (!pausedSince) return pauses;
  const from = dayNumberOf(civilDateIn(pausedSince, rule.zone));
  const to = now ? dayNumberOf(civilDateIn(now, rule.zone)) : from;
  // Two machines may disagree by a moment; a pause still touches the day it began.
  return [...pauses, { from, to: Math.max(from, to), only }];
}

function calendarOf(run: Run): Calendar {
  return calendarFor(run.rule.calendarId);
}
