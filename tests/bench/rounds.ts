import type { Measurement } from "./measurement";

type Side = (round: number) => Promise<number>;

/** How many rounds count, and how many come before them to warm up. */
type Rounds = { counted: number; warmUp: number };

/** Lets both sides take turns, round by round, so that a machine that is slow for a while is slow for both, and compares the medians. */
export async function rounds(
  name: string,
  unit: string,
  { counted, warmUp }: Rounds,
  ours: Side,
  reference: Side,
): Promise<Measurement> {
  const rates: { ours: number; reference: number }[] = [];
  for (let round = 0; round < warmUp + counted; round++)
    rates.push({ ours: await ours(round), reference: await reference(round) });
  const figures = rates.slice(warmUp);
  const [a, b] = [median(figures.map((rate) => rate.ours)), median(figures.map((rate) => rate.reference))];
  return { name, ours: Math.round(a), reference: Math.round(b), ratio: Math.round((a / b) * 100) / 100, unit };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
