import { calendarFor } from "../../clock/calendar/calendar";
import type { CivilDate } from "../../clock/dates/civil-date";
import { dueAt, dueOn } from "../../clock/stopwatch/due";
import { civilDateIn, lastDayBefore } from "../../clock/dates/zone";
import type { Profile } from "../../policies/profile/profile";

/** The time in which an approved cancellation can still be undone: its last day in the policy's zone, and the instant that day ends. */
export type CoolingOff = { on: CivilDate; until: Date };

type Cooling = { right: string; coolingUntil: Date | null };

/**
 * The cooling-off of a ticket at an instant: the one that was begun, or the one an approval now would begin. Once begun it is not begun
 * again. Null where the policy has none for this right, or where it is over.
 */
export function coolingOff(profile: Profile, { right, coolingUntil }: Cooling, now: Date): CoolingOff | null {
  const term = profile.cancellation.coolingOff;
  if (right !== "cancel" || !term) return null;
  if (coolingUntil)
    return now < coolingUntil ? { on: lastDayBefore(coolingUntil, profile.zone), until: coolingUntil } : null;
  const { dueOn: on } = dueOn(civilDateIn(now, profile.zone), term, calendarFor(profile.calendar));
  return { on, until: dueAt(on, profile.zone) };
}
