import { workingDaysLeft } from "../../clock/calendar/calendar";
import { ageBucket, leftBucket, type AgeBucket, type LeftBucket } from "./buckets";
import { policyOf, type PoliciesToday } from "../policies/policies-today";
import { isOverdue } from "./score";
import type { Tally } from "./tally";

/** Open tickets in one bucket: all of them, and those received in the period. */
export type InBucket<B> = { bucket: B; all: number; inPeriod: number };

function datesOf({ open }: Tally): NonNullable<Tally["open"]> {
  if (!open) throw new Error("only what is open has days left");
  return open;
}

/** How many working days an open tally has left under its own policy's calendar, or that none of them goes by now. */
export function leftBucketOf(tally: Tally, policies: PoliciesToday): LeftBucket {
  const { today, calendar } = policyOf(policies, tally.policyVersionId);
  const { dueOn, pausedFrom } = datesOf(tally);
  const overdue = isOverdue(tally, policies);
  return pausedFrom !== null && !overdue ? "paused" : leftBucket(overdue, workingDaysLeft(today, dueOn, calendar));
}

/** How many working days the clock of an open tally has run. */
export function ageBucketOf(tally: Tally, policies: PoliciesToday): AgeBucket {
  const { today, calendar } = policyOf(policies, tally.policyVersionId);
  return ageBucket(workingDaysLeft(datesOf(tally).startedOn, today, calendar));
}

/** Puts tallies into buckets, in the buckets' order, empty ones too. */
export function inBuckets<B>(
  buckets: readonly B[],
  tallies: readonly Tally[],
  bucketOf: (tally: Tally) => B,
): InBucket<B>[] {
  const sums = new Map<B, InBucket<B>>(buckets.map((bucket) => [bucket, { bucket, all: 0, inPeriod: 0 }]));
  for (const tally of tallies) {
    const sum = sums.get(bucketOf(tally));
    if (!sum) throw new Error("a bucket that is not in the list");
    sum.all += tally.count;
    if (tally.inPeriod) sum.inPeriod += tally.count;
  }
  return [...sums.values()];
}
