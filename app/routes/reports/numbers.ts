import type { Locale } from "#app/domain/language";
import { onTimePermille, type Score } from "#app/domain/reports/figures/score";

/** A count as people write it: 12,345. */
export function counted(count: number, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** Tenths of a percent as text: "99.3%", "100%". In: null where nothing can be judged; out: a dash. */
export function percent(permille: number | null): string {
  if (permille === null) return "–";
  return permille % 10 === 0 ? `${permille / 10}%` : `${(permille / 10).toFixed(1)}%`;
}

/** The share of a score that was on time, as text. */
export function rate(score: Score): string {
  return percent(onTimePermille(score));
}
