import { addDays, type CivilDate, laterOf } from "../dates/civil-date";
import { civilDateIn, instantAt, type LocalTime } from "../dates/zone";

/** The local time of day at which a visit's letter goes out: late enough to hold the day's work, early enough to be read that day. */
const DIGEST_TIME: LocalTime = "18:00";

/** The instant at which the letter of a day goes out in a zone. */
export function digestAt(on: CivilDate, zone: string): Date {
  return instantAt(on, DIGEST_TIME, zone);
}

/**
 * The day whose letter tells what happened at an instant: that day while its letter is still to come, else the next; in any case a day
 * without a letter so far. In: the instant, the last civil day on which the visit had a letter (null: none), the policy's zone.
 */
export function nextDigestOn(happened: Date, lastLetterOn: CivilDate | null, zone: string): CivilDate {
  const day = civilDateIn(happened, zone);
  const first = happened < digestAt(day, zone) ? day : addDays(day, 1);
  return lastLetterOn === null ? first : laterOf(first, addDays(lastLetterOn, 1));
}

/** Whether a letter may go now, on time or late: no civil day has two. */
export function mayGoOn(today: CivilDate, lastLetterOn: CivilDate | null): boolean {
  return lastLetterOn === null || lastLetterOn < today;
}
