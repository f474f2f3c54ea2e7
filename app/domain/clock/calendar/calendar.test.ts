import { describe, expect, it } from "vitest";
import { addWorkingDays, calendarFor, chineseCalendar, workingDaysLeft } from "./calendar";
import { addDays, weekdayOf } from "../dates/civil-date";
import { HOLIDAY_NOTICES } from "./holiday-notices";

const china = calendarFor("CN");
const weekends = calendarFor("weekends");

describe("the State Council's calendar", () => {
  it.each([
    ["2026-09-20", true, "a Sunday worked for National Day"],
    ["2026-10-10", true, "a Saturday worked for National Day"],
    ["2026-02-14", true, "a Saturday worked for Spring Festival"],
    ["2026-02-23", false, "a Monday of Spring Festival"],
    ["2026-01-04", true, "a Sunday worked for New Year"],
    ["2026-01-02", false, "a Friday off after New Year"],
    ["2025-10-08", false, "Mid-Autumn moved behind National Day"],
    ["2024-02-09", true, "Spring Festival eve, not yet a holiday in 2024"],
    ["2020-01-31", false, "Spring Festival lengthened in mid-January 2020"],
    ["2020-02-01", false, "and on the Saturday that was to be worked"],
    ["2019-05-02", false, "May Day lengthened in March 2019"],
    ["2018-12-29", true, "a Saturday worked by the notice for 2019"],
    ["2018-12-31", false, "a Monday off by the notice for 2019"],
    ["2011-12-31", true, "a Saturday worked by the notice for 2012"],
    ["2015-09-03", false, "the 70th anniversary of victory"],
    ["2026-11-21", false, "an ordinary Saturday"],
    ["2026-11-23", true, "an ordinary Monday"],
  ])("%s: worked %s (%s)", (date, worked) => {
    expect(china.isWorkingDay(date)).toBe(worked);
    expect(china.isCertain(date)).toBe(true);
  });

  it.each([
    ["2027-01-01", false, true],
    ["2027-02-05", false, true], // eve
    ["2027-02-06", false, true],
    ["2027-02-08", false, true],
    ["2027-02-09", true, false], // surely off in the end, but nobody has said so
    ["2027-04-05", false, true],
    ["2027-05-01", false, true],
    ["2027-05-02", false, true],
    ["2027-05-03", true, false],
    ["2027-06-09", false, true],
    ["2027-09-15", false, true],
    ["2027-10-01", false, true],
    ["2027-10-04", true, false],
    ["2027-03-06", false, false], // a Saturday may become a make-up day
    ["2027-03-10", true, false],
    ["2031-10-01", false, true],
    ["2150-10-01", false, true],
    ["2006-05-01", false, true],
    ["2006-05-04", true, false],
    ["1950-01-01", false, true],
  ])("without a notice, %s: worked %s, certain %s", (date, worked, certain) => {
    const before = chineseCalendar(noticesUntil(2026));
    expect(before.isWorkingDay(date)).toBe(worked);
    expect(before.isCertain(date)).toBe(certain);
  });

  it("leaves the end of December open where the next notice may reach back", () => {
    const in2018 = chineseCalendar(noticesUntil(2018)); // 1 January 2019 is a Tuesday
    expect(in2018.isCertain("2018-12-28")).toBe(true);
    expect(in2018.isCertain("2018-12-29")).toBe(false);
    expect(in2018.isCertain("2018-12-31")).toBe(false);
    const in2026 = chineseCalendar(noticesUntil(2026)); // 1 January 2027 is a Friday
    expect(in2026.isCertain("2026-12-31")).toBe(true);
  });

  it("is never plain Monday to Friday in a year of the feast table without a notice", () => {
    const before = chineseCalendar(noticesUntil(2026));
    for (let year = 2027; year <= 2036; year++) {
      let different = 0;
      for (let day = `${year}-01-01`; day < `${year + 1}`; day = addDays(day, 1)) {
        if (before.isWorkingDay(day) !== weekends.isWorkingDay(day)) different++;
      }
      expect(different).toBeGreaterThanOrEqual(5);
    }
  });

  it("has a version that changes with the days and only with them", () => {
    const again = chineseCalendar(HOLIDAY_NOTICES);
    expect(again.version).toBe(china.version);
    expect(again.version).toMatch(/^CN-2007-\d{4}-[0-9a-f]{8}$/);
    expect(chineseCalendar(noticesUntil(2025)).version).not.toBe(china.version);
    const edited = new Map(noticesUntil(2026));
    edited.set(2026, {
      holidays: { ...edited.get(2026)?.holidays, "2026-11-23": "Test" },
      workdays: { ...edited.get(2026)?.workdays },
    });
    expect(chineseCalendar(edited).version).not.toBe(chineseCalendar(noticesUntil(2026)).version);
  });
});

describe("the calendar of weekends", () => {
  it("knows nothing but weekends, and that for certain", () => {
    for (let day = "2026-01-01"; day < "2028"; day = addDays(day, 1)) {
      expect(weekends.isWorkingDay(day)).toBe(weekdayOf(day) % 6 !== 0);
      expect(weekends.isCertain(day)).toBe(true);
    }
  });
});

describe("addWorkingDays", () => {
  it("counts on and back from any kind of day", () => {
    expect(addWorkingDays("2026-09-30", 1, china)).toBe("2026-10-08");
    expect(addWorkingDays("2026-10-03", 1, china)).toBe("2026-10-08");
    expect(addWorkingDays("2026-10-08", -1, china)).toBe("2026-09-30");
    expect(addWorkingDays("2026-10-03", -1, china)).toBe("2026-09-30");
    expect(addWorkingDays("2026-10-03", 0, china)).toBe("2026-10-03");
  });

  it("says when the calendar ends", () => {
    expect(() => addWorkingDays("2199-12-31", 1, china)).toThrow(RangeError);
    expect(() => addWorkingDays("1900-01-01", -1, china)).toThrow(RangeError);
  });
});

describe("workingDaysLeft", () => {
  it.each([
    ["2026-09-18", "2026-09-30", 8], // Friday to Wednesday over a worked Sunday and Mid-Autumn
    ["2026-09-29", "2026-09-30", 1],
    ["2026-09-30", "2026-09-30", 0],
    ["2026-10-03", "2026-10-07", 0],
    ["2026-10-01", "2026-09-30", 0],
    ["2026-10-08", "2026-09-30", -1],
    ["2026-10-11", "2026-09-30", -3],
  ])("on %s, due %s: %i", (today, dueOn, left) => {
    expect(workingDaysLeft(today, dueOn, china)).toBe(left);
  });
});

function noticesUntil(year: number) {
  return new Map([...HOLIDAY_NOTICES].filter(([noticed]) => noticed <= year));
}
