const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const digits = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  const made = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { ...digits, hourCycle: "h23", timeZone: zone });
  formats.set(zone, made);
  return made;
}

/** A minute on the wall of a zone. `on` is a civil date, `time` is HH:MM. */
export type LocalMinute = { on: string; time: string };

/** An instant as a minute on the wall of an IANA zone, whatever the machine's own zone and language. In: an ISO text or a Date. */
export function localMinute(instant: string | Date, zone: string): LocalMinute {
  const found = formatFor(zone).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string => found.find((each) => each.type === type)?.value ?? "";
  return { on: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}
