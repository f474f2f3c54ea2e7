import { type DayNumber, FIRST_DAY, LAST_DAY } from "../dates/day-number";

/**
 * Every day of a calendar, counted once, so that a question about any stretch of days is a subtraction
 * and the n-th working day is one look into an array. Indexes are days since FIRST_DAY.
 */
export type DayTable = {
  /** Working days among the first i days. */
  readonly workingBefore: Int32Array;
  /** The working days in order. */
  readonly workingDays: Int32Array;
  /** Days among the first i whose kind nobody has announced yet. */
  readonly uncertainBefore: Int32Array;
};

/** What is known of every day: 1 where it is so, else 0. Indexes are days since FIRST_DAY. */
export type DayKinds = { working: Uint8Array; certain: Uint8Array };

export const DAYS_KNOWN = LAST_DAY - FIRST_DAY + 1;

export function tabulate({ working, certain }: DayKinds): DayTable {
  const workingBefore = new Int32Array(DAYS_KNOWN + 1);
  const uncertainBefore = new Int32Array(DAYS_KNOWN + 1);
  const workingDays = new Int32Array(DAYS_KNOWN);
  let worked = 0;
  let uncertain = 0;
  for (let index = 0; index < DAYS_KNOWN; index++) {
    if (working[index]) workingDays[worked++] = FIRST_DAY + index;
    if (!certain[index]) uncertain++;
    workingBefore[index + 1] = worked;
    uncertainBefore[index + 1] = uncertain;
  }
  return {
    workingBefore,
    workingDays: workingDays.slice(0, worked),
    uncertainBefore,
  };
}

/** Working days after `after` up to and including `upTo`; negative when `upTo` is the earlier. */
export function workingDaysIn(table: DayTable, after: DayNumber, upTo: DayNumber): number {
  return countThrough(table.workingBefore, upTo) - countThrough(table.workingBefore, after);
}

/** Whether every day after `after` up to and including `upTo` has been announced. */
export function isCertainIn(table: DayTable, after: DayNumber, upTo: DayNumber): boolean {
  return countThrough(table.uncertainBefore, upTo) === countThrough(table.uncertainBefore, after);
}

/**
 * The n-th working day after `day`; for a negative n the one that many before it; for 0 the day itself.
 * Undefined where the table ends.
 */
export function nthWorkingDay(table: DayTable, day: DayNumber, n: number): DayNumber | undefined {
  if (n === 0) return day;
  return n > 0
    ? table.workingDays[countThrough(table.workingBefore, day) + n - 1]
    : table.workingDays[countThrough(table.workingBefore, day - 1) + n];
}

/** The same, where a calendar that ends is an error: throws RangeError. */
export function requireNthWorkingDay(table: DayTable, day: DayNumber, n: number): DayNumber {
  const found = nthWorkingDay(table, day, n);
  if (found === undefined) {
    throw new RangeError("The day is outside the years the clock knows");
  }
  return found;
}

function countThrough(counts: Int32Array, day: DayNumber): number {
  const count = counts[day - FIRST_DAY + 1];
  if (count === undefined) {
    throw new RangeError("The day is outside the years the clock knows");
  }
  return count;
}
