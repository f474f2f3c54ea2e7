import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTerm, parseTerm, type Term } from "./terms";

describe("parseTerm", () => {
  it.each<[string, Term]>([
    ["15wd", { count: 15, unit: "working-day", roll: true }],
    ["15cd", { count: 15, unit: "calendar-day", roll: true }],
    ["15cd-noroll", { count: 15, unit: "calendar-day", roll: false }],
    ["1mo", { count: 1, unit: "month", roll: true }],
    ["2mo-noroll", { count: 2, unit: "month", roll: false }],
  ])("reads %s", (text, term) => {
    expect(parseTerm(text)).toEqual(term);
  });

  it.each([
    "",
    "15",
    "wd",
    "0wd",
    "015wd",
    "-1wd",
    "1.5wd",
    "1000wd",
    "15 wd",
    "15WD",
    "15wd-noroll",
    "15xx",
    "15wd ",
    "15wd\n",
  ])("refuses %j", (text) => {
    expect(parseTerm(text)).toBeNull();
  });

  it("reads back whatever was written", () => {
    const term = fc
      .record({
        count: fc.integer({ min: 1, max: 999 }),
        unit: fc.constantFrom("working-day" as const, "calendar-day" as const, "month" as const),
        roll: fc.boolean(),
      })
      .filter((t) => t.roll || t.unit !== "working-day");
    fc.assert(
      fc.property(term, (t) => {
        expect(parseTerm(formatTerm(t))).toEqual(t);
      }),
    );
  });
});
