import { describe, expect, it } from "vitest";
import { calendarFor } from "../calendar/calendar";
import type { CivilDate } from "../dates/civil-date";
import { type ClockEvent, type ClockRule, readStopwatch } from "./stopwatch";
import type { Term } from "../dates/terms";
import { instantAt, type LocalTime } from "../dates/zone";

const ZONE = "Asia/Shanghai";
const wd = (count: number): Term => ({ count, unit: "working-day", roll: true });
const months = (count: number): Term => ({ count, unit: "month", roll: true });

/** Fifteen working days that never pause, ten as our own target. */
const chinese: ClockRule = {
  term: wd(15),
  target: wd(10),
  zone: ZONE,
  calendarId: "CN",
  pausable: false,
};

/** One month that may pause, as a foreign profile has it. */
const european: ClockRule = {
  term: months(1),
  target: null,
  zone: "Europe/Berlin",
  calendarId: "weekends",
  pausable: true,
};

function at(date: CivilDate, time: LocalTime = "12:00", zone = ZONE): Date {
  return instantAt(date, time, zone);
}

function started(on: CivilDate): ClockEvent {
  return { type: "started", on, at: at(on) };
}

function read(events: ClockEvent[], rule: ClockRule = chinese) {
  return readStopwatch(events, rule);
}

// Received on Monday 2 November 2026: ten working days end on 16 November, fifteen on 23 November.
const START = started("2026-11-02");

describe("a clock that just runs", () => {
  it("shows both dates and no result", () => {
    expect(read([START])).toEqual({
      dueOn: "2026-11-23",
      dueAt: new Date("2026-11-23T16:00:00Z"),
      provisional: false,
      calendarVersion: calendarFor("CN").version,
      targetOn: "2026-11-16",
      pausedSince: null,
      promiseStandsStill: false,
      runs: [
        {
          startedOn: "2026-11-02",
          dueOn: "2026-11-23",
          stoppedAt: null,
          onTime: null,
        },
      ],
    });
  });

  it("counts from the day of receipt, not from when it was written down", () => {
    const late: ClockEvent = {
      type: "started",
      on: "2026-11-02",
      at: at("2026-11-05"),
    };
    expect(read([late]).dueOn).toBe("2026-11-23");
  });

  it("has no target where the rule has none", () => {
    expect(read([START], { ...chinese, target: null }).targetOn).toBeNull();
  });

  it.each<[string, boolean]>([
    ["2026-11-23T15:59:59.999Z", true],
    ["2026-11-23T16:00:00.000Z", false],
  ])("stopped at %s is on time: %s", (instant, onTime) => {
    const stoppedAt = new Date(instant);
    expect(read([START, { type: "stopped", at: stoppedAt }]).runs).toEqual([
      {
        startedOn: "2026-11-02",
        dueOn: "2026-11-23",
        stoppedAt,
        onTime,
      },
    ]);
  });
});

