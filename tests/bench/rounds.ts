import type { Measurement } from "./measurement";

/** Lets both sides take turns, round by round, so that a machine that is slow for a while is slow for both, and compares the medians. The first round warms up. */
export async function rounds(name: string, unit: string, count: number, ours: (round: number) => Promise<number>, reference: (round: number) => Promise<number>): Promise<Measurement> {
  const rates: { ours: number; reference: number }[] = [];
  for (let round = 0; round <= count; round++) rates.push({ ours: await ours(round), reference: await reference(round) });
  const [a, b] = [median(rates.slice(1).map((rate) => rate.ours)), median(rates.slice(1).map((rate) => rate.reference))];
  return { name, ours: Math.round(a), reference: Math.round(b), ratio: Math.round((a / b) * 100) / 100, unit };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
