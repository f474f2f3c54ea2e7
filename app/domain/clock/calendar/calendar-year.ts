import type { Text } from "../../language";
import { addDays, daysBetween, weekdayOf, type CivilDate } from "../dates/civil-date";
import { calendarFor, type Calendar, type CalendarId } from "./calendar";
import { HOLIDAY_NOTICES, type HolidayNotice } from "./holiday-notices";

/**
 * What a day is to a calendar: worked; a weekend; a day off that is named; a weekend day worked in exchange; or worked by its weekday alone, because
 * nobody has announced it yet.
 */
export type DayKind = "work" | "weekend" | "off" | "make-up" | "open";

/** `name`: what it is off or worked for, as its source says it; null where the source names only the day. */
export type CalendarDay = { date: CivilDate; kind: DayKind; name: Text | null };

/** A year of a calendar, and where its days come from: the State Council's notice for the year; before one is out the regulation that names the feasts; or the days of the week. */
export type CalendarYear = {
  id: CalendarId;
  year: number;
  source: "notice" | "regulation" | "weekdays";
  days: CalendarDay[];
};

/** Names in the data are “English,中文,days”. */
function nameIn(said: string | undefined): Text | null {
  const [en, zh] = (said ?? "").split(",");
  return en && zh ? { "zh-CN": zh, en } : null;
}

function dayOf(date: CivilDate, calendar: Calendar, notice: HolidayNotice | undefined): CalendarDay {
  const weekend = weekdayOf(date) % 6 === 0;
  const works = calendar.isWorkingDay(date);
  const name = nameIn(notice?.holidays[date] ?? notice?.workdays[date]);
  if (works && weekend) return { date, kind: "make-up", name };
  // Where no notice is out, what is certain is what a regulation names: also where that falls on a weekend.
  const named = name !== null || (calendar.id === "CN" && !notice && calendar.isCertain(date));
  if (!works && (!weekend || named)) return { date, kind: "off", name };
  if (!works) return { date, kind: "weekend", name: null };
  return { date, kind: calendar.isCertain(date) ? "work" : "open", name: null };
}

/** Every day of a year as a calendar judges it. In: a year the clock knows (1900–2199). */
export function calendarYear(id: CalendarId, year: number): CalendarYear {
  const calendar = calendarFor(id);
  const notice = id === "CN" ? HOLIDAY_NOTICES.get(year) : undefined;
  const first = `${year}-01-01`;
  const count = daysBetween(first, `${year}-12-31`) + 1;
  const source = id === "weekends" ? "weekdays" : notice ? "notice" : "regulation";
  const days = Array.from({ length: count }, (_, n) => dayOf(addDays(first, n), calendar, notice));
  return { id, year, source, days };
}
