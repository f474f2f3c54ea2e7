/** How long something took: half of it at most `median`, nine in ten at most `ninetieth` (nearest rank, so both are values that occurred). */
export type Spread = { count: number; median: number; ninetieth: number };

/** A value and how often it occurred. */
export type Weighted = { value: number; count: number };

function atRank(sorted: readonly Weighted[], rank: number): number {
  let passed = 0;
  for (const { value, count } of sorted) {
    passed += count;
    if (passed >= rank) return value;
  }
  throw new RangeError("a rank beyond the last value");
}

/** Median and 90th percentile of values with weights. Null when there is none. */
export function spreadOf(values: readonly Weighted[]): Spread | null {
  const sorted = values.filter(({ count }) => count > 0).sort((a, b) => a.value - b.value);
  const count = sorted.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return null;
  // Whole-number arithmetic: 0.9 * 10 must not come out a hair above 9.
  return {
    count,
    median: atRank(sorted, Math.ceil(count / 2)),
    ninetieth: atRank(sorted, Math.ceil((count * 9) / 10)),
  };
}
