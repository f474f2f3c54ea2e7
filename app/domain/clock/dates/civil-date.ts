import { dayNumberFrom, dayNumberOf, daysInMonth, nameOfDay, readDayNumber, weekdayOfDay } from "./day-number";

/** A day on the wall, YYYY-MM-DD, without hour or zone. Sorts as text. Always a real Gregorian day. */
export type CivilDate = string;

/** The date if the text is one exactly, else null: 2026-02-30, 2026-1-5, blanks, years outside 1900–2199. */
export function parseCivilDate(text: string): CivilDate | null {
  return readDayNumber(text) === null ? null : text;
}

/** The date n days later; earlier when n is negative. Throws RangeError past the years the clock knows. */
export function addDays(date: CivilDate, n: number): CivilDate {
  return nameOfDay(dayNumberOf(date) + n);
}

/** Days from a to b: 1 from today to tomorrow, negative when b is earlier. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return dayNumberOf(b) - dayNumberOf(a);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(date: CivilDate): number {
  return weekdayOfDay(dayNumberOf(date));
}

/** The corresponding day n months on, or that month's last day where it has no such day. */
export function addMonths(date: CivilDate, n: number): CivilDate {
  dayNumberOf(date);
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + n;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return nameOfDay(dayNumberFrom(year, month, day));
}

/** The later of two dates. */
export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

/** The earlier of two dates. */
export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
