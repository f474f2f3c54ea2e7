import type { CivilDate } from "../../clock/dates/civil-date";
import { readStopwatch } from "../../clock/stopwatch/stopwatch";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import { clockEvents, type ClockLine } from "./clock-events";
import { clockRule } from "./clock-rule";

/**
 * The first civil day on which a request may be denied because nobody could be verified: the last of the days there are for verifying, which run whatever is waited for and
 * are not prolonged. On it the time is used up, and without an extension the answer is owed. Null where the policy sets none. In: the lines `filed` and `moved` of a ticket's
 * journal, in order. Source: CCPA Regulations (11 CCR), 7021(b).
 */
export function denyFrom(lines: readonly ClockLine[], right: Right, profile: Profile, now: Date): CivilDate | null {
  const term = profile.rights[right]?.denyAfter;
  if (!term) return null;
  const events = clockEvents(lines).filter(({ type }) => type !== "extended");
  const rule = { ...clockRule(profile, right), term, outerLimit: null, pausable: false };
  return readStopwatch(events, rule, now).dueOn;
}
