import { FIRST_DAY, weekdayOfDay } from "../dates/day-number";
import { DAYS_KNOWN } from "./day-table";

/** For every day the clock knows: 1 from Monday to Friday, 0 at weekends. */
export function weekdays(): Uint8Array {
  return new Uint8Array(DAYS_KNOWN).map((_, index) => {
    const weekday = weekdayOfDay(FIRST_DAY + index);
    return weekday === 0 || weekday === 6 ? 0 : 1;
  });
}
