import { Temporal } from "temporal-polyfill";
import type { Locale } from "../../language";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const ZONES: Partial<Record<string, Record<Locale, string>>> = {
  "Asia/Shanghai": { "zh-CN": "北京时间", en: "Beijing time" },
};

/** A minute in words, with whose time it is: “2026年11月27日 10:05（北京时间）”. In: an instant, an IANA zone. */
export function momentText(instant: Date, zone: string, locale: Locale): string {
  const at = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  const time = `${String(at.hour).padStart(2, "0")}:${String(at.minute).padStart(2, "0")}`;
  const whose = ZONES[zone]?.[locale] ?? zone;
  return locale === "zh-CN"
    ? `${at.year}年${at.month}月${at.day}日 ${time}（${whose}）`
    : `${at.day} ${MONTHS[at.month - 1]} ${at.year}, ${time} (${whose})`;
}
