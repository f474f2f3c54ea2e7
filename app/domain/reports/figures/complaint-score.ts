import { VERDICTS, type Verdict } from "../../tickets/workflow/move-input";
import type { Tally } from "./tally";

/**
 * What became of complaints. `came` = all the others together. The verdict is about the first answer: it was confirmed, changed, or withdrawn.
 * `dropped` ended without one: the person took it back, or it was refused.
 */
export type ComplaintScore = Record<Verdict, number> & { came: number; open: number; dropped: number };

function partOf({ verdict, outcome }: Tally): Exclude<keyof ComplaintScore, "came"> {
  return verdict ?? (outcome === "open" ? "open" : "dropped");
}

/** Adds up the complaints among tallies. */
export function complaintScoreOf(tallies: readonly Tally[]): ComplaintScore {
  const sum: ComplaintScore = { came: 0, confirmed: 0, changed: 0, withdrawn: 0, open: 0, dropped: 0 };
  for (const tally of tallies.filter(({ right }) => right === "complaint")) {
    sum.came += tally.count;
    sum[partOf(tally)] += tally.count;
  }
  return sum;
}

/** How many first answers did not stand, in tenths of a percent of what was judged, rounded down. Null while nothing was judged. */
export function overturnedPermille(score: ComplaintScore): number | null {
  const judged = VERDICTS.reduce((sum, verdict) => sum + score[verdict], 0);
  return judged === 0 ? null : Math.floor(((score.changed + score.withdrawn) * 1000) / judged);
}
