import { dateText } from "../dates/date-text";
import type { Locale } from "../../language";
import type { Term } from "../dates/terms";
import type { RestDay } from "./rest-day";

function isWeekend(weekday: number): boolean {
  return weekday === 0 || weekday === 6;
}

function chinese({ count, unit }: Term, { lastDay, weekday, rolledTo }: RestDay): string {
  const which = unit === "month" ? `满 ${count} 个月的那天` : `第 ${count} 天`;
  const holiday = isWeekend(weekday) ? "" : "，放假";
  const moved = rolledTo === null ? "不顺延" : `顺延到 ${dateText(rolledTo, "zh-CN")}`;
  return `${which}是 ${dateText(lastDay, "zh-CN")}${holiday}，期限${moved}。`;
}

function english({ count, unit }: Term, { lastDay, weekday, rolledTo }: RestDay): string {
  const which = unit === "month" ? "The last day" : `Day ${count}`;
  const holiday = isWeekend(weekday) ? "" : ", a public holiday";
  const moved = rolledTo === null ? "does not move" : `moves to ${dateText(rolledTo, "en")}`;
  return `${which} is ${dateText(lastDay, "en")}${holiday}. The due date ${moved}.`;
}

/** Which day of rest a term ends on and what comes of it, in words: “第 15 天是 2026年12月6日（周日），期限不顺延。”. In: the term as it was counted. */
export function restDayText(term: Term, rest: RestDay, locale: Locale): string {
  return locale === "zh-CN" ? chinese(term, rest) : english(term, rest);
}
