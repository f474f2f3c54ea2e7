import type { ClockRule } from "../../clock/stopwatch/stopwatch";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";

/** The clock a policy promises for a right. Throws when the policy does not offer it: filing has checked that. */
export function clockRule(profile: Profile, right: Right): ClockRule {
  const promise = profile.rights[right];
  if (!promise) throw new Error(`policy ${profile.id} does not offer ${right}`);
  return {
    term: promise.term,
    target: promise.target,
    zone: profile.zone,
    calendarId: profile.calendar,
    pausable: promise.pausable,
    outerLimit: promise.outerLimit,
  };
}
