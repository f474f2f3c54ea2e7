import type { Locale } from "../../language";
import type { Term } from "../dates/terms";
import type { RestDay } from "./rest-day";

const WEEKDAYS: Record<Locale, readonly string[]> = {
  "zh-CN": ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
  en: ["a Sunday", "a Monday", "a Tuesday", "a Wednesday", "a Thursday", "a Friday", "a Saturday"],
};

function isWeekend(weekday: number): boolean {
  return weekday === 0 || weekday === 6;
}

function chinese({ count, unit }: Term, { lastDay, weekday, rolledTo }: RestDay): string {
  const which = unit === "month" ? `满 ${count} 个月的 ${lastDay}` : `第 ${count} 天 ${lastDay}`;
  const day = WEEKDAYS["zh-CN"][weekday];
  const why = isWeekend(weekday) ? `是${day}` : `（${day}）是放假的日子`;
  return `${which} ${why}，${rolledTo === null ? "不顺延" : `顺延到 ${rolledTo}`}`.replace(" （", "（");
}

function english({ count, unit }: Term, { lastDay, weekday, rolledTo }: RestDay): string {
  const which = unit === "month" ? `The last day, ${lastDay},` : `Day ${count}, ${lastDay},`;
  const why = `is ${WEEKDAYS.en[weekday]}${isWeekend(weekday) ? "" : " and a holiday"}`;
  return `${which} ${why}. ${rolledTo === null ? "The date stays" : `So the date is ${rolledTo}`}`;
}

/** Which day of rest a term ends on and what comes of it, in words: “第 15 天 2026-12-06 是星期日，不顺延”. In: the term as it was counted. */
export function restDayText(term: Term, rest: RestDay, locale: Locale): string {
  return locale === "zh-CN" ? chinese(term, rest) : english(term, rest);
}
