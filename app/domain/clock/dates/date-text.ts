import type { Locale } from "../../language";
import type { CivilDate } from "./civil-date";

const ZH_WEEKDAYS = "日一二三四五六";
const EN = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** A civil date as people read it: 2026年10月15日（周四） / Thursday 15 October 2026. Pages and letters write it the same way; a law holds them together. */
export function dateText(date: CivilDate, locale: Locale): string {
  const midnight = new Date(`${date}T00:00:00Z`);
  if (locale === "en") return EN.format(midnight).replace(",", "");
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日（周${ZH_WEEKDAYS.charAt(midnight.getUTCDay())}）`;
}
