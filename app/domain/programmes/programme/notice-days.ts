import { addDays, type CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import type { Profile } from "../../policies/profile/profile";
import type { Words } from "./words";

/** Days of notice before a service ends where the policy names none. */
const USUAL_DAYS = 30;

/** Days of notice a policy promises before its service ends. */
export function noticeDays({ endOfServiceNoticeDays }: Pick<Profile, "endOfServiceNoticeDays">): number {
  return endOfServiceNoticeDays ?? USUAL_DAYS;
}

/** The day by which the last of an audience is told, when sending begins now. In: how many, letters a minute, the policy's zone. */
export function toldBy(now: Date, readers: number, pace: number, zone: string): CivilDate {
  return civilDateIn(new Date(now.getTime() + Math.ceil(readers / pace) * 60_000), zone);
}

/** The earliest day on which a service can end whose people are all told by a day. */
export function earliestEnd(told: CivilDate, profile: Pick<Profile, "endOfServiceNoticeDays">): CivilDate {
  return addDays(told, noticeDays(profile));
}

/** Whether a change has to be told before it is in force: one that asks for consent, or that the policy lists as a major one. */
function toldAhead(words: Words): boolean {
  return words.kind === "policy-change" && (words.acceptance || words.majors.length > 0);
}

/** The last day on which somebody is told in time; null where no day is promised. Of an end: as many days before the last one as the policy says; of a change that is told ahead: the day before it is in force. */
export function tellBy(words: Words, profile: Pick<Profile, "endOfServiceNoticeDays">): CivilDate | null {
  if (words.kind === "service-end") return addDays(words.endsOn, -noticeDays(profile));
  return words.kind === "policy-change" && toldAhead(words) ? addDays(words.effectiveOn, -1) : null;
}
