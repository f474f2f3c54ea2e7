import { addDays, addMonths, type CivilDate } from "../../clock/dates/civil-date";
import { readDate } from "../../clock/dates/typed-date";
import { machineText } from "../../typed/machine";

/** The days of receipt a report is about, both ends included. */
export type Period = { from: CivilDate; to: CivilDate };

/** A calendar month: YYYY-MM. */
export type Month = string;

export type PeriodError = "not-a-date" | "from-after-to";
export type PeriodAnswer =
  { ok: true; period: Period } | { ok: false; errors: { from?: PeriodError; to?: PeriodError } };

/** Days a report can be asked about; a date outside is taken for a slip of the pen. */
const FIRST = "2000-01-01";
const LAST = "2099-12-31";

/** How many months before the period's last one a trend shows. */
const MONTHS_BEFORE = 12;

export function monthOf(date: CivilDate): Month {
  return date.slice(0, 7);
}

function firstDay(month: Month): CivilDate {
  return `${month}-01`;
}

function lastDay(month: Month): CivilDate {
  return addDays(addMonths(firstDay(month), 1), -1);
}

/** The whole of a month. */
export function wholeMonth(month: Month): Period {
  return { from: firstDay(month), to: lastDay(month) };
}

/** The month before a month. */
export function previousMonth(month: Month): Month {
  return monthOf(addMonths(firstDay(month), -1));
}

/** The month a period is, whole or up to today; null when it is anything else. */
export function monthOfPeriod({ from, to }: Period, today: CivilDate): Month | null {
  const month = monthOf(from);
  return from === firstDay(month) && (to === lastDay(month) || (to === today && monthOf(today) === month))
    ? month
    : null;
}

function readDay(text: string): CivilDate | null {
  const date = readDate(text);
  return date !== null && date >= FIRST && date <= LAST ? date : null;
}

/**
 * Reads a period as typed, its days in any way of writing them year first. Blank ends are filled: from the first of the month, up to today.
 * In: the two texts (null when not given) and today's date in the report's zone. Out: the period, or what is wrong with which end.
 */
export function readPeriod(typed: { from: string | null; to: string | null }, today: CivilDate): PeriodAnswer {
  const given = { from: machineText(typed.from ?? ""), to: machineText(typed.to ?? "") };
  const to = given.to === "" ? today : readDay(given.to);
  const from = given.from === "" ? firstDay(monthOf(to ?? today)) : readDay(given.from);
  if (from === null || to === null) {
    return {
      ok: false,
      errors: { ...(from === null ? { from: "not-a-date" } : {}), ...(to === null ? { to: "not-a-date" } : {}) },
    };
  }
  return from > to ? { ok: false, errors: { from: "from-after-to" } } : { ok: true, period: { from, to } };
}

/** The months of a trend, oldest first: the period's last month and the twelve before it. */
export function trendMonths({ to }: Period): Month[] {
  const last = firstDay(monthOf(to));
  return Array.from({ length: MONTHS_BEFORE + 1 }, (_, index) => monthOf(addMonths(last, index - MONTHS_BEFORE)));
}
