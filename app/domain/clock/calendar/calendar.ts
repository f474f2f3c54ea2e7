import { chineseDays, type HolidayNotices } from "./chinese-days";
import type { CivilDate } from "../dates/civil-date";
import { dayNumberOf, FIRST_YEAR, LAST_YEAR, nameOfDay } from "../dates/day-number";
import { type DayTable, isCertainIn, requireNthWorkingDay, tabulate, workingDaysIn } from "./day-table";
import { fingerprint } from "./fingerprint";
import { HOLIDAY_NOTICES } from "./holiday-notices";
import { type Ruler, workingDaysOnly } from "./ruler";
import { weekdays } from "./weekdays";

/** CN: the State Council's calendar. weekends: Saturday and Sunday off and nothing else, for foreign profiles. */
export const CALENDAR_IDS = ["CN", "weekends"] as const;
export type CalendarId = (typeof CALENDAR_IDS)[number];

export type Calendar = {
  id: CalendarId;
  /** Changes exactly when some day is judged otherwise. Stored beside every due date, so that it can be replayed. */
  version: string;
  /** First and last year whose notice is known; outside them results are provisional. */
  firstYear: number;
  lastYear: number;
  days: DayTable;
  workingDays: Ruler;
  isWorkingDay(date: CivilDate): boolean;
  /** Whether the kind of this day is announced (or named by regulation), rather than guessed from its weekday. */
  isCertain(date: CivilDate): boolean;
};

const made = new Map<CalendarId, Calendar>();

/** The calendar of a policy. Made at the first call (some milliseconds), then kept. */
export function calendarFor(id: CalendarId): Calendar {
  const known = made.get(id);
  if (known) return known;
  const calendar = id === "CN" ? chineseCalendar(HOLIDAY_NOTICES) : weekendCalendar();
  made.set(id, calendar);
  return calendar;
}

/** The Chinese calendar as it stood with these notices, e.g. to replay a date computed before a notice came out. */
export function chineseCalendar(notices: HolidayNotices): Calendar {
  const years = [...notices.keys()];
  return calendarFrom("CN", Math.min(...years), Math.max(...years), tabulate(chineseDays(notices)));
}

function weekendCalendar(): Calendar {
  const working = weekdays();
  const certain = new Uint8Array(working.length).fill(1);
  const days = tabulate({ working, certain });
  return calendarFrom("weekends", FIRST_YEAR, LAST_YEAR, days);
}

function calendarFrom(id: CalendarId, firstYear: number, lastYear: number, days: DayTable): Calendar {
  return {
    id,
    version: `${id}-${firstYear}-${lastYear}-${fingerprint(days)}`,
    firstYear,
    lastYear,
    days,
    workingDays: workingDaysOnly(days),
    isWorkingDay(date) {
      const day = dayNumberOf(date);
      return workingDaysIn(days, day - 1, day) === 1;
    },
    isCertain(date) {
      const day = dayNumberOf(date);
      return isCertainIn(days, day - 1, day);
    },
  };
}

/**
 * The n-th working day after a date, whatever kind of day the date is; for a negative n the n-th before it; for 0 the
 * date itself. Throws RangeError where the calendar ends.
 */
export function addWorkingDays(date: CivilDate, n: number, calendar: Calendar): CivilDate {
  return nameOfDay(requireNthWorkingDay(calendar.days, dayNumberOf(date), n));
}

/**
 * Working days after today up to and including the due date: 0 on the day itself or when only days of rest remain.
 * Past it, minus the working days overdue: 0 still on a day of rest right after it, so whether a ticket is late is
 * asked of its instant, not of this number.
 */
export function workingDaysLeft(today: CivilDate, dueOn: CivilDate, calendar: Calendar): number {
  return workingDaysIn(calendar.days, dayNumberOf(today), dayNumberOf(dueOn));
}
