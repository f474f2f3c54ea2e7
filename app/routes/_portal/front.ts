import { calendarFor } from "#app/domain/clock/calendar/calendar";
import { dueOn } from "#app/domain/clock/stopwatch/due";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import type { Profile } from "#app/domain/policies/profile/profile";
import type { Text } from "#app/domain/language";
import type { Right } from "#app/domain/policies/profile/rights";
import { offeredRights } from "../_portal.request.right/form";

/** Clues named on the front page: enough to know what to look for. */
const CLUES_NAMED = 4;

type Term = { count: number; unit: "working-day" | "calendar-day" | "month" };

/** What a portal's front page tells. `due` is the last civil date for what is filed now; `automatedDecisions` is what the policy says of them, if anything. */
export type Front = {
  policyId: string;
  rights: Right[];
  terms: Term[];
  due: string;
  automatedDecisions: Text | null;
  /** The first things by which the policy finds people. */ clues: Text[];
};

/** The front page of a policy's portal. In: the policy and the instant. */
export function frontOf(profile: Profile, now: Date): Front {
  const today = civilDateIn(now, profile.zone);
  const rights = offeredRights(profile);
  const terms = rights.flatMap((right) => profile.rights[right]?.term ?? []);
  const distinct = [...new Map(terms.map((term) => [`${term.count} ${term.unit}`, term])).values()];
  const last = distinct
    .map((term) => dueOn(today, term, calendarFor(profile.calendar)).dueOn)
    .sort()
    .at(-1);
  return {
    policyId: profile.id,
    rights,
    terms: distinct.map(({ count, unit }) => ({ count, unit })),
    due: last ?? today,
    automatedDecisions: profile.automatedDecisions,
    clues: profile.clues
      .filter(({ kind }) => kind !== "text")
      .slice(0, CLUES_NAMED)
      .map(({ name }) => name),
  };
}