describe("a pause", () => {
  const paused: ClockEvent = { type: "paused", at: at("2026-11-04", "23:59") };
  const resumed: ClockEvent = { type: "resumed", at: at("2026-11-09", "00:01") };

  it("gives the target back every working day it touched, and the statutory date nothing", () => {
    // Touched: Wednesday 4, Thursday 5, Friday 6, Monday 9.
    const reading = read([START, paused, resumed]);
    expect(reading.targetOn).toBe("2026-11-20");
    expect(reading.dueOn).toBe("2026-11-23");
    expect(reading.pausedSince).toBeNull();
  });

  it("gives back its first day while nobody knows its end", () => {
    const reading = read([START, paused]);
    expect(reading.pausedSince).toEqual(paused.at);
    expect(reading.targetOn).toBe("2026-11-17");
  });

  it("gives a day that two pauses touch back once", () => {
    const morning: ClockEvent[] = [
      { type: "paused", at: at("2026-11-04", "09:00") },
      { type: "resumed", at: at("2026-11-04", "10:00") },
    ];
    const afternoon: ClockEvent[] = [
      { type: "paused", at: at("2026-11-04", "15:00") },
      { type: "resumed", at: at("2026-11-04", "16:00") },
    ];
    expect(read([START, ...morning, ...afternoon]).targetOn).toBe("2026-11-17");
  });

  it("never takes the target past the promise", () => {
    const long: ClockEvent = { type: "resumed", at: at("2026-11-20") };
    expect(read([START, paused, long]).targetOn).toBe("2026-11-23");
  });

  it("moves the statutory date where the rule lets it", () => {
    const rule = { ...chinese, pausable: true };
    expect(read([START, paused, resumed], rule).dueOn).toBe("2026-11-27");
  });

  it("gives calendar days back to a term in months", () => {
    const march = started("2026-03-02");
    expect(read([march], european).dueOn).toBe("2026-04-02");
    const asked: ClockEvent[] = [
      { type: "paused", at: at("2026-03-10", "10:00", "Europe/Berlin") },
      { type: "resumed", at: at("2026-03-14", "10:00", "Europe/Berlin") },
    ];
    expect(read([march, ...asked], european).dueOn).toBe("2026-04-07");
  });

  it("that begins after the due date gives nothing back", () => {
    const rule = { ...chinese, pausable: true };
    const late: ClockEvent = { type: "paused", at: at("2026-11-24") };
    expect(read([START, late], rule).dueOn).toBe("2026-11-23");
  });

  it("is not begun twice and ends when the clock stops", () => {
    const again: ClockEvent = { type: "paused", at: at("2026-11-05") };
    expect(read([START, paused, again]).pausedSince).toEqual(paused.at);
    const stopped: ClockEvent = { type: "stopped", at: at("2026-11-06") };
    expect(read([START, paused, stopped]).pausedSince).toBeNull();
  });

  it("that has not ended is counted up to the instant of reading, as if it ended then", () => {
    const rule = { ...chinese, pausable: true };
    for (const on of ["2026-11-04", "2026-11-10", "2026-12-30"]) {
      const now = at(on);
      const open = readStopwatch([START, paused], rule, now);
      const ended = readStopwatch([START, paused, { type: "resumed", at: now }], rule);
      expect([open.dueOn, open.targetOn, open.runs]).toEqual([ended.dueOn, ended.targetOn, ended.runs]);
      expect(open.pausedSince).toEqual(paused.at);
    }
  });

  it("outlives the due date on a clock that stands still", () => {
    const rule = { ...chinese, pausable: true };
    const stopped: ClockEvent = { type: "stopped", at: at("2026-12-30") };
    const [run] = read([START, paused, stopped], rule).runs;
    expect(run.onTime).toBe(true);
  });
});

describe("an extension", () => {
  it("counts from the due date", () => {
    const more: ClockEvent = { type: "extended", term: wd(5), at: at("2026-11-20") };
    const reading = read([START, more]);
    expect(reading.dueOn).toBe("2026-11-30");
    expect(reading.targetOn).toBe("2026-11-16");
  });

  it("in months counts from the due date, too", () => {
    const more: ClockEvent = {
      type: "extended",
      term: months(2),
      at: at("2026-03-20"),
    };
    expect(read([started("2026-03-02"), more], european).dueOn).toBe("2026-06-02");
  });

  it("of a date that has passed changes nothing", () => {
    const more: ClockEvent = {
      type: "extended",
      term: wd(5),
      at: at("2026-11-24", "00:00"),
    };
    expect(read([START, more]).dueOn).toBe("2026-11-23");
  });
});

describe("an order of events that cannot be", () => {
  it("is a bug when the clock was not started, or twice", () => {
    expect(() => read([])).toThrow();
    expect(() => read([{ type: "stopped", at: at("2026-11-03") }])).toThrow();
    expect(() => read([START, START])).toThrow();
  });

  it("is passed over where it changes nothing", () => {
    const stopped: ClockEvent = { type: "stopped", at: at("2026-11-10") };
    const plain = read([START, stopped]);
    const noise: ClockEvent[] = [
      { type: "reopened", at: at("2026-11-03") },
      { type: "resumed", at: at("2026-11-03") },
      stopped,
      { type: "stopped", at: at("2026-12-30") },
      { type: "paused", at: at("2026-12-30") },
      { type: "extended", term: wd(5), at: at("2026-11-11") },
    ];
    expect(read([START, ...noise])).toEqual(plain);
  });
});
