import type { GivingMode } from "../../people/giving/rule";

/** Somebody active who sees a ticket and works tickets there, and what speaks for or against giving it to them. */
export type Candidate = {
  id: string;
  /** How many open tickets they have. */
  load: number;
  /** When they were given one last: a number that grows with every ticket given out; null for never. */
  turn: number | null;
  /** Today is a day of an absence of theirs. */
  away: boolean;
  /** It is their own request. */
  concerned: boolean;
  /** A complaint about what they handled themselves. */
  handled: boolean;
  /** They have signed in at least once. */
  joined: boolean;
};

/** Whether a ticket can be given to somebody at all, whatever the rule. */
export function canBeGiven({ away, concerned, handled, joined }: Candidate): boolean {
  return joined && !away && !concerned && !handled;
}

function longestSince(a: Candidate, b: Candidate): number {
  return (a.turn ?? -1) - (b.turn ?? -1) || (a.id < b.id ? -1 : 1);
}

/** Who is given a ticket by a rule: of those with least to do, or of all in turns, whoever was given one the longest ago. Null where there is nobody, or the rule is to give to nobody. */
export function choose(mode: GivingMode, candidates: readonly Candidate[]): Candidate | null {
  if (mode === "nobody") return null;
  const fit = candidates.filter(canBeGiven);
  const least = Math.min(...fit.map(({ load }) => load));
  const those = mode === "least-load" ? fit.filter(({ load }) => load === least) : fit;
  return [...those].sort(longestSince)[0] ?? null;
}
