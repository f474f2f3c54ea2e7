import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, parseCivilDate, weekdayOf } from "./civil-date";

const someDate = fc.integer({ min: 0, max: 109_572 }).map((n) => addDays("1900-01-01", n));

describe("parseCivilDate", () => {
  it.each(["2026-04-30", "2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31"])("takes %s", (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each([
    "2026-02-30",
    "2026-02-29",
    "2100-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "1899-12-31",
    "2200-01-01",
    "0000-01-01",
    "2026-1-5",
    "2026/01/05",
    "20260105",
    "2026-01-05T00:00",
    " 2026-01-05",
    "2026-01-05\n",
    "２０２６-01-05",
    "-026-01-05",
    "+026-01-05",
    "2026-01- 5",
    "1e03-01-01",
    "",
    "NaN",
  ])("refuses %j", (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });

  it("takes of all possible days just those that exist", () => {
    let days = 0;
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `2028-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        if (parseCivilDate(text)) days++;
      }
    }
    expect(days).toBe(366);
  });
});

describe("moving about", () => {
  it("passes the ends of months, years and Februaries", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2100-02-28", 1)).toBe("2100-03-01");
    expect(addDays("1970-01-01", -1)).toBe("1969-12-31");
  });

  it("knows the weekday", () => {
    expect(weekdayOf("2026-11-22")).toBe(0);
    expect(weekdayOf("1900-01-01")).toBe(1);
    expect(weekdayOf("2026-04-30")).toBe(4);
    expect(weekdayOf("2199-12-31")).toBe(2);
  });

  it("refuses what is no date, without repeating it", () => {
    const slip = () => addDays("2026-02-30", 1);
    expect(slip).toThrow(RangeError);
    expect(slip).not.toThrow(/2026/);
  });

  it("refuses to leave the years it knows", () => {
    expect(() => addDays("2199-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("1900-01-01", -1)).toThrow(RangeError);
  });

  it("adds and measures as inverses of each other", () => {
    fc.assert(
      fc.property(someDate, someDate, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
});

describe("addMonths", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-12-31", 2, "2026-02-28"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-03-31", -13, "2025-02-28"],
  ])("%s and %i months is %s", (date, n, expected) => {
    expect(addMonths(date, n)).toBe(expected);
  });

  it("keeps the day of the month or ends on the month's last", () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: 0, max: 60 }), (date, n) => {
        fc.pre(date < "2190");
        const end = addMonths(date, n);
        const monthOver = addDays(end, 1).slice(0, 7) !== end.slice(0, 7);
        expect(end.slice(8) === date.slice(8) || monthOver).toBe(true);
      }),
    );
  });
});
