import type { CivilDate } from "../../clock/dates/civil-date";
import { bindsOneOf, dutyEnds, isRetentionDuty } from "../../policies/profile/retention-duties";

/** What of an item, or of a ground, is kept on a duty of the law: which duty, and the day of the event it is counted from. `until`: typed, where no duty says it. */
type Kept = { dutyId?: string | null; eventOn?: CivilDate | null; until?: CivilDate | null };

/** Until when something is kept: computed from its duty's event, never from today; else what was typed. Null where nothing is kept. In: a duty's event that has happened. */
export function keptUntil({ dutyId, eventOn, until }: Kept): CivilDate | null {
  return dutyId && eventOn && isRetentionDuty(dutyId) ? dutyEnds(dutyId, eventOn) : (until ?? null);
}

/** What speaks against a duty as a reason to keep, as the code of a field: its event has not happened, or it is over. On its last day it still runs. Null where nothing does, or no duty is named. */
export function dutyFault({ dutyId, eventOn }: Kept, today: CivilDate): "in-future" | "duty-over" | null {
  if (!dutyId || !eventOn || !isRetentionDuty(dutyId)) return null;
  if (eventOn > today) return "in-future";
  return dutyEnds(dutyId, eventOn) < today ? "duty-over" : null;
}

/** Whether a policy knows a duty, and the duty binds its controller. A version older than the question of what the law sees in it is believed. */
export function isDutyOf(
  { retentionDuties, capacities }: { retentionDuties: readonly string[]; capacities: readonly string[] },
  dutyId: string,
): boolean {
  if (!isRetentionDuty(dutyId) || !retentionDuties.includes(dutyId)) return false;
  return capacities.length === 0 || bindsOneOf(dutyId, capacities);
}
