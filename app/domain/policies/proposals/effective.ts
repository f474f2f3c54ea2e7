import type { CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn, startOfDay } from "../../clock/dates/zone";

/**
 * The instant from which something agreed to holds: the beginning of its civil day in its zone, and never before it was agreed to; without a
 * day the agreement itself. When a timer looks at it has no part in it.
 */
export function effectiveAt({
  effectiveOn,
  zone,
  agreedAt,
}: {
  effectiveOn: CivilDate | null;
  zone: string;
  agreedAt: Date;
}): Date {
  if (effectiveOn === null) return agreedAt;
  const begins = startOfDay(effectiveOn, zone);
  return begins > agreedAt ? begins : agreedAt;
}

/** Whether a civil day has not begun yet in a zone. */
export function isAhead(day: CivilDate, zone: string, now: Date): boolean {
  return day > civilDateIn(now, zone);
}

/** The furthest day something can be put off to, in years: a slip of the pen is no plan. */
const MOST_YEARS_AHEAD = 2;

/** Whether a civil day is further ahead than anybody plans. */
export function isTooFar(day: CivilDate, zone: string, now: Date): boolean {
  const today = civilDateIn(now, zone);
  return day > `${Number(today.slice(0, 4)) + MOST_YEARS_AHEAD}${today.slice(4)}`;
}
