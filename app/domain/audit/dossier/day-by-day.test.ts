import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../clock/dates/civil-date";
import { parseTerm } from "../../clock/dates/terms";
import { instantAt } from "../../clock/dates/zone";
import { type ClockEvent, type ClockRule, readStopwatch } from "../../clock/stopwatch/stopwatch";
import { dayByDay } from "./day-by-day";

const term = (text: string) => parseTerm(text)!;
const rule = (told: Partial<ClockRule> = {}): ClockRule => ({
  term: term("15wd"),
  target: null,
  zone: "Asia/Shanghai",
  calendarId: "CN",
  pausable: false,
  ...told,
});
const at = (on: string) => instantAt(on, "10:00", "Asia/Shanghai");
const started = (on: string): ClockEvent => ({ type: "started", on, at: at(on) });

describe("a due date, day by day", () => {
  test("names the days that do not count and why, and counts a weekend day that is worked", () => {
    const { runs } = dayByDay([started("2026-09-14")], rule(), at("2026-09-14"));
    const [leg] = runs[0]!.legs;
    const why = Object.fromEntries(leg!.days.map(({ on, why: of, name }) => [on, [of, name?.en ?? null]]));
    expect(why["2026-09-19"]).toEqual(["weekend", null]);
    expect(why["2026-09-20"]).toEqual(["counts", "National Day"]);
    expect(why["2026-10-01"]).toEqual(["holiday", "National Day"]);
    expect(leg!.days[0]!.on).toBe("2026-09-15");
    expect([leg!.counted, leg!.lastOn]).toEqual([15, runs[0]!.dueOn]);
  });

  test("gives back the days of a pause under a policy whose promise waits, and shows a wait that gives nothing back", () => {
    const events: ClockEvent[] = [
      started("2026-03-02"),
      { type: "paused", at: at("2026-03-04") },
      { type: "resumed", at: at("2026-03-05") },
    ];
    const waits = { from: "2026-03-04", to: "2026-03-05" };
    const paused = dayByDay(events, rule({ pausable: true, term: term("5wd") }), at("2026-03-20")).runs[0]!;
    expect(paused.legs[0]!.days.filter(({ why }) => why === "paused").map(({ on }) => on)).toEqual(
      Object.values(waits),
    );
    expect([paused.dueOn, paused.pauses]).toEqual(["2026-03-11", [{ ...waits, promise: true }]]);
    const running = dayByDay(events, rule({ term: term("5wd") }), at("2026-03-20")).runs[0]!;
    expect([running.dueOn, running.pauses]).toEqual(["2026-03-09", [{ ...waits, promise: false }]]);
  });

  test("of months that end on a day of rest moves on to the next working day, and an outer limit is named", () => {
    const month = dayByDay(
      [started("2026-02-28")],
      rule({ term: term("1mo"), calendarId: "weekends" }),
      at("2026-03-01"),
    );
    expect(month.runs[0]!.legs[0]!.days.filter(({ why }) => why === "moved-on").map(({ on }) => on)).toEqual([
      "2026-03-29",
      "2026-03-30",
    ]);
    const events: ClockEvent[] = [
      started("2026-03-02"),
      { type: "extended", term: term("20cd-noroll"), at: at("2026-03-04") },
    ];
    const limited = rule({ term: term("10cd-noroll"), outerLimit: term("15cd-noroll") });
    expect(dayByDay(events, limited, at("2026-03-04")).runs[0]).toMatchObject({
      limitOn: "2026-03-17",
      dueOn: "2026-03-17",
    });
  });

  test("comes to the very date of the clock, whatever happened, without skipping a day", () => {
    const rules = fc.record({
      term: fc.constantFrom("15wd", "1wd", "1mo", "15cd-noroll", "30cd").map(term),
      target: fc.constant(null),
      zone: fc.constantFrom("Asia/Shanghai", "America/New_York"),
      calendarId: fc.constantFrom("CN" as const, "weekends" as const),
      pausable: fc.boolean(),
      outerLimit: fc.constantFrom(null, term("2mo"), term("45cd")),
    });
    const step = fc.record({
      type: fc.constantFrom("paused", "resumed", "extended", "stopped", "reopened"),
      hours: fc.integer({ min: 1, max: 400 }),
    });
    const history = fc.tuple(fc.integer({ min: 0, max: 2_500 }), fc.array(step, { maxLength: 10 }));
    fc.assert(
      fc.property(rules, history, (of, [days, steps]) => {
        const on = addDays("2020-01-01", days);
        let now = at(on).getTime();
        const events: ClockEvent[] = [{ type: "started", on, at: new Date(now) }];
        for (const { type, hours } of steps) {
          now += hours * 3_600_000;
          const instant = new Date(now);
          events.push(type === "extended" ? { type, term: term("5wd"), at: instant } : { type, at: instant });
        }
        const shown = dayByDay(events, of, new Date(now));
        const reading = readStopwatch(events, of, new Date(now));
        expect(shown.runs.at(-1)!.dueOn).toBe(reading.dueOn);
        expect(shown.runs.map(({ startedOn }) => startedOn)).toEqual(reading.runs.map(({ startedOn }) => startedOn));
        for (const { startedOn, legs } of shown.runs) {
          let day = startedOn;
          for (const leg of legs)
            for (const counted of leg.days) {
              expect(counted.on).toBe(addDays(day, 1));
              day = counted.on;
            }
        }
      }),
      { numRuns: 200 },
    );
  });
});
