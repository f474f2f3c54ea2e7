import { type Calendar, calendarFor } from "../../clock/calendar/calendar";
import { HOLIDAY_NOTICES } from "../../clock/calendar/holiday-notices";
import { addDays, type CivilDate, weekdayOf } from "../../clock/dates/civil-date";
import { dayNumberOf, nameOfDay } from "../../clock/dates/day-number";
import { formatTerm, type Term } from "../../clock/dates/terms";
import { lastDayOf } from "../../clock/stopwatch/counting";
import type { Text } from "../../language";
import type { DaySpan } from "../../clock/stopwatch/pauses";
import { type ClockRule, pausesUntil, type Run } from "../../clock/stopwatch/run";
import { type ClockEvent, runsOf } from "../../clock/stopwatch/stopwatch";

/** What makes a day count or not: a pause touches it, or it is a day of rest; `moved-on` is a day after the last one that ended on a day of rest. */
type DayWhy = "counts" | "paused" | "weekend" | "holiday" | "moved-on";

/** `name`: what a holiday is called, or the weekend day worked for it, where its notice says so. */
type CountedDay = { on: CivilDate; counts: boolean; why: DayWhy; name: Text | null };

/** One term and the days counted for it: an extension begins where the term ended. */
type Leg = { term: string; counted: number; lastOn: CivilDate; certain: boolean; days: CountedDay[] };

export type DayByDay = {
  calendarVersion: string;
  /** In order. `limitOn`: the outer limit of the policy, where it makes the date earlier than the legs do. `pauses`: all waits, both ends included; `promise`: whether the date itself stood still. */
  runs: {
    startedOn: CivilDate;
    legs: Leg[];
    pauses: { from: CivilDate; to: CivilDate; promise: boolean }[];
    limitOn: CivilDate | null;
    dueOn: CivilDate;
  }[];
};

/** Notices name a day in English and Chinese, and say how many days it has: `Spring Festival,春节,4`. */
function nameOf(on: CivilDate, calendar: Calendar): Text | null {
  if (calendar.id !== "CN") return null;
  const notice = HOLIDAY_NOTICES.get(Number(on.slice(0, 4)));
  const [en, chinese] = (notice?.holidays[on] ?? notice?.workdays[on] ?? "").split(",");
  return en && chinese ? { "zh-CN": chinese, en } : null;
}

function restWhy(on: CivilDate): DayWhy {
  return [0, 6].includes(weekdayOf(on)) ? "weekend" : "holiday";
}

function dayOf(
  on: CivilDate,
  { unit }: Term,
  full: boolean,
  calendar: Calendar,
  pauses: readonly DaySpan[],
): CountedDay {
  const day = dayNumberOf(on);
  const rests = !calendar.isWorkingDay(on);
  const name = nameOf(on, calendar);
  if (pauses.some(({ from, to }) => from <= day && day <= to)) return { on, counts: false, why: "paused", name };
  if (unit === "working-day" && rests) return { on, counts: false, why: restWhy(on), name };
  return full ? { on, counts: false, why: "moved-on", name } : { on, counts: true, why: "counts", name };
}

/** The days of one term after the day it is counted from. How many of them count is the term itself; for months, the days they have. */
function legOf(from: CivilDate, term: Term, calendar: Calendar, pauses: readonly DaySpan[]): Leg {
  const last = lastDayOf(dayNumberOf(from), term, calendar, pauses);
  const unrolled = lastDayOf(dayNumberOf(from), { ...term, roll: false }, calendar, pauses).day;
  const days: CountedDay[] = [];
  const lastOn = nameOfDay(last.day);
  for (let on = from; on < lastOn;) {
    on = addDays(on, 1);
    days.push(dayOf(on, term, term.unit !== "working-day" && dayNumberOf(on) > unrolled, calendar, pauses));
  }
  return {
    term: formatTerm(term),
    counted: days.filter(({ counts }) => counts).length,
    lastOn,
    certain: last.certain,
    days,
  };
}

function limitOf(run: Run, dueOn: CivilDate, calendar: Calendar, pauses: readonly DaySpan[]): CivilDate | null {
  const { outerLimit } = run.rule;
  if (!outerLimit || run.terms.length < 2) return null;
  const limit = nameOfDay(lastDayOf(dayNumberOf(run.startedOn), outerLimit, calendar, pauses).day);
  return limit < dueOn ? limit : null;
}

function runDays(run: Run, calendar: Calendar, now: Date): DayByDay["runs"][number] {
  const waited = pausesUntil(run, now);
  const standing = run.rule.pausable ? waited.filter(({ only }) => only === null) : [];
  const legs: Leg[] = [];
  let from = run.startedOn;
  for (const term of run.terms) {
    const leg = legOf(from, term, calendar, standing);
    legs.push(leg);
    from = leg.lastOn;
  }
  const limitOn = limitOf(run, from, calendar, standing);
  return {
    startedOn: run.startedOn,
    legs,
    pauses: waited.map((pause) => ({
      from: nameOfDay(pause.from),
      to: nameOfDay(pause.to),
      promise: standing.includes(pause),
    })),
    limitOn,
    dueOn: limitOn ?? from,
  };
}

/**
 * How a due date came about, day by day, so that somebody without the product can count along: each day after receipt with whether it counts
 * and why. In: the clock's events, its rule, and the instant up to which an open pause is counted. Pure; throws as `readStopwatch` does.
 */
export function dayByDay(events: readonly ClockEvent[], rule: ClockRule, now: Date): DayByDay {
  const calendar = calendarFor(rule.calendarId);
  const { ended, run } = runsOf(events, rule);
  return { calendarVersion: calendar.version, runs: [...ended, run].map((each) => runDays(each, calendar, now)) };
}
