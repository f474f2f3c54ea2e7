import { describe, expect, test } from "vitest";
import { weekdayOf } from "../dates/civil-date";
import { firstProvisional } from "../stopwatch/first-provisional";
import { calendarFor, CALENDAR_IDS, chineseCalendar } from "./calendar";
import { calendarYear, type DayKind } from "./calendar-year";
import { HOLIDAY_NOTICES } from "./holiday-notices";

const FIFTEEN = { count: 15, unit: "working-day", roll: true } as const;

function kindOn(year: number, date: string): DayKind | undefined {
  return calendarYear("CN", year).days.find((day) => day.date === date)?.kind;
}

describe("a year as it is shown", () => {
  test.each([...HOLIDAY_NOTICES.keys()])("of %i has exactly the days its notice names, off and worked", (year) => {
    const { days, source } = calendarYear("CN", year);
    const notice = HOLIDAY_NOTICES.get(year)!;
    const dates = (kind: DayKind) => days.filter((day) => day.kind === kind).map(({ date }) => date);
    expect(source).toBe("notice");
    expect(dates("off").sort()).toEqual(Object.keys(notice.holidays).sort());
    expect(dates("make-up").sort()).toEqual(Object.keys(notice.workdays).sort());
    expect(days.filter(({ kind, name }) => (kind === "off" || kind === "make-up") && name === null)).toEqual([]);
  });

  test("has each day once, worked exactly where the clock counts it", () => {
    for (const id of CALENDAR_IDS)
      for (const year of [2024, 2026, 2027, 2031]) {
        const { days } = calendarYear(id, year);
        expect(new Set(days.map(({ date }) => date)).size).toBe(year % 4 === 0 ? 366 : 365);
        for (const { date, kind } of days)
          expect([date, ["work", "make-up", "open"].includes(kind)]).toEqual([
            date,
            calendarFor(id).isWorkingDay(date),
          ]);
      }
  });

  test("before its notice is out names what a regulation names, weekends too, and leaves the rest open", () => {
    const year = Math.max(...HOLIDAY_NOTICES.keys()) + 1;
    const { days, source } = calendarYear("CN", year);
    expect(source).toBe("regulation");
    expect(days.filter(({ kind }) => kind === "make-up" || kind === "work")).toEqual([]);
    for (const day of ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"])
      expect(kindOn(year, `${year}-${day}`)).toBe("off");
    expect(new Set(days.filter(({ kind }) => kind === "weekend").map(({ date }) => weekdayOf(date) % 6))).toEqual(
      new Set([0]),
    );
  });

  test("of weekends names no day", () => {
    const { days, source } = calendarYear("weekends", 2026);
    expect(source).toBe("weekdays");
    expect(new Set(days.map(({ kind }) => kind))).toEqual(new Set(["work", "weekend"]));
  });
});

describe("from when on dates are provisional", () => {
  const until2026 = chineseCalendar(new Map([...HOLIDAY_NOTICES].filter(([year]) => year <= 2026)));
  test("is the first day of receipt whose term reaches past what is announced", () => {
    // The fifteenth working day after 10 December is 31 December, the last that is certain.
    expect(firstProvisional("2026-11-27", [FIFTEEN], until2026)).toBe("2026-12-11");
    expect(firstProvisional("2026-12-20", [FIFTEEN], until2026)).toBe("2026-12-20");
    expect(firstProvisional("2026-11-27", [{ ...FIFTEEN, count: 30 }, FIFTEEN], until2026)).toBe("2026-11-27");
  });
  test("is never, where everything is known or nobody counts by it", () => {
    expect(firstProvisional("2026-11-27", [FIFTEEN], calendarFor("weekends"))).toBeNull();
    expect(firstProvisional("2026-11-27", [], until2026)).toBeNull();
  });
});
