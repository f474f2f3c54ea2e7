import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFor, chineseCalendar } from "../calendar/calendar";
import { addDays, addMonths, type CivilDate, daysBetween } from "../dates/civil-date";
import { dueAt, dueOn } from "./due";
import { HOLIDAY_NOTICES } from "../calendar/holiday-notices";
import { parseTerm, type Term } from "../dates/terms";

const china = calendarFor("CN");
/** The calendar before there was a notice for 2027, whatever is known by now. */
const in2026 = chineseCalendar(new Map([...HOLIDAY_NOTICES].filter(([year]) => year <= 2026)));

function term(text: string): Term {
  const parsed = parseTerm(text);
  if (!parsed) throw new Error(`no term: ${text}`);
  return parsed;
}

const wd = (count: number): Term => ({ count, unit: "working-day", roll: true });

describe("fifteen working days, counted by hand from the notices", () => {
  it.each([
    ["2019-09-27", "2019-10-23"],
    ["2022-01-28", "2022-02-23"],
    ["2024-09-13", "2024-10-11"],
    ["2025-01-24", "2025-02-20"],
    ["2026-01-03", "2026-01-22"],
    ["2026-02-14", "2026-03-13"],
    ["2026-04-30", "2026-05-25"],
    ["2026-09-30", "2026-10-27"],
    ["2019-04-30", "2019-05-23"],
    ["2020-01-22", "2020-02-20"],
    ["2026-06-18", "2026-07-10"],
    ["2026-12-10", "2026-12-31"],
  ])("received %s, due %s", (received, due) => {
    expect(dueOn(received, wd(15), in2026)).toMatchObject({
      dueOn: due,
      provisional: false,
    });
  });
});

describe("shorter and longer terms by hand", () => {
  it.each([
    ["2026-09-18", "1wd", "2026-09-20"], // a Sunday that is worked
    ["2025-09-26", "1wd", "2025-09-28"],
    ["2025-09-30", "1wd", "2025-10-09"],
    ["2025-09-30", "3wd", "2025-10-11"], // a Saturday that is worked
    ["2026-02-13", "5wd", "2026-02-27"],
    ["2026-02-13", "6wd", "2026-02-28"],
    ["2018-12-28", "1wd", "2018-12-29"],
    ["2018-12-28", "2wd", "2019-01-02"],
    ["2022-12-30", "1wd", "2023-01-03"],
    ["2011-12-30", "2wd", "2012-01-04"],
    ["2015-09-02", "1wd", "2015-09-06"],
    ["2026-01-31", "15cd", "2026-02-24"], // ends in Spring Festival
    ["2026-01-31", "15cd-noroll", "2026-02-15"],
    ["2026-02-13", "15cd", "2026-02-28"], // ends on a Saturday that is worked
    ["2026-05-16", "15cd", "2026-06-01"], // ends on a Sunday
    ["2026-05-16", "15cd-noroll", "2026-05-31"],
    ["2026-01-31", "1mo", "2026-02-28"],
    ["2024-01-31", "1mo", "2024-02-29"],
    ["2026-08-31", "1mo", "2026-09-30"],
    ["2026-09-01", "1mo", "2026-10-08"],
    ["2026-09-01", "1mo-noroll", "2026-10-01"],
    ["2025-12-31", "2mo", "2026-02-28"],
    ["2024-02-29", "12mo-noroll", "2025-02-28"],
  ])("received %s, %s: due %s", (received, length, due) => {
    expect(dueOn(received, term(length), in2026)).toMatchObject({
      dueOn: due,
      provisional: false,
    });
  });
});

describe("years without a notice", () => {
  it.each([
    ["2026-12-11", "15wd", "2027-01-04", true],
    ["2027-02-03", "2wd", "2027-02-09", true], // Spring Festival without the days moved to it
    ["2027-09-30", "1wd", "2027-10-04", true],
    ["2026-12-17", "15cd", "2027-01-04", true], // 1 January rolls, to where a notice decides
    ["2026-12-17", "15cd-noroll", "2027-01-01", false],
    ["2026-12-15", "1mo", "2027-01-15", true], // a Friday, but nobody has said that it is worked
    ["2006-12-28", "1wd", "2006-12-29", true],
    ["2006-12-28", "15cd", "2007-01-12", false], // all that decides it is known
    ["1999-05-06", "15wd", "1999-05-27", true],
  ])("received %s, %s: due %s, provisional %s", (received, length, due, open) => {
    expect(dueOn(received, term(length), in2026)).toMatchObject({
      dueOn: due,
      provisional: open,
    });
  });

  it("makes everything received after 10 December 2026 provisional", () => {
    for (let day = "2026-01-01"; day < "2028"; day = addDays(day, 1)) {
      const { provisional } = dueOn(day, wd(15), in2026);
      expect([day, provisional]).toEqual([day, day > "2026-12-10"]);
    }
  });

  it("names the calendar it was counted with", () => {
    const due = dueOn("2026-04-30", wd(15), in2026);
    expect(due.calendarVersion).toBe(in2026.version);
  });
});

