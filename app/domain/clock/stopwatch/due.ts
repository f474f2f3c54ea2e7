import type { Calendar } from "../calendar/calendar";
import { addDays, type CivilDate } from "../dates/civil-date";
import { lastDayOf } from "./counting";
import { dayNumberOf, nameOfDay } from "../dates/day-number";
import type { Term } from "../dates/terms";
import { startOfDay } from "../dates/zone";

/** The last day of a term, with what an auditor needs to compute it again. */
export type Due = {
  dueOn: CivilDate;
  /** True when some day it depends on is not announced yet, so that a coming notice may move it. */
  provisional: boolean;
  calendarVersion: string;
};

/**
 * The last day for what was received on a date. The day of receipt is day 0, whatever kind of day it is.
 * Throws RangeError for a text that is no date, and for terms that end after 2199.
 */
export function dueOn(receivedOn: CivilDate, term: Term, calendar: Calendar): Due {
  const last = lastDayOf(dayNumberOf(receivedOn), term, calendar, []);
  return {
    dueOn: nameOfDay(last.day),
    provisional: !last.certain,
    calendarVersion: calendar.version,
  };
}

/** The instant a term is over: the local midnight that ends its last day. On time is what is finished before it. */
export function dueAt(dueOn: CivilDate, zone: string): Date {
  return startOfDay(addDays(dueOn, 1), zone);
}
