import { addDays, type CivilDate, weekdayOf } from "../dates/civil-date";
import { civilDateIn } from "../dates/zone";

/** The desk's own day: where it is, which days it works, and when its morning begins. A promise of the product's own. */
export const DESK = { zone: "Asia/Shanghai", calendar: "CN", begins: "08:30" } as const;

/** The civil day it is at the desk. */
export function deskToday(now: Date): CivilDate {
  return civilDateIn(now, DESK.zone);
}

/** The Sunday that ends the week of a day. */
export function endOfWeek(day: CivilDate): CivilDate {
  return addDays(day, (7 - weekdayOf(day)) % 7);
}
