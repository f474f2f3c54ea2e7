import type { Locale } from "../letter/letter";
import { plainDate } from "./date";

/** A minute on the wall of a zone: a civil date, HH:MM, an IANA zone. */
export type WrittenMoment = { on: string; time: string; zone: string };

// Pages call zones the same (`app/copy`), which `emails` may not import; a law holds the two together.
const CALLED: Record<Locale, Partial<Record<string, string>>> = {
  "zh-CN": { "Asia/Shanghai": "北京时间", UTC: "协调世界时" },
  en: { "Asia/Shanghai": "Beijing time", UTC: "Coordinated Universal Time" },
};

/** Names are those of our time: zones were called otherwise once. */
const A_DAY = Date.UTC(2026, 0, 1);

function formatOf(zone: string, locale: Locale): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "longGeneric" });
  } catch {
    return null;
  }
}

/** What people call a zone; the zone itself where nobody knows it. */
function zoneName(zone: string, locale: Locale): string {
  const format = formatOf(zone, locale);
  const known = format && CALLED[locale][format.resolvedOptions().timeZone];
  if (!format || known) return known ?? zone;
  return format.formatToParts(A_DAY).find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

/** Writes a minute as people read it, with whose time it is: 2026年10月15日 09:30（北京时间） or 15 October 2026, 09:30 (Beijing time). */
export function writtenMoment({ on, time, zone }: WrittenMoment, locale: Locale): string {
  const [day, whose] = [plainDate(on, locale), zoneName(zone, locale)];
  return locale === "zh-CN" ? `${day} ${time}（${whose}）` : `${day}, ${time} (${whose})`;
}
