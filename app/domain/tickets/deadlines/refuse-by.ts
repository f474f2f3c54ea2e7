import type { CivilDate } from "../../clock/dates/civil-date";
import { readStopwatch } from "../../clock/stopwatch/stopwatch";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import { clockEvents, type ClockLine } from "./clock-events";
import { clockRule } from "./clock-rule";

/** Until when a refusal is told in time: its last civil day, and the local midnight that ends it. */
export type RefuseBy = { on: CivilDate; at: Date };

/**
 * By when a policy has a refusal told, counted as the promise is but that no extension moves it; null where the policy sets no such time.
 * In: the lines `filed` and `moved` of a ticket's journal, in order. Source: GDPR 12(3), (4).
 */
export function refuseBy(lines: readonly ClockLine[], right: Right, profile: Profile, now: Date): RefuseBy | null {
  const term = profile.rights[right]?.refuseWithin;
  if (!term) return null;
  const events = clockEvents(lines).filter(({ type }) => type !== "extended");
  const { dueOn, dueAt } = readStopwatch(events, { ...clockRule(profile, right), term, outerLimit: null }, now);
  return { on: dueOn, at: dueAt };
}
