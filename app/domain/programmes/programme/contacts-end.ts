import type { Programme } from "#app/platform/generated/client";
import { addDays, laterOf, type CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import type { ProgrammeStatus } from "./kinds";
import type { Words } from "./words";

/** How many days addresses and names are kept once a programme is over: what is suggested, the fewest, the most. */
export const KEEP_DAYS = { suggested: 180, fewest: 30, most: 1_095 } as const;

type Kept = Pick<Programme, "keepDays" | "doneAt" | "stoppedAt" | "updatedAt"> & { status: string };

/** The last day on which what was told still has to be done: a change is in force, a service ended and its portal closed. */
function effectOf(words: Words | null): CivilDate | null {
  if (words?.kind === "policy-change") return words.effectiveOn;
  return words?.kind === "service-end" ? laterOf(words.endsOn, words.requestsUntil) : null;
}

/** Since when a programme is over, or left alone; null while it goes out. */
function overSince({ status, doneAt, stoppedAt, updatedAt }: Kept): Date | null {
  if (status === ("sending" satisfies ProgrammeStatus)) return null;
  return status === ("stopped" satisfies ProgrammeStatus) ? stoppedAt : (doneAt ?? updatedAt);
}

/**
 * The last day on which a programme's addresses and names are kept; null while its letters go out. Counted from when the last was told or
 * given up, it was stopped, or its draft was last touched; of what was released not before its own days have come. In: also the policy's zone.
 */
export function contactsKeptUntil(programme: Kept, words: Words | null, zone: string): CivilDate | null {
  const since = overSince(programme);
  if (!since) return null;
  const over = civilDateIn(since, zone);
  const effect = programme.doneAt ? effectOf(words) : null;
  return addDays(effect ? laterOf(over, effect) : over, programme.keepDays);
}
