import { RIGHTS, type Right } from "../../policies/profile/rights";
import { VERDICTS, type Verdict } from "../../tickets/workflow/move-input";
import { AGE_BUCKETS, LEFT_BUCKETS, type AgeBucket, type LeftBucket } from "./buckets";
import { ROW_ENDINGS, type FigureRow, type RowEnding } from "../fold/figure-row";
import { groundKey, readGroundKey, type GroundKey } from "../policies/ground-key";
import { CLOCK_MARKS, hasClockMark, type ClockMark } from "./clock-marks";
import { ageBucketOf, leftBucketOf } from "./open-days";
import { readFilter } from "./filter";
import type { Period } from "./period";
import type { Channel } from "../../tickets/channel/came";
import { policyOf, type PoliciesToday } from "../policies/policies-today";
import { scoreOf, STANDS, type Stand } from "./score";
import { tallyOf } from "./tally";
import { ANSWERS, type Answer } from "../../tickets/workflow/codes";

/** Which tickets stand behind a figure. What is null does not narrow. */
export type Behind = {
  /** The days of receipt; null = whenever they came. */
  period: Period | null;
  right: Right | null;
  policyId: string | null;
  teamId: string | null;
  channel: Channel | null;
  /** All of these at once: `open` and `late`, say. */
  stands: readonly Stand[];
  ground: GroundKey | null;
  /** What the answer came to. */
  result: Answer | null;
  /** What was decided on a complaint. */
  verdict: Verdict | null;
  /** What was done to the promise's clock. */
  clock: ClockMark | null;
  left: LeftBucket | null;
  age: AgeBucket | null;
};

export const BEHIND_ALL: Behind = {
  period: null,
  right: null,
  policyId: null,
  teamId: null,
  channel: null,
  stands: [],
  ground: null,
  result: null,
  verdict: null,
  clock: null,
  left: null,
  age: null,
};

/** Reads everything but the period from a query; what is not understood does not narrow. */
export function readBehind(query: URLSearchParams): Omit<Behind, "period"> {
  const one = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((each) => each === query.get(name)) ?? null;
  return {
    ...readFilter(query),
    right: one("right", RIGHTS),
    stands: STANDS.filter((stand) => query.getAll("stand").includes(stand)),
    ground: readGroundKey(query.get("ground")),
    result: one("result", ANSWERS),
    verdict: one("verdict", VERDICTS),
    clock: one("clock", CLOCK_MARKS),
    left: one("left", LEFT_BUCKETS),
    age: one("age", AGE_BUCKETS),
  };
}

/** Where a ticket must be to stand behind the figure; null = anywhere. A first cut the database can make. */
export function outcomeBehind({ stands, left, age }: Behind): RowEnding | null {
  if (left || age) return "open";
  return ROW_ENDINGS.find((outcome) => stands.includes(outcome)) ?? null;
}

/** Whatever day it was: dates sort as text. */
export const EVER: Period = { from: "0000-01-01", to: "9999-12-31" };

/** Whether a ticket is one of those a figure counts, by the figures' own rules. Whose team it is only the database knows: those read are of that team already. */
export function isBehind(row: FigureRow, behind: Behind, policies: PoliciesToday): boolean {
  const { right, policyId, channel, stands, ground, result, verdict, clock, left, age } = behind;
  const tally = tallyOf(row, behind.period ?? EVER);
  const outcome = outcomeBehind(behind);
  if (!tally.inPeriod || (outcome && tally.outcome !== outcome)) return false;
  if (right && tally.right !== right) return false;
  if (channel && row.channel !== channel) return false;
  if (result && tally.result !== result) return false;
  if (verdict && tally.verdict !== verdict) return false;
  if (clock && !hasClockMark(tally, clock)) return false;
  const filedUnder = policyOf(policies, tally.policyVersionId).policyId;
  if (policyId && filedUnder !== policyId) return false;
  const score = scoreOf([tally], policies);
  if (stands.some((stand) => score[stand] === 0)) return false;
  if (ground && !tally.grounds.some((given) => groundKey(filedUnder, given) === ground)) return false;
  if (left && leftBucketOf(tally, policies) !== left) return false;
  return !age || ageBucketOf(tally, policies) === age;
}
