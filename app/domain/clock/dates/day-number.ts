/**
 * A civil day as a whole number: days since 1970-01-01 (negative before).
 * All counting inside the clock happens on these; dates are only its dress.
 */
export type DayNumber = number;

/** The years the clock knows. Outside them a date is taken for a slip of the pen. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const DAY_MS = 86_400_000;

export const FIRST_DAY: DayNumber = dayNumberFrom(FIRST_YEAR, 1, 1);
export const LAST_DAY: DayNumber = dayNumberFrom(LAST_YEAR, 12, 31);

// Writing a date costs far more than finding it, and a portal asks for the same few hundred again and again.
const NAMES = new Array<string | undefined>(LAST_DAY - FIRST_DAY + 1);

/** The day of a Gregorian year, month (1–12) and day. Counts on past the end of a month; checks nothing. */
export function dayNumberFrom(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The day written as YYYY-MM-DD, or null: another shape, a day no month has, a year we do not know. */
export function readDayNumber(text: string): DayNumber | null {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return null;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  const day = digitsAt(text, 8, 10);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  if (!(month >= 1 && month <= 12)) return null;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return null;
  return dayNumberFrom(year, month, day);
}

/** The day of a date that was parsed before. Throws RangeError on anything else, without repeating the text. */
export function dayNumberOf(date: string): DayNumber {
  const day = readDayNumber(date);
  if (day === null) throw new RangeError("Not a civil date YYYY-MM-DD");
  return day;
}

/** YYYY-MM-DD of a day. Throws RangeError outside the years the clock knows. */
export function nameOfDay(day: DayNumber): string {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) {
    throw new RangeError("The day is outside the years the clock knows");
  }
  return (NAMES[day - FIRST_DAY] ??= new Date(day * DAY_MS).toISOString().slice(0, 10));
}

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 Sunday … 6 Saturday. 1970-01-01 was a Thursday. */
export function weekdayOfDay(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number the ASCII digits from `start` to before `end` write; NaN if anything else stands there. */
function digitsAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
