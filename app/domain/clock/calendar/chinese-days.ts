import { certainFeasts } from "./certain-feasts";
import {
  type DayNumber,
  dayNumberFrom,
  dayNumberOf,
  FIRST_DAY,
  FIRST_YEAR,
  LAST_YEAR,
  weekdayOfDay,
} from "../dates/day-number";
import { DAYS_KNOWN, type DayKinds } from "./day-table";
import type { HolidayNotice } from "./holiday-notices";
import { weekdays } from "./weekdays";

/** The State Council's notices, by the year of their dates. */
export type HolidayNotices = ReadonlyMap<number, HolidayNotice>;

/**
 * Which days are worked in China, and which of them for certain.
 *
 * In a year with a notice the notice decides. A year without one, in the future or before the notices begin, is never
 * silently Monday to Friday: the feasts named by regulation are days off for certain, every other day is taken by its
 * weekday, without make-up days, and is not certain.
 */
export function chineseDays(notices: HolidayNotices): DayKinds {
  const working = weekdays();
  const certain = new Uint8Array(DAYS_KNOWN);
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const notice = notices.get(year);
    if (notice) {
      mark(working, Object.keys(notice.holidays).map(dayNumberOf), 0);
      mark(working, Object.keys(notice.workdays).map(dayNumberOf), 1);
      const first = dayNumberFrom(year, 1, 1) - FIRST_DAY;
      certain.fill(1, first, firstOpenDay(year, notices) - FIRST_DAY);
    } else {
      const feasts = certainFeasts(year);
      mark(working, feasts, 0);
      mark(certain, feasts, 1);
    }
  }
  return { working, certain };
}

function mark(days: Uint8Array, which: DayNumber[], value: 0 | 1): void {
  for (const day of which) days[day - FIRST_DAY] = value;
}

/** The first day that the notices up to this year leave open: next New Year, or days before it that may still be moved. */
function firstOpenDay(year: number, notices: HolidayNotices): DayNumber {
  const newYear = dayNumberFrom(year + 1, 1, 1);
  return notices.has(year + 1) ? newYear : newYear - daysMovedBefore(newYear);
}

/**
 * December days belong to the notice of the next year. So far they were moved only when 1 January was a Sunday, Monday
 * or Tuesday, and then within the three days before (2006, 2007, 2011, 2018, 2022).
 */
function daysMovedBefore(newYear: DayNumber): number {
  return weekdayOfDay(newYear) <= 2 ? 3 : 0;
}
