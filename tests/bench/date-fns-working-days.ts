import { addBusinessDays, addDays, isWeekend } from "date-fns";

/** A table of exceptions to Monday–Friday, as a careful user of date-fns would keep it: local midnights in order. */
export type Exceptions = { weekdaysOff: number[]; weekendsWorked: number[]; off: Set<number>; worked: Set<number> };

/** From local midnights of days off and of make-up days. */
export function exceptionsOf(holidays: Date[], makeUpDays: Date[]): Exceptions {
  const weekdaysOff = times(holidays.filter((day) => !isWeekend(day)));
  const weekendsWorked = times(makeUpDays);
  return { weekdaysOff, weekendsWorked, off: new Set(weekdaysOff), worked: new Set(weekendsWorked) };
}

/**
 * The n-th working day after a local midnight: date-fns' own business days, put right by the exceptions passed on the
 * way and walked on or back by the difference. Far fewer steps than walking day by day.
 */
export function addWorkingDaysWithDateFns(start: Date, n: number, table: Exceptions): Date {
  let day = addBusinessDays(start, n);
  let missing = countIn(table.weekdaysOff, start, day) - countIn(table.weekendsWorked, start, day);
  while (missing > 0) {
    day = addDays(day, 1);
    if (isWorked(day, table)) missing--;
  }
  while (missing < 0 || !isWorked(day, table)) {
    if (isWorked(day, table)) missing++;
    day = addDays(day, -1);
  }
  return day;
}

function isWorked(day: Date, { off, worked }: Exceptions): boolean {
  const time = day.getTime();
  return isWeekend(day) ? worked.has(time) : !off.has(time);
}

/** How many of the sorted times lie after one day, up to and including another. */
function countIn(sorted: number[], after: Date, upTo: Date): number {
  return countUpTo(sorted, upTo.getTime()) - countUpTo(sorted, after.getTime());
}

function countUpTo(sorted: number[], time: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function times(days: Date[]): number[] {
  return days.map((day) => day.getTime()).sort((a, b) => a - b);
}
