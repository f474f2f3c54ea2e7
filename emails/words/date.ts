import type { Locale } from "../letter/letter";

// Pages write days the same way (`app/copy`), which `emails` may not import; a law holds the two together.
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const ZH_WEEKDAYS = "日一二三四五六";
const EN_WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const EN_MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/**
 * Writes a civil date as people read it, weekday included: 2026年10月15日（周四） or Thursday 15 October 2026.
 * A civil date belongs to no zone, so the machine's own zone has no say in the result.
 * @param civilDate `YYYY-MM-DD`
 * @throws RangeError when the text is not a date of the calendar
 */
export function writtenDate(civilDate: string, locale: Locale): string {
  const { year, month, day, weekday } = parts(civilDate);
  if (locale === "zh-CN") return `${year}年${month}月${day}日（周${ZH_WEEKDAYS.charAt(weekday)}）`;
  return `${EN_WEEKDAYS[weekday]} ${day} ${EN_MONTHS[month - 1]} ${year}`;
}

/** Writes a civil date without its weekday: 2026年10月15日 or 15 October 2026. Throws as `writtenDate`. */
export function plainDate(civilDate: string, locale: Locale): string {
  const { year, month, day } = parts(civilDate);
  return locale === "zh-CN" ? `${year}年${month}月${day}日` : `${day} ${EN_MONTHS[month - 1]} ${year}`;
}

function parts(civilDate: string) {
  const [, year, month, day] = (SHAPE.exec(civilDate) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) throw notADate(civilDate);
  const midday = new Date(Date.UTC(year, month - 1, day, 12));
  if (midday.toISOString().slice(0, 10) !== civilDate) throw notADate(civilDate);
  return { year, month, day, weekday: midday.getUTCDay() };
}

function notADate(text: string): RangeError {
  return new RangeError(`Not a civil date (YYYY-MM-DD): ${JSON.stringify(text)}`);
}
