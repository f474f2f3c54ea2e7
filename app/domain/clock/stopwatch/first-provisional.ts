import type { Calendar } from "../calendar/calendar";
import { addDays, type CivilDate } from "../dates/civil-date";
import type { Term } from "../dates/terms";
import { dueOn } from "./due";

/** How far ahead it is looked for what is still open, in days. */
const AHEAD_DAYS = 400;

/**
 * The first day of receipt, from a day on, whose date of one of these terms would rest on days nobody has announced; null where there is none within
 * the next year or so. In: civil dates.
 */
export function firstProvisional(from: CivilDate, terms: readonly Term[], calendar: Calendar): CivilDate | null {
  for (let n = 0; n <= AHEAD_DAYS; n++) {
    const day = addDays(from, n);
    if (terms.some((term) => dueOn(day, term, calendar).provisional)) return day;
  }
  return null;
}
