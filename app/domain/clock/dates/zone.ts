import { Temporal } from "temporal-polyfill";
import { dayNumberOf, readDayNumber } from "./day-number";
import type { CivilDate } from "./civil-date";

/** A time on the wall, 24 hours: "00:00" … "23:59". */
export type LocalTime = `${number}:${number}`;

/** In each zone the day that was found last, with the milliseconds of its first instant and of the next day's: most instants asked for lie in it. */
const lastDays = new Map<string, { date: CivilDate; from: number; until: number }>();

/** The date on the wall of an IANA zone at an instant. Throws RangeError for an unknown zone or an invalid instant. */
export function civilDateIn(instant: Date, zone: string): CivilDate {
  const at = instant.getTime();
  const last = lastDays.get(zone);
  if (last && last.from <= at && at < last.until) return last.date;
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const date = moment.toPlainDate().toString();
  if (readDayNumber(date) === null) {
    throw new RangeError("The instant is outside the years the clock knows");
  }
  const from = moment.startOfDay().epochMilliseconds;
  const hours = moment.hoursInDay;
  // Where a whole day was left out or came twice, nothing is taken from the one beside it.
  if (hours >= 23 && hours <= 25) lastDays.set(zone, { date, from, until: from + hours * 3_600_000 });
  return date;
}

/** The UTC instant at which a date begins in a zone: local 00:00, or the first moment after it where clocks skip midnight. */
export function startOfDay(date: CivilDate, zone: string): Date {
  return remembered(`${date} ${zone}`, () => plain(date).toZonedDateTime({ timeZone: zone }));
}

/**
 * The UTC instant of a local time. A time that clocks skip is read as that much later,
 * a time that happens twice as the first.
 */
export function instantAt(date: CivilDate, localTime: LocalTime, zone: string): Date {
  return remembered(`${date} ${localTime} ${zone}`, () =>
    plain(date).toZonedDateTime({
      timeZone: zone,
      plainTime: new Temporal.PlainTime(...numbersIn(localTime, ":")),
    }),
  );
}

function plain(date: CivilDate): Temporal.PlainDate {
  dayNumberOf(date); // throws for whatever is no date
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = numbersIn(date, "-");
  return new Temporal.PlainDate(year, month, day);
}

/** The parts of a date or a time as numbers: taken apart here in a fraction of what Temporal's own reading takes, which knows every spelling. */
function numbersIn(text: string, between: string): number[] {
  return text.split(between).map(Number);
}

/** Milliseconds of instants by what they are of: requests of one day are due on the same few, and Temporal takes long for each. */
const known = new Map<string, number>();
const MOST_KNOWN = 1_000;

function remembered(what: string, find: () => Temporal.ZonedDateTime): Date {
  let instant = known.get(what);
  if (instant === undefined) {
    instant = find().epochMilliseconds;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(what, instant);
  }
  return new Date(instant);
}

/** The last whole day before an instant at which a day begins. */
export function lastDayBefore(until: Date, zone: string): CivilDate {
  return civilDateIn(new Date(until.getTime() - 1), zone);
}
