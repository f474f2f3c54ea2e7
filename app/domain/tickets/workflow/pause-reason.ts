import { lawOf, PAUSES_ONLY_FOR, type PauseReason } from "../../policies/profile/laws";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import { PAUSES, type Pause } from "./codes";
import { type Action, WORKFLOW } from "./workflow";

/** What a pause is looked at against: the right, its policy, and whether who asks is known as surely as the right requires. */
export type PauseScope = { right: Right; profile: Profile; identitySure: boolean };

/** Whether the policy's law lets the promise of a right stand still for named reasons only. */
function isBoundByLaw({ right, profile }: Omit<PauseScope, "identitySure">): boolean {
  return (profile.rights[right]?.pausable ?? false) && PAUSES_ONLY_FOR[lawOf(profile)] !== undefined;
}

/** Actions that ask the person something, and say why the promise stands still meanwhile. */
const SAYS_WHY: readonly Action[] = ["ask", "ask-evidence"];

/**
 * What an act can say of the clock where the policy's law names the reasons: one that is given, or that the promise runs on. Nobody is in doubt who is known.
 * Null where nothing is to be said: the law names none, or the act begins no pause.
 */
export function pausesOffered(action: Action, scope: PauseScope): readonly Pause[] | null {
  if (!SAYS_WHY.includes(action) || !isBoundByLaw(scope)) return null;
  return PAUSES.filter((pause) => pause !== "identity" || !scope.identitySure);
}

/** Whether an act says of the clock what it has to. */
export function saysPause(action: Action, pause: Pause | undefined, scope: PauseScope): boolean {
  const offered = pausesOffered(action, scope);
  return offered === null || (pause !== undefined && offered.includes(pause));
}

/** What a move that begins a pause writes down of it: what was said; where the law names its reasons and the move can give none of them, that the promise runs on. */
export function pauseOf(
  action: Action,
  said: Pause | undefined,
  scope: Omit<PauseScope, "identitySure">,
): Pause | undefined {
  if (WORKFLOW[action].clock !== "pause" || !isBoundByLaw(scope)) return undefined;
  return SAYS_WHY.includes(action) ? said : "none";
}

/** The article that lets a promise stand still for a reason, as marks write laws; null where no article says so. */
export function articleOfPause(profile: Profile, reason: PauseReason): string | null {
  return PAUSES_ONLY_FOR[lawOf(profile)]?.[reason] ?? null;
}
