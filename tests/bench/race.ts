import type { Measurement } from "./measurement";

/** Does its work once and says how many units that was. */
type Runner = () => number;

const ROUNDS = 9;
const WARM_UP_ROUNDS = 2;
const ROUND_MS = 60;

/**
 * Lets two synchronous runners take turns in short rounds, so that a machine that is slow for a while is slow for both,
 * and compares the medians of their rates. The first rounds warm up and do not count.
 */
export function race(name: string, unit: string, ours: Runner, reference: Runner): Measurement {
  const ourRates: number[] = [];
  const referenceRates: number[] = [];
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    const ourRate = rateOf(ours);
    const referenceRate = rateOf(reference);
    if (round < 0) continue;
    ourRates.push(ourRate);
    referenceRates.push(referenceRate);
  }
  const [a, b] = [median(ourRates), median(referenceRates)];
  return { name, ours: Math.round(a), reference: Math.round(b), ratio: Math.round((a / b) * 100) / 100, unit };
}

/** Units a second, over as many whole runs as one round takes. */
function rateOf(run: Runner): number {
  const start = performance.now();
  let units = 0;
  let elapsed = 0;
  while (elapsed < ROUND_MS) {
    units += run();
    elapsed = performance.now() - start;
  }
  return (units / elapsed) * 1000;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
