import { describe, expect, it } from "vitest";
import { type ClockEvent, type ClockRule, readStopwatch } from "./stopwatch";
import type { Term } from "../dates/terms";
import { instantAt, type LocalTime } from "../dates/zone";

const ZONE = "Europe/Berlin";
const months = (count: number): Term => ({ count, unit: "month", roll: true });

/** One month that may pause, as a foreign profile has it. */
const european: ClockRule = { term: months(1), target: null, zone: ZONE, calendarId: "weekends", pausable: true };

function at(date: string, time: LocalTime = "12:00"): Date {
  return instantAt(date, time, ZONE);
}

function started(on: string): ClockEvent {
  return { type: "started", on, at: at(on) };
}

function read(events: ClockEvent[], rule: ClockRule) {
  return readStopwatch(events, rule);
}

describe("an outer limit", () => {
  // Received on Monday 2 March 2026 in Berlin: a month ends on 2 April, three on 2 June.
  const march = started("2026-03-02");
  const more = (count: number): ClockEvent => ({ type: "extended", term: months(count), at: at("2026-03-20") });
  const limited: ClockRule = { ...european, outerLimit: months(3) };

  it("holds a longer extension back, and lets a shorter one be", () => {
    expect(read([march, more(2)], limited).dueOn).toBe("2026-06-02");
    expect(read([march, more(6)], limited).dueOn).toBe("2026-06-02");
    expect(read([march, more(1)], limited).dueOn).toBe("2026-05-04"); // 2 May is a Saturday
    expect(read([march, more(6)], { ...european, outerLimit: null }).dueOn).toBe("2026-10-02");
  });

  it("counts from receipt, so that a month that rolled does not add its days", () => {
    const january = started("2026-01-31");
    const longer: ClockEvent = { type: "extended", term: months(2), at: at("2026-02-10") };
    expect(read([january, longer], european).dueOn).toBe("2026-05-04");
    expect(read([january, longer], limited).dueOn).toBe("2026-04-30");
  });

  it("says nothing of a term that was not extended", () => expect(read([march], limited).dueOn).toBe("2026-04-02"));

  it("waits like the term where the clock may pause, and does not where it may not", () => {
    const asked: ClockEvent[] = [
      { type: "paused", at: at("2026-03-10", "10:00") },
      { type: "resumed", at: at("2026-03-14", "10:00") },
    ];
    expect(read([march, ...asked, more(6)], limited).dueOn).toBe("2026-06-08"); // five days later: 7 June is a Sunday
    expect(read([march, ...asked, more(6)], { ...limited, pausable: false }).dueOn).toBe("2026-06-02");
  });

  it("begins anew with a run that was reopened after its term", () => {
    const late: ClockEvent[] = [
      { type: "stopped", at: at("2026-03-30") },
      { type: "reopened", at: at("2026-06-15") },
    ];
    const again: ClockEvent = { type: "extended", term: months(6), at: at("2026-06-20") };
    expect(read([march, ...late, again], limited).dueOn).toBe("2026-09-15");
  });

  it("that depends on a year without a notice makes the date provisional", () => {
    const rule: ClockRule = {
      ...european,
      zone: "Asia/Shanghai",
      calendarId: "CN",
      outerLimit: { count: 60, unit: "calendar-day", roll: true },
    };
    const reading = read([started("2026-11-02"), { type: "extended", term: months(2), at: at("2026-11-20") }], rule);
    expect(reading).toMatchObject({ dueOn: "2027-01-04", provisional: true });
  });
});
