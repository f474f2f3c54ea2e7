/** Shorter than a test may take, so that what was waited for in vain is said; so long that no machine is too slow for it. */
const LONG_MS = 200_000;

/**
 * Asks again and again until the answer is neither null, undefined nor false, and gives it. Rejects when that takes longer than any machine
 * needs, saying what was waited for.
 */
export async function until<T>(what: string, ask: () => T | Promise<T>): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + LONG_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer as NonNullable<Exclude<T, false>>;
    if (Date.now() > end) throw new Error(`Waited ${LONG_MS / 1000} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
