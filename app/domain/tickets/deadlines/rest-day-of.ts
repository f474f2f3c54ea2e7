import { calendarFor } from "../../clock/calendar/calendar";
import { restDayAtEnd } from "../../clock/stopwatch/rest-day";
import { restDayText } from "../../clock/stopwatch/rest-day-text";
import type { CivilDate } from "../../clock/dates/civil-date";
import type { Locale } from "../../language";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import { clockRule } from "./clock-rule";

type DatedRight = { right: Right; receivedOn: CivilDate; dueOn: CivilDate };

/** Which day of rest a ticket's term ends on, and whether its date rolls, in words. Null where it ends on none, or its date has moved for another reason since. */
export function restDayOf({ right, receivedOn, dueOn }: DatedRight, profile: Profile, locale: Locale): string | null {
  const { term } = clockRule(profile, right);
  const rest = restDayAtEnd(receivedOn, term, calendarFor(profile.calendar));
  return rest && (rest.rolledTo ?? rest.lastDay) === dueOn ? restDayText(term, rest, locale) : null;
}
