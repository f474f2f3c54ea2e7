/** The shortest time between two batches: what is stopped stops within it. */
const SHORTEST_MS = 5_000;
const MINUTE_MS = 60_000;

/** How many letters go out at once, and how long after them the next may: together as many a minute as the pace says. In: letters a minute. */
export function batchOf(pace: number): { letters: number; everyMs: number } {
  const everyMs = Math.max(SHORTEST_MS, MINUTE_MS / pace);
  return { letters: Math.max(1, Math.round((pace * everyMs) / MINUTE_MS)), everyMs };
}

const AGAIN = { firstMs: 30_000, mostMs: 3_600_000 } as const;

/** When a letter is tried again whose failure may pass. In: how many tries have failed, from 1. */
export function againAfterMs(tries: number): number {
  return Math.min(AGAIN.mostMs, AGAIN.firstMs * 2 ** Math.min(20, tries - 1));
}
