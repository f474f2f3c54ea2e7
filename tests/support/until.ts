/**
 * Asks again and again until the answer is neither null, undefined nor false, and gives it. Rejects when that takes longer than `withinMs`,
 * saying what was waited for.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  withinMs = 200_000,
): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer as NonNullable<Exclude<T, false>>;
    if (Date.now() > end) throw new Error(`Waited ${withinMs / 1000} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
