import { policyOf, type PoliciesToday } from "../policies/policies-today";
import type { Tally } from "./tally";

/**
 * How a set of tickets stands, each counted once, by where it is now.
 * `came` = `finished` + `refused` + `withdrawn` + `open`, and also = `kept` + `late` + `pending` + `released`.
 */
export type Score = {
  came: number;
  finished: number;
  refused: number;
  withdrawn: number;
  open: number;
  /** Answered (finished or refused), with every run of the clock ended before its due instant. */
  kept: number;
  /** A due instant passed without an end, at least once: open, answered late, or withdrawn after it. */
  late: number;
  /** Open, and no due instant has passed. */
  pending: number;
  /** Withdrawn before the due instant: nothing was left to keep. */
  released: number;
};

/** What a single ticket can be counted as, beside having come. */
export const STANDS = [
  "finished",
  "refused",
  "withdrawn",
  "open",
  "kept",
  "late",
  "pending",
  "released",
] as const satisfies readonly (keyof Score)[];
export type Stand = (typeof STANDS)[number];

const NONE: Score = {
  came: 0,
  finished: 0,
  refused: 0,
  withdrawn: 0,
  open: 0,
  kept: 0,
  late: 0,
  pending: 0,
  released: 0,
};

/** What became of the promise made with a ticket. */
export type Fate = "kept" | "late" | "pending" | "released";

/** True when the due instant of an open tally has passed: the due date was over where the policy is at home, before the clock stood still if it does. */
export function isOverdue({ open, policyVersionId }: Tally, policies: PoliciesToday): boolean {
  return open !== null && (open.pausedFrom ?? policyOf(policies, policyVersionId).today) > open.dueOn;
}

/** What became of the promise to tickets that are alike. */
export function fateOf(tally: Tally, policies: PoliciesToday): Fate {
  if (tally.late || isOverdue(tally, policies)) return "late";
  if (tally.outcome === "open") return "pending";
  return tally.outcome === "withdrawn" ? "released" : "kept";
}

/** Adds up tallies, with what day it is deciding which open ones are overdue. */
export function scoreOf(tallies: readonly Tally[], policies: PoliciesToday): Score {
  const sum = { ...NONE };
  for (const tally of tallies) {
    sum.came += tally.count;
    sum[tally.outcome] += tally.count;
    sum[fateOf(tally, policies)] += tally.count;
  }
  return sum;
}

/**
 * The share kept of what can be judged, in tenths of a percent rounded down, so that 100 % is said only when nothing was late.
 * Null while nothing can be judged. Tickets still within their term, or withdrawn within it, are not judged.
 */
export function onTimePermille({ kept, late }: Score): number | null {
  return kept + late === 0 ? null : Math.floor((kept * 1000) / (kept + late));
}
