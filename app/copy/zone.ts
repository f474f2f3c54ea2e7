import type { CopyLocale } from "./locale";

/** Names are those of our time: zones were called otherwise once. */
const A_DAY = Date.UTC(2026, 0, 1);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Remembered: a list of all zones asks for hundreds of them. */
function formatOf(zone: string, locale: CopyLocale): Intl.DateTimeFormat | null {
  const key = `${locale} ${zone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = makeFormat(zone, locale);
  // What is no zone is not kept: it may be anything.
  if (made) formats.set(key, made);
  return made;
}

function makeFormat(zone: string, locale: CopyLocale): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "longGeneric" });
  } catch {
    return null;
  }
}

/**
 * A time zone by its name in a language, the whole year round. In: an IANA zone, and the names that people use instead of the language's
 * own. Out: the zone itself where nobody knows it.
 */
export function ownName(zone: string, locale: CopyLocale, called: Readonly<Record<string, string>>): string {
  const format = formatOf(zone, locale);
  const known = format && called[format.resolvedOptions().timeZone];
  if (!format || known) return known ?? zone;
  const parts = format.formatToParts(A_DAY);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}