it("refuses what is no date and what ends after all years", () => {
  expect(() => dueOn("2026-02-30", wd(15), china)).toThrow(RangeError);
  expect(() => dueOn("2199-12-30", wd(15), china)).toThrow(RangeError);
  expect(() => dueOn("2199-12-30", term("1mo"), china)).toThrow(RangeError);
});

it("is over at the midnight that ends the due date, in the zone of the policy", () => {
  expect(dueAt("2026-05-25", "Asia/Shanghai")).toEqual(new Date("2026-05-25T16:00:00Z"));
  expect(dueAt("2026-03-28", "Europe/Berlin")).toEqual(new Date("2026-03-28T23:00:00Z"));
});

describe("whatever the date", () => {
  const date = fc
    .integer({ min: 0, max: daysBetween("2005-01-01", "2030-12-31") })
    .map((n) => addDays("2005-01-01", n));
  const count = fc.integer({ min: 1, max: 120 });
  const calendar = fc.constantFrom(china, in2026, calendarFor("weekends"));

  it("ends on a working day with exactly n of them since receipt", () => {
    fc.assert(
      fc.property(date, count, calendar, (received, n, days) => {
        const end = dueOn(received, wd(n), days).dueOn;
        expect(days.isWorkingDay(end)).toBe(true);
        expect(walk(received, end).filter(days.isWorkingDay)).toHaveLength(n);
      }),
    );
  });

  it("counting n and then m is counting n + m", () => {
    fc.assert(
      fc.property(date, count, count, calendar, (received, n, m, days) => {
        const first = dueOn(received, wd(n), days);
        const both = dueOn(first.dueOn, wd(m), days);
        const once = dueOn(received, wd(n + m), days);
        expect(both.dueOn).toBe(once.dueOn);
        expect(first.provisional || both.provisional).toBe(once.provisional);
      }),
    );
  });

  it("never ends earlier for what came later, nor before the plain days are over", () => {
    const length = fc.constantFrom("1wd", "15wd", "15cd", "15cd-noroll", "1mo", "2mo-noroll").map(term);
    fc.assert(
      fc.property(date, length, calendar, (received, t, days) => {
        const today = dueOn(received, t, days).dueOn;
        const tomorrow = dueOn(addDays(received, 1), t, days).dueOn;
        const plain = t.unit === "month" ? addMonths(received, t.count) : addDays(received, t.count);
        expect(tomorrow >= today).toBe(true);
        expect(today >= plain).toBe(true);
      }),
    );
  });

  it("rolls to the first working day at or after the last day", () => {
    const length = fc.constantFrom("15cd", "30cd", "1mo").map(term);
    fc.assert(
      fc.property(date, length, calendar, (received, t, days) => {
        const plain = dueOn(received, { ...t, roll: false }, days).dueOn;
        const rolled = dueOn(received, t, days).dueOn;
        expect(days.isWorkingDay(rolled)).toBe(true);
        expect(walk(addDays(plain, -1), addDays(rolled, -1)).some(days.isWorkingDay)).toBe(false);
      }),
    );
  });

  it("is provisional exactly when a day it counted over is", () => {
    fc.assert(
      fc.property(date, count, (received, n) => {
        const due = dueOn(received, wd(n), in2026);
        expect(due.provisional).toBe(!walk(received, due.dueOn).every(in2026.isCertain));
      }),
    );
  });
});

it("fifteen working days never take more than 29 days in 2019–2026", () => {
  let longest = 0;
  for (let day = "2019-01-01"; day <= "2026-12-10"; day = addDays(day, 1)) {
    longest = Math.max(longest, daysBetween(day, dueOn(day, wd(15), china).dueOn));
  }
  expect(longest).toBe(29);
});

/** Every day after a date up to and including another. */
function walk(after: CivilDate, upTo: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) days.push(day);
  return days;
}
