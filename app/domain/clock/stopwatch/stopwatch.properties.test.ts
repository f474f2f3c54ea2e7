import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFor } from "../calendar/calendar";
import { addDays } from "../dates/civil-date";
import { dueOn } from "./due";
import { type ClockEvent, type ClockRule, readStopwatch } from "./stopwatch";
import type { Term } from "../dates/terms";
import { instantAt } from "../dates/zone";

const wd = (count: number): Term => ({ count, unit: "working-day", roll: true });
const months = (count: number): Term => ({ count, unit: "month", roll: true });

describe("whatever happens to a clock", () => {
  const rule = fc.record<ClockRule>({
    term: fc.constantFrom(wd(15), wd(1), months(1), {
      count: 15,
      unit: "calendar-day",
      roll: false,
    }),
    target: fc.constantFrom(null, wd(10)),
    zone: fc.constantFrom("Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"),
    calendarId: fc.constantFrom("CN", "weekends"),
    pausable: fc.boolean(),
    // None is shorter than a term: no profile is published that contradicts itself.
    outerLimit: fc.constantFrom(null, months(2), { count: 45, unit: "calendar-day", roll: true }),
  });
  const step = fc.record({
    type: fc.constantFrom("paused", "resumed", "extended", "stopped", "reopened"),
    hours: fc.integer({ min: 1, max: 400 }),
  });
  const history = fc.tuple(fc.integer({ min: 0, max: 2500 }), fc.array(step, { maxLength: 12 })).map(([n, steps]) => {
    const on = addDays("2020-01-01", n);
    let now = instantAt(on, "12:00", "Asia/Shanghai").getTime();
    const events: ClockEvent[] = [{ type: "started", on, at: new Date(now) }];
    for (const { type, hours } of steps) {
      now += hours * 3_600_000;
      const instant = new Date(now);
      events.push(type === "extended" ? { type, term: wd(5), at: instant } : { type, at: instant });
    }
    return events;
  });

  it("no event takes back a result or moves a date of the same run earlier", () => {
    fc.assert(
      fc.property(history, rule, (events, r) => {
        for (let n = 1; n < events.length; n++) {
          const before = readStopwatch(events.slice(0, n), r);
          const after = readStopwatch(events.slice(0, n + 1), r);
          const closed = after.runs.length - 1;
          expect(after.runs.slice(0, closed)).toEqual(before.runs.slice(0, closed));
          expect(after.dueOn >= before.dueOn).toBe(true);
        }
      }),
    );
  });

  it("read later, a date is never earlier; read where nothing is paused, the instant does not matter", () => {
    fc.assert(
      fc.property(history, rule, fc.integer({ min: 0, max: 2000 }), (events, r, hours) => {
        const last = events.at(-1)!.at;
        const [now, later] = [last, new Date(last.getTime() + hours * 3_600_000)].map((at) =>
          readStopwatch(events, r, at),
        );
        expect(later!.dueOn >= now!.dueOn).toBe(true);
        if (!now!.pausedSince) expect(later).toEqual(readStopwatch(events, r));
      }),
    );
  });

  it("a due date is the plain one, or later by pauses and extensions only", () => {
    fc.assert(
      fc.property(history, rule, (events, r) => {
        const moving = r.pausable ? ["paused", "extended"] : ["extended"];
        const reading = readStopwatch(
          events.filter(({ type }) => !moving.includes(type)),
          r,
        );
        for (const run of reading.runs) {
          const plain = dueOn(run.startedOn, r.term, calendarFor(r.calendarId));
          expect(run.dueOn).toBe(plain.dueOn);
        }
      }),
    );
  });

  it("an extended date never passes the outer limit, but by the days a pausing clock stood still", () => {
    fc.assert(
      fc.property(history, rule, (events, r) => {
        fc.pre(!!r.outerLimit);
        const running = { ...r, pausable: false };
        const days = calendarFor(r.calendarId);
        for (const run of readStopwatch(events, running).runs) {
          expect(run.dueOn <= dueOn(run.startedOn, r.outerLimit, days).dueOn).toBe(true);
        }
        const unlimited = readStopwatch(events, { ...r, outerLimit: null }).runs;
        for (const run of readStopwatch(events, r).runs.slice(0, 1)) expect(run.dueOn <= unlimited[0].dueOn).toBe(true);
      }),
    );
  });

  it("agrees with itself: result and due date, target and due date, runs and each other", () => {
    fc.assert(
      fc.property(history, rule, (events, r) => {
        const { runs, ...reading } = readStopwatch(events, r);
        expect(runs.at(-1)?.dueOn).toBe(reading.dueOn);
        if (reading.targetOn) expect(reading.targetOn <= reading.dueOn).toBe(true);
        for (const run of runs) {
          const end = instantAt(addDays(run.dueOn, 1), "00:00", r.zone);
          expect(run.onTime).toBe(run.stoppedAt && run.stoppedAt < end);
        }
        for (const run of runs.slice(0, -1)) expect(run.stoppedAt).not.toBeNull();
        for (let n = 1; n < runs.length; n++) {
          expect((runs[n]?.startedOn ?? "") > (runs[n - 1]?.dueOn ?? "")).toBe(true);
        }
      }),
    );
  });
});
