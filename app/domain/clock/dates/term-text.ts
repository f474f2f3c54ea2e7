import type { Term } from "./terms";
import type { Locale } from "../../language";

const UNITS: Record<Term["unit"], { "zh-CN": string; one: string; many: string }> = {
  "working-day": { "zh-CN": "个工作日", one: "working day", many: "working days" },
  "calendar-day": { "zh-CN": "天", one: "day", many: "days" },
  month: { "zh-CN": "个月", one: "month", many: "months" },
};

/** A term in words: 15 个工作日 / 15 working days. */
export function termText({ count, unit }: Term, locale: Locale): string {
  const words = UNITS[unit];
  if (locale === "zh-CN") return `${count} ${words["zh-CN"]}`;
  return `${count} ${count === 1 ? words.one : words.many}`;
}
