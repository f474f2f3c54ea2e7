import type { Calendar } from "../calendar/calendar";
import { weekdayOf, type CivilDate } from "../dates/civil-date";
import type { Term } from "../dates/terms";
import { dueOn } from "./due";

/** A term whose last day is one of rest, and what comes of it. */
export type RestDay = {
  /** The last day as it is counted. */
  lastDay: CivilDate;
  /** 0 Sunday … 6 Saturday. */
  weekday: number;
  /** The working day the term ends on instead; null where it ends on the last day all the same. */
  rolledTo: CivilDate | null;
};

/**
 * The day of rest a term ends on, if it does: why a date is earlier, or later, than somebody may expect. Null where the last day is
 * worked, and for terms in working days, which end on none. In: the day of receipt, which is day 0. Throws as `dueOn` does.
 */
export function restDayAtEnd(receivedOn: CivilDate, term: Term, calendar: Calendar): RestDay | null {
  if (term.unit === "working-day") return null;
  const lastDay = dueOn(receivedOn, { ...term, roll: false }, calendar).dueOn;
  if (calendar.isWorkingDay(lastDay)) return null;
  return {
    lastDay,
    weekday: weekdayOf(lastDay),
    rolledTo: term.roll ? dueOn(receivedOn, term, calendar).dueOn : null,
  };
}
