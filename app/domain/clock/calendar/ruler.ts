import type { DayNumber } from "../dates/day-number";
import { type DayTable, requireNthWorkingDay, workingDaysIn } from "./day-table";

/** One way to count days: all of them, or working days only. */
export type Ruler = {
  /** Days that count after `after` up to and including `upTo`. */
  between(after: DayNumber, upTo: DayNumber): number;
  /** The n-th day after `after` that counts, n >= 1. Throws RangeError where the calendar ends. */
  nthAfter(after: DayNumber, n: number): DayNumber;
};

export const EVERY_DAY: Ruler = {
  between: (after, upTo) => upTo - after,
  nthAfter: (after, n) => after + n,
};

export function workingDaysOnly(table: DayTable): Ruler {
  return {
    between: (after, upTo) => workingDaysIn(table, after, upTo),
    nthAfter: (after, n) => requireNthWorkingDay(table, after, n),
  };
}
