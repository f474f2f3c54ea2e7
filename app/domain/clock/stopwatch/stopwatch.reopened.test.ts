import { describe, expect, it } from "vitest";
import type { CivilDate } from "../dates/civil-date";
import { type ClockEvent, readStopwatch } from "./stopwatch";
import type { Term } from "../dates/terms";
import { instantAt, type LocalTime } from "../dates/zone";

const ZONE = "Asia/Shanghai";
const wd = (count: number): Term => ({ count, unit: "working-day", roll: true });

function at(date: CivilDate, time: LocalTime = "12:00"): Date {
  return instantAt(date, time, ZONE);
}

function read(events: ClockEvent[]) {
  return readStopwatch(events, { term: wd(15), target: wd(10), zone: ZONE, calendarId: "CN", pausable: false });
}

// Received on Monday 2 November 2026: fifteen working days end on 23 November.
const START: ClockEvent = { type: "started", on: "2026-11-02", at: at("2026-11-02") };

describe("a reopened ticket", () => {
  const stopped: ClockEvent = { type: "stopped", at: at("2026-11-10") };

  it("keeps its date while that has not passed", () => {
    const reopened: ClockEvent = { type: "reopened", at: at("2026-11-23", "23:59") };
    const reading = read([START, stopped, reopened]);
    expect(reading.dueOn).toBe("2026-11-23");
    expect(reading.runs).toHaveLength(1);
    expect(reading.runs[0].onTime).toBeNull();
  });

  it("is late if it is then finished too late", () => {
    const reopened: ClockEvent = { type: "reopened", at: at("2026-11-20") };
    const finished: ClockEvent = { type: "stopped", at: at("2026-11-25") };
    const [run] = read([START, stopped, reopened, finished]).runs;
    expect(run.onTime).toBe(false);
  });

  it("after its date starts anew, and its first result stands", () => {
    const reopened: ClockEvent = { type: "reopened", at: at("2026-11-24", "00:00") };
    const reading = read([START, stopped, reopened]);
    expect(reading.runs.map((run) => [run.startedOn, run.onTime])).toEqual([
      ["2026-11-02", true],
      ["2026-11-24", null],
    ]);
    expect(reading.dueOn).toBe("2026-12-15");
    expect(reading.targetOn).toBe("2026-12-08");
  });

  it("that was late stays late", () => {
    const events: ClockEvent[] = [
      START,
      { type: "stopped", at: at("2026-11-30") },
      { type: "reopened", at: at("2026-12-01") },
      { type: "stopped", at: at("2026-12-02") },
    ];
    expect(read(events).runs.map((run) => run.onTime)).toEqual([false, true]);
  });

  it("does not take an extension or a pause of its first run along", () => {
    const events: ClockEvent[] = [
      START,
      { type: "paused", at: at("2026-11-04") },
      { type: "extended", term: wd(5), at: at("2026-11-05") },
      { type: "stopped", at: at("2026-11-06") },
      { type: "reopened", at: at("2026-12-01") },
    ];
    expect(read(events).dueOn).toBe("2026-12-22");
    expect(read(events).pausedSince).toBeNull();
  });
});
