export type Backoff = { firstMs: number; maxMs: number };

/**
 * How long to wait before the next try. Doubles from `firstMs` up to `maxMs`; half of it is left to chance, so that what failed
 * together does not come back together. In: how many tries have failed (from 1), and chance in [0, 1).
 */
export function backoffMs(failures: number, { firstMs, maxMs }: Backoff, chance: number): number {
  const whole = Math.min(maxMs, firstMs * 2 ** Math.min(30, Math.max(0, failures - 1)));
  return Math.round(whole / 2 + (whole / 2) * chance);
}
