/** A minute on the wall of a zone. `on` is a civil date, `time` is HH:MM. */
export type LocalMinute = { on: string; time: string };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const digits = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  const made = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { ...digits, hourCycle: "h23", timeZone: zone });
  formats.set(zone, made);
  return made;
}

/** Month, day, year, hour and minute as the format above writes them. */
const WRITTEN = /^(\d{2})\/(\d{2})\/(\d{4}), (\d{2}):(\d{2})$/;

/** An instant as a minute on the wall of an IANA zone, whatever the machine's own zone and language. In: an ISO text or a Date, of a year with four digits. Throws RangeError for anything else. */
export function localMinute(instant: string | Date, zone: string): LocalMinute {
  const [, month, day, year, hour, minute] = WRITTEN.exec(formatFor(zone).format(new Date(instant))) ?? [];
  if (!month) throw new RangeError("An instant of the common era before the year 10000 is wanted");
  return { on: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}
