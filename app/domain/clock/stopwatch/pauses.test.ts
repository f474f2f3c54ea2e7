import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarFor } from "../calendar/calendar";
import { dayNumberOf } from "../dates/day-number";
import { type DaySpan, nthUnpausedDay } from "./pauses";
import { EVERY_DAY } from "../calendar/ruler";

const workingDays = calendarFor("CN").workingDays;
const START = dayNumberOf("2026-01-01");

const spans = fc.array(fc.tuple(fc.nat(120), fc.nat(20)), { maxLength: 6 }).map((pairs) =>
  pairs
    .map(([from, length]) => ({
      from: START + from - 20,
      to: START + from - 20 + length,
    }))
    .sort((a, b) => a.from - b.from),
);
const ruler = fc.constantFrom(EVERY_DAY, workingDays);
const count = fc.integer({ min: 1, max: 40 });

it("is the day that walking and skipping paused days finds", () => {
  fc.assert(
    fc.property(count, ruler, spans, (n, counted, pauses) => {
      let day = START;
      for (let left = n; left > 0;) {
        day++;
        const counts = counted.between(day - 1, day) === 1;
        if (counts && !touches(pauses, day)) left--;
      }
      expect(nthUnpausedDay(START, n, counted, pauses)).toBe(day);
    }),
  );
});

it("never comes earlier for one pause more", () => {
  fc.assert(
    fc.property(count, ruler, spans, (n, counted, pauses) => {
      const without = nthUnpausedDay(START, n, counted, pauses.slice(1));
      expect(nthUnpausedDay(START, n, counted, pauses)).toBeGreaterThanOrEqual(without);
    }),
  );
});

function touches(pauses: DaySpan[], day: number): boolean {
  return pauses.some(({ from, to }) => from <= day && day <= to);
}
