import { machineText } from "../../typed/machine";
import { parseCivilDate, type CivilDate } from "./civil-date";

/** The year first, as figures; a day of the week may follow. */
const YEAR_FIRST =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?\s*(?:\(?(?:周|週|星期|礼拜)([一二三四五六日天])\)?)?$/;

/** The month by its English name, whatever stands first; a day of the week may stand before. */
const NAMED = [
  /^(?:(?<weekday>[a-z]+) )?(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>[a-z]+) (?<year>\d{4})$/,
  /^(?:(?<weekday>[a-z]+) )?(?<month>[a-z]+) (?<day>\d{1,2})(?:st|nd|rd|th)? (?<year>\d{4})$/,
  /^(?<year>\d{4}) (?<month>[a-z]+) (?<day>\d{1,2})$/,
];
const MONTHS = "january february march april may june july august september october november december".split(" ");
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const ZH_WEEKDAYS = "日一二三四五六";

/** The place of an English name, written out or cut after three letters at least; -1 where it is none. */
function placeOf(name: string, names: readonly string[]): number {
  return name.length < 3 ? -1 : names.findIndex((each) => each.startsWith(name));
}

function civil(year: string, month: string, day: string): CivilDate | null {
  return parseCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** A day, unless the day of the week beside it is another: then one of the two is wrong, and nobody knows which. */
function onWeekday(date: CivilDate | null, weekday: number | undefined): CivilDate | null {
  if (date === null || weekday === undefined) return date;
  return new Date(`${date}T00:00:00Z`).getUTCDay() === weekday ? date : null;
}

function readYearFirst(text: string): CivilDate | null {
  const [, year, month, day, weekday] = YEAR_FIRST.exec(text) ?? [];
  if (!year || !month || !day) return null;
  return onWeekday(
    civil(year, month, day),
    weekday === undefined ? undefined : ZH_WEEKDAYS.indexOf(weekday.replace("天", "日")),
  );
}

function readNamed(text: string): CivilDate | null {
  const plain = text
    .toLowerCase()
    .replace(/[\s,.()/-]+/g, " ")
    .trim();
  for (const form of NAMED) {
    const { year = "", month = "", day = "", weekday } = form.exec(plain)?.groups ?? {};
    const at = placeOf(month, MONTHS);
    if (at !== -1)
      return onWeekday(
        civil(year, String(at + 1), day),
        weekday === undefined ? undefined : placeOf(weekday, WEEKDAYS),
      );
  }
  return null;
}

/**
 * The day somebody typed; null when it is none, or when it could be two. Year first (2026-3-5, 2026/03/05, 2026.3.5, 2026年3月5日, full-width
 * figures too) or the month by its English name (5 March 2026, March 5, 2026, 5-Mar-2026), and as our own pages write it, with the day of the
 * week (2026年3月5日（周四）, Thursday 5 March 2026), which has to be that day's.
 */
export function readDate(typed: string): CivilDate | null {
  const exact = parseCivilDate(typed);
  if (exact !== null) return exact;
  const text = machineText(typed);
  return readYearFirst(text) ?? readNamed(text);
}
