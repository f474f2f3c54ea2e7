const WEEKDAYS = "日一二三四五六";

function parts(civilDate: string): { year: number; month: number; day: number; weekday: string } {
  const [year = 0, month = 0, day = 0] = civilDate.split("-").map(Number);
  return { year, month, day, weekday: WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "" };
}

/** A civil date in full: 2026年10月15日（周四）. */
export function longDate(civilDate: string): string {
  const { year, month, day, weekday } = parts(civilDate);
  return `${year}年${month}月${day}日（周${weekday}）`;
}

/** A civil date without its year: 10月15日. */
export function shortDate(civilDate: string): string {
  const { month, day } = parts(civilDate);
  return `${month}月${day}日`;
}

/** A civil date without its weekday: 2026年10月15日. */
export function plainDate(civilDate: string): string {
  const { year, month, day } = parts(civilDate);
  return `${year}年${month}月${day}日`;
}
