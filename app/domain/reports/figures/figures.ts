import { GROUND_IDS } from "../../policies/profile/ground-catalogue";
import { isGroundId } from "../../policies/profile/grounds";
import { RIGHTS, type Right } from "../../policies/profile/rights";
import { AGE_BUCKETS, LEFT_BUCKETS, type AgeBucket, type LeftBucket } from "./buckets";
import { ROW_ENDINGS, type RowEnding } from "../fold/figure-row";
import { clockScoreOf, clockScoresByRight, type ClockScore } from "./clock-marks";
import { complaintScoreOf, type ComplaintScore } from "./complaint-score";
import { groundKey, type GroundKey } from "../policies/ground-key";
import { ageBucketOf, inBuckets, leftBucketOf, type InBucket } from "./open-days";
import { trendMonths, type Month, type Period } from "./period";
import { policiesToday, policyOf, type ReportPolicies } from "../policies/policies-today";
import { spreadOf, type Spread } from "./spread";
import { scoreOf, type Score } from "./score";
import type { Tally } from "./tally";
import { ANSWERS, type Answer } from "../../tickets/workflow/codes";

export type Figures = {
  /** All tickets received in the period. */
  period: Score;
  /** The same by where they are. */
  byOutcome: { outcome: RowEnding; score: Score }[];
  /** The same by right, in the portal's order; also rights nobody asked for. */
  byRight: { right: Right; score: Score }[];
  /** The same by policy, all its versions together. */
  byPolicy: { policyId: string; score: Score }[];
  /** What the period's answers came to, by right; rights without an answer are left out. */
  answers: { right: Right; counts: Record<Answer, number> }[];
  /** Of the period's tickets refused as a whole or in part: how often each ground was given, the most frequent first; the catalogue's before policies' own. One answer may give several, each counted once. */
  refusals: { ground: GroundKey; count: number }[];
  /** What became of the period's complaints, and by month of receipt, as the trend. */
  complaints: { period: ComplaintScore; months: { month: Month; score: ComplaintScore }[] };
  /** How often the promises of the period were made longer, and how long they stood still; by right only those it happened to. */
  clock: { period: ClockScore; byRight: { right: Right; score: ClockScore }[] };
  /** Working days that the period's finished and refused tickets took. */
  taken: Spread | null;
  /** The trend, by month of receipt, whole months, oldest first. */
  months: { month: Month; score: Score; taken: Spread | null }[];
  /** What is open now, by working days left, and by working days since its clock began. */
  daysLeft: InBucket<LeftBucket>[];
  age: InBucket<AgeBucket>[];
};

function takenBy(tallies: readonly Tally[]): Spread | null {
  const answered = tallies.filter(({ outcome }) => outcome === "finished" || outcome === "refused");
  return spreadOf(
    answered.flatMap(({ workingDays, count }) => (workingDays === null ? [] : [{ value: workingDays, count }])),
  );
}

function answersOf(tallies: readonly Tally[]): Figures["answers"] {
  return RIGHTS.flatMap((right) => {
    const answered = tallies.filter((tally) => tally.right === right && tally.result !== null);
    if (answered.length === 0) return [];
    const count = (answer: Answer) =>
      answered.filter(({ result }) => result === answer).reduce((sum, tally) => sum + tally.count, 0);
    return [
      { right, counts: Object.fromEntries(ANSWERS.map((answer) => [answer, count(answer)])) as Record<Answer, number> },
    ];
  });
}

function refusalsOf(tallies: readonly Tally[], policyIdOf: (tally: Tally) => string): Figures["refusals"] {
  const counts = new Map<GroundKey, number>();
  for (const tally of tallies.filter(({ outcome }) => outcome === "refused" || outcome === "finished")) {
    for (const ground of new Set(tally.grounds)) {
      const key = groundKey(policyIdOf(tally), ground);
      counts.set(key, (counts.get(key) ?? 0) + tally.count);
    }
  }
  const own = [...counts.keys()].filter((key) => !isGroundId(key)).sort();
  const given = [...GROUND_IDS, ...own]
    .map((ground) => ({ ground, count: counts.get(ground) ?? 0 }))
    .filter(({ count }) => count > 0);
  return given.sort((a, b) => b.count - a.count);
}

/**
 * The figures of a period, as a pure function of what the journal says.
 *
 * A ticket belongs to the period in which it was received, so that each is counted once and a late one cannot slip into a later
 * period; it stands where it stands at `asOf`. What is open now is counted whatever day it was received, and beside it the part that
 * was received in the period.
 *
 * In: tallies that hold at least everything received in the period or in its trend's months and everything open; the policies they
 * were filed under; the instant of drawing. Days are working days in each policy's own zone and calendar.
 */
export function figures(tallies: readonly Tally[], period: Period, policies: ReportPolicies, asOf: Date): Figures {
  const today = policiesToday(policies, asOf);
  const received = tallies.filter(({ inPeriod }) => inPeriod);
  const open = tallies.filter(({ outcome }) => outcome === "open");
  const policyIdOf = (tally: Tally): string => policyOf(policies, tally.policyVersionId).policyId;
  const scored = (which: readonly Tally[]): Score => scoreOf(which, today);
  return {
    period: scored(received),
    byOutcome: ROW_ENDINGS.map((outcome) => ({
      outcome,
      score: scored(received.filter((tally) => tally.outcome === outcome)),
    })),
    byRight: RIGHTS.map((right) => ({ right, score: scored(received.filter((tally) => tally.right === right)) })),
    byPolicy: [...new Set(received.map(policyIdOf))].sort().map((policyId) => ({
      policyId,
      score: scored(received.filter((tally) => policyIdOf(tally) === policyId)),
    })),
    answers: answersOf(received),
    refusals: refusalsOf(received, policyIdOf),
    complaints: {
      period: complaintScoreOf(received),
      months: trendMonths(period).map((month) => ({
        month,
        score: complaintScoreOf(tallies.filter((tally) => tally.month === month)),
      })),
    },
    clock: { period: clockScoreOf(received, today), byRight: clockScoresByRight(received, today) },
    taken: takenBy(received),
    months: trendMonths(period).map((month) => {
      const ofMonth = tallies.filter((tally) => tally.month === month);
      return { month, score: scored(ofMonth), taken: takenBy(ofMonth) };
    }),
    daysLeft: inBuckets(LEFT_BUCKETS, open, (tally) => leftBucketOf(tally, today)),
    age: inBuckets(AGE_BUCKETS, open, (tally) => ageBucketOf(tally, today)),
  };
}
