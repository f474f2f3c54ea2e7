import { calendarFor, type Calendar, type CalendarId } from "../../clock/calendar/calendar";
import type { CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import type { Right } from "../../policies/profile/rights";

/** What reports need to know of a policy version. */
export type ReportPolicy = {
  policyId: string;
  zone: string;
  calendarId: CalendarId;
  /** The rights whose promise waits while we wait for the requester. */ pausing: readonly Right[];
};
/** By the id of the version. */
export type ReportPolicies = ReadonlyMap<string, ReportPolicy>;

type PolicyToday = { policyId: string; today: CivilDate; calendar: Calendar };
export type PoliciesToday = ReadonlyMap<string, PolicyToday>;

/** The policies at an instant: which day it is under each. */
export function policiesToday(policies: ReportPolicies, asOf: Date): PoliciesToday {
  return new Map(
    [...policies].map(([id, { policyId, zone, calendarId }]) => [
      id,
      { policyId, today: civilDateIn(asOf, zone), calendar: calendarFor(calendarId) },
    ]),
  );
}

/** The policy a ticket was filed under. Throws when it is not among those given: whoever loads tallies loads their policies. */
export function policyOf<P>(policies: ReadonlyMap<string, P>, policyVersionId: string): P {
  const policy = policies.get(policyVersionId);
  if (!policy) throw new Error(`policy version ${policyVersionId} was not loaded`);
  return policy;
}

/** The versions of a policy that is asked for, out of all there are; null where none is. */
export function versionsOf(
  policyId: string | null,
  policies: ReadonlyMap<string, { policyId: string }>,
): string[] | null {
  return policyId === null
    ? null
    : [...policies].filter(([, policy]) => policy.policyId === policyId).map(([id]) => id);
}
