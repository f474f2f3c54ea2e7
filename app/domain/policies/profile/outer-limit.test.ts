import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarFor } from "../../clock/calendar/calendar";
import { addDays, daysBetween } from "../../clock/dates/civil-date";
import { dueOn } from "../../clock/stopwatch/due";
import { parseTerm, type Term } from "../../clock/dates/terms";
import { mayOutlast } from "./outer-limit";

const china = calendarFor("CN");

function term(text: string): Term {
  const parsed = parseTerm(text);
  if (!parsed) throw new Error(`no term: ${text}`);
  return parsed;
}

test.each([
  ["15wd", "30cd", false],
  ["16wd", "30cd", true],
  ["10wd", "1mo", false],
  ["15wd", "15wd", false],
  ["16wd", "15wd", true],
  ["31cd", "1mo", true],
  ["28cd", "1mo", false],
  ["30cd", "20wd", true],
  ["1mo 2mo", "3mo", false],
  ["1mo 3mo", "3mo", true],
  ["45cd-noroll 45cd-noroll", "90cd-noroll", false],
  ["45cd-noroll 46cd-noroll", "90cd-noroll", true],
  ["15wd 15cd", "3mo", false],
  ["1mo 60cd", "3mo", true],
  ["30cd", "30cd-noroll", true],
  ["20cd", "30cd-noroll", false],
  ["30cd-noroll", "30cd", false],
])("%s under %s may outlast it: %s", (terms, limit, expected) => {
  expect(mayOutlast(terms.split(" ").map(term), term(limit))).toBe(expected);
});

test("what it lets pass never ended later than its limit on any day of the announced years", () => {
  const date = fc
    .integer({ min: 0, max: daysBetween("2010-01-01", "2025-06-30") })
    .map((n) => addDays("2010-01-01", n));
  const count = fc.integer({ min: 1, max: 90 });
  const some = fc.oneof(
    count.map((n): Term => ({ count: n, unit: "working-day", roll: true })),
    fc.record({ count, unit: fc.constant("calendar-day" as const), roll: fc.boolean() }),
    fc.record({ count: fc.integer({ min: 1, max: 6 }), unit: fc.constant("month" as const), roll: fc.boolean() }),
  );
  fc.assert(
    fc.property(date, some, some, (received, one, limit) => {
      fc.pre(!mayOutlast([one], limit));
      expect(dueOn(received, one, china).dueOn <= dueOn(received, limit, china).dueOn).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
