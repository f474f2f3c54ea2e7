import assert from "node:assert/strict";
import { format, parseISO } from "date-fns";
import { calendarFor } from "#app/domain/clock/calendar/calendar";
import { addDays, type CivilDate } from "#app/domain/clock/dates/civil-date";
import { dueOn } from "#app/domain/clock/stopwatch/due";
import { HOLIDAY_NOTICES } from "#app/domain/clock/calendar/holiday-notices";
import { addWorkingDaysWithDateFns, exceptionsOf } from "./date-fns-working-days";
import type { Measurement } from "./measurement";
import { race } from "./race";

const DAYS = 15;
const TERM = { count: DAYS, unit: "working-day", roll: true } as const;

/**
 * Due dates a second: fifteen working days from every day of 2019–2026 whose due date a notice covers. All three must
 * give the same answer for every date before anything is timed.
 *
 * Ours goes from text to text and also says whether the result is provisional. chinese-days goes from text to text.
 * date-fns is spared reading and writing: it goes from Date to Date.
 */
export async function measure(): Promise<Measurement[]> {
  return inUtc(async () => {
    const { default: chineseDays } = await import("chinese-days");
    const received = receiptDates();
    return [againstChineseDays(received, chineseDays.findWorkday), againstDateFns(received)];
  });
}

function againstChineseDays(received: CivilDate[], findWorkday: (n: number, date: CivilDate) => string): Measurement {
  for (const date of received) assert.equal(ourDue(date), findWorkday(DAYS, date));
  return race(
    "due-dates-vs-chinese-days",
    "dates/s",
    () => total(received, (date) => ourDue(date).length),
    () => total(received, (date) => findWorkday(DAYS, date).length),
  );
}

function againstDateFns(received: CivilDate[]): Measurement {
  const table = exceptionsOf(announced("holidays"), announced("workdays"));
  const starts = received.map((date) => parseISO(date));
  for (const [index, start] of starts.entries()) {
    const end = addWorkingDaysWithDateFns(start, DAYS, table);
    assert.equal(ourDue(received[index] ?? ""), format(end, "yyyy-MM-dd"));
  }
  return race(
    "due-dates-vs-date-fns",
    "dates/s",
    () => total(received, (date) => ourDue(date).length),
    () => total(starts, (start) => addWorkingDaysWithDateFns(start, DAYS, table).getTime()),
  );
}

function ourDue(date: CivilDate): CivilDate {
  return dueOn(date, TERM, calendarFor("CN")).dueOn;
}

function receiptDates(): CivilDate[] {
  const dates: CivilDate[] = [];
  for (let date = "2019-01-01"; date <= "2026-12-10"; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function announced(kind: "holidays" | "workdays"): Date[] {
  return [...HOLIDAY_NOTICES.values()].flatMap((notice) => Object.keys(notice[kind])).map((date) => parseISO(date));
}

/** Runs over all items and uses each result, so that no work can be optimised away. Returns how many items there were. */
function total<T>(items: T[], work: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += work(item);
  assert.ok(sum > 0);
  return items.length;
}

/** chinese-days is right in some zones only, and takes its zone when it is loaded. UTC is one, and the cheapest for date-fns. */
async function inUtc<T>(work: () => Promise<T>): Promise<T> {
  const zone = process.env.TZ;
  process.env.TZ = "UTC";
  try {
    return await work();
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
}
