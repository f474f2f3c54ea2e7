import { RIGHTS, type Right } from "../../policies/profile/rights";
import { policyOf, type PoliciesToday } from "../policies/policies-today";
import { spreadOf, type Spread } from "./spread";
import type { Tally } from "./tally";
import { pausedUpTo } from "../fold/waits";

/** What can have been done to the clock of a ticket; `standing` is a pause that is under way. A ticket can bear several. */
export const CLOCK_MARKS = ["extended", "paused", "standing"] as const;
export type ClockMark = (typeof CLOCK_MARKS)[number];

/** How often the promise was made longer, and how long it stood still. */
export type ClockScore = Record<ClockMark, number> & {
  came: number;
  /** Both extended and paused. */
  both: number;
  /** Working days all pauses took together, up to today. */
  days: number;
  /** The same a paused ticket; null where none was. */
  each: Spread | null;
};

/** True for a ticket whose clock bears this mark. */
export function hasClockMark({ extended, paused, open }: Tally, mark: ClockMark): boolean {
  if (mark === "extended") return extended;
  return mark === "paused" ? paused : open !== null && open.pausedFrom !== null;
}

/** Adds up what was done to the clocks. In: the tallies, and what day it is. */
export function clockScoreOf(tallies: readonly Tally[], policies: PoliciesToday): ClockScore {
  const count = (holds: (tally: Tally) => boolean) => tallies.filter(holds).reduce((sum, each) => sum + each.count, 0);
  const marked = (mark: ClockMark) => count((tally) => hasClockMark(tally, mark));
  const pauses = tallies
    .filter(({ paused }) => paused)
    .map((tally) => {
      const { today, calendar } = policyOf(policies, tally.policyVersionId);
      return {
        value: pausedUpTo(
          today,
          { pausedDays: tally.pausedDays, pausedFrom: tally.open?.pausedFrom ?? null },
          calendar,
        ),
        count: tally.count,
      };
    });
  return {
    came: count(() => true),
    extended: marked("extended"),
    paused: marked("paused"),
    standing: marked("standing"),
    both: count(({ extended, paused }) => extended && paused),
    days: pauses.reduce((sum, { value, count: tickets }) => sum + value * tickets, 0),
    each: spreadOf(pauses),
  };
}

/** The same by right; rights whose clocks nobody touched are left out. */
export function clockScoresByRight(
  tallies: readonly Tally[],
  policies: PoliciesToday,
): { right: Right; score: ClockScore }[] {
  const scored = RIGHTS.map((right) => ({
    right,
    score: clockScoreOf(
      tallies.filter((tally) => tally.right === right),
      policies,
    ),
  }));
  return scored.filter(({ score }) => score.extended > 0 || score.paused > 0);
}
