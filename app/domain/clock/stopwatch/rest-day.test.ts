import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFor } from "../calendar/calendar";
import { addDays, addMonths } from "../dates/civil-date";
import { parseTerm, type Term } from "../dates/terms";
import { dueOn } from "./due";
import { restDayAtEnd } from "./rest-day";
import { restDayText } from "./rest-day-text";

const china = calendarFor("CN");

function term(text: string): Term {
  return parseTerm(text)!;
}

function said(receivedOn: string, text: string, locale: "zh-CN" | "en"): string | null {
  const rest = restDayAtEnd(receivedOn, term(text), china);
  return rest && restDayText(term(text), rest, locale);
}

describe("a term that ends on a day of rest says which and why", () => {
  it.each([
    [
      "2026-11-21",
      "15cd-noroll",
      "第 15 天是 2026年12月6日（周日），期限不顺延。",
      "Day 15 is Sunday 6 December 2026. The due date does not move.",
    ],
    [
      "2026-11-21",
      "15cd",
      "第 15 天是 2026年12月6日（周日），期限顺延到 2026年12月7日（周一）。",
      "Day 15 is Sunday 6 December 2026. The due date moves to Monday 7 December 2026.",
    ],
    [
      "2026-09-16",
      "15cd-noroll",
      "第 15 天是 2026年10月1日（周四），放假，期限不顺延。",
      "Day 15 is Thursday 1 October 2026, a public holiday. The due date does not move.",
    ],
    [
      "2026-09-01",
      "1mo",
      "满 1 个月的那天是 2026年10月1日（周四），放假，期限顺延到 2026年10月8日（周四）。",
      "The last day is Thursday 1 October 2026, a public holiday. The due date moves to Thursday 8 October 2026.",
    ],
  ])("%s + %s", (receivedOn, text, chinese, english) => {
    expect([said(receivedOn, text, "zh-CN"), said(receivedOn, text, "en")]).toEqual([chinese, english]);
  });

  it.each([
    ["a day that is worked", "2026-11-20", "13cd-noroll"],
    ["a Saturday that is worked", "2026-02-13", "15cd-noroll"],
    ["working days, which end on none", "2026-11-21", "15wd"],
  ])("and nothing of %s", (_, receivedOn, text) => expect(said(receivedOn, text, "zh-CN")).toBeNull());
});

describe("whatever the day and the calendar", () => {
  const date = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays("2019-01-01", n));
  const calendar = fc.constantFrom("CN" as const, "weekends" as const).map(calendarFor);
  const length = fc.record({
    count: fc.integer({ min: 1, max: 90 }),
    unit: fc.constantFrom("calendar-day" as const, "month" as const),
  });

  it("a term that does not roll ends on its very day, and no coming notice can move it", () => {
    fc.assert(
      fc.property(date, length, calendar, (received, { count, unit }, days) => {
        const plain = unit === "month" ? addMonths(received, count) : addDays(received, count);
        expect(dueOn(received, { count, unit, roll: false }, days)).toMatchObject({ dueOn: plain, provisional: false });
      }),
    );
  });

  it("a day of rest at the end is told exactly where rolling and not rolling part", () => {
    fc.assert(
      fc.property(date, length, calendar, (received, { count, unit }, days) => {
        const [stays, rolls] = [false, true].map((roll) => ({ count, unit, roll })) as [Term, Term];
        const ends = [stays, rolls].map((each) => dueOn(received, each, days).dueOn);
        const told = [stays, rolls].map((each) => restDayAtEnd(received, each, days));
        expect(told.map((rest) => rest !== null)).toEqual([ends[0] !== ends[1], ends[0] !== ends[1]]);
        if (ends[0] !== ends[1])
          expect(told).toMatchObject([
            { lastDay: ends[0], rolledTo: null },
            { lastDay: ends[0], rolledTo: ends[1] },
          ]);
      }),
    );
  });
});
