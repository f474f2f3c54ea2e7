import type { Calendar } from "../calendar/calendar";
import { addMonths } from "../dates/civil-date";
import { type DayNumber, dayNumberOf, nameOfDay } from "../dates/day-number";
import { isCertainIn } from "../calendar/day-table";
import { type DaySpan, nthUnpausedDay } from "./pauses";
import { EVERY_DAY } from "../calendar/ruler";
import type { Term } from "../dates/terms";

/** The last day of a term, and whether every day that decided it is announced. */
export type LastDay = { day: DayNumber; certain: boolean };

/**
 * The last day of a term counted from `day0`, which does not count itself. Pauses give back the days they touch:
 * working days for a term in working days, all days for the others. A month ends on the corresponding day.
 * Throws RangeError where the calendar ends.
 */
export function lastDayOf(day0: DayNumber, term: Term, calendar: Calendar, pauses: readonly DaySpan[]): LastDay {
  if (term.unit === "working-day") {
    const ruler = calendar.workingDays;
    const day = nthUnpausedDay(day0, term.count, ruler, pauses);
    return { day, certain: isCertainIn(calendar.days, day0, day) };
  }
  const length = term.unit === "month" ? monthsAfter(day0, term) : term.count;
  const end = nthUnpausedDay(day0, length, EVERY_DAY, pauses);
  return term.roll ? rolled(end, calendar, pauses) : { day: end, certain: true };
}

/** The day itself if it is worked, else the next working day that no pause touches. */
function rolled(end: DayNumber, calendar: Calendar, pauses: readonly DaySpan[]): LastDay {
  const day = nthUnpausedDay(end - 1, 1, calendar.workingDays, pauses);
  return { day, certain: isCertainIn(calendar.days, end - 1, day) };
}

function monthsAfter(day0: DayNumber, term: Term): number {
  return dayNumberOf(addMonths(nameOfDay(day0), term.count)) - day0;
}
