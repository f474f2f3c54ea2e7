import { describe, expect, it } from "vitest";
import { SHANGHAI, shanghai } from "#tests/factories/journal";
import { calendarFor } from "../../clock/calendar/calendar";
import { pausedUpTo, pausesOf, waitsIn, type Wait } from "./waits";

const CN = calendarFor("CN");
const moved = (action: string, at: string) => ({
  kind: "moved",
  at: shanghai(at),
  data: { action, from: "handling", to: "handling" },
});
const FILED = { kind: "filed", at: shanghai("2026-09-18 10:00:00"), data: { receivedOn: "2026-09-18" } };
const wait = (from: string, to: string | null): Wait => ({
  from: shanghai(from),
  to: to === null ? null : shanghai(to),
});

describe("each wait for the requester", () => {
  it("begins with what the workflow says pauses the clock, and ends with what resumes or stops it", () => {
    const lines = [
      FILED,
      moved("take", "2026-09-18 11:00:00"),
      moved("ask", "2026-09-21 09:00:00"),
      moved("answer", "2026-09-22 09:00:00"),
      moved("ask-evidence", "2026-09-23 09:00:00"),
      moved("propose-refusal", "2026-09-28 09:00:00"),
      moved("confirm-refusal", "2026-09-29 09:00:00"),
    ];
    expect(waitsIn(lines)).toEqual([
      wait("2026-09-21 09:00:00", "2026-09-22 09:00:00"),
      wait("2026-09-23 09:00:00", "2026-09-28 09:00:00"),
    ]);
  });

  it("is one while nothing ends it, and ends with the request", () => {
    const lines = [FILED, moved("ask", "2026-09-21 09:00:00"), moved("ask", "2026-09-22 09:00:00")];
    expect(waitsIn(lines)).toEqual([wait("2026-09-21 09:00:00", null)]);
    expect(waitsIn([...lines, moved("withdraw", "2026-09-23 09:00:00")])).toEqual([
      wait("2026-09-21 09:00:00", "2026-09-23 09:00:00"),
    ]);
  });
});

describe("working days paused", () => {
  it.each([
    [[["2026-09-21 09:00:00", "2026-09-21 09:05:00"]], 1],
    // A Sunday that is worked, then the feast from the 25th to the 27th.
    [[["2026-09-19 09:00:00", "2026-09-20 18:00:00"]], 1],
    [[["2026-09-24 23:59:59", "2026-09-28 00:00:00"]], 2],
    [[["2026-09-26 09:00:00", "2026-09-26 10:00:00"]], 0],
    [
      [
        ["2026-09-21 09:00:00", "2026-09-22 09:00:00"],
        ["2026-09-22 10:00:00", "2026-09-23 09:00:00"],
      ],
      3,
    ],
    [
      [
        ["2026-09-21 09:00:00", "2026-09-22 09:00:00"],
        ["2026-09-22 10:00:00", "2026-09-22 11:00:00"],
      ],
      2,
    ],
  ] as const)("%j: %i", (spans, days) => {
    expect(
      pausesOf(
        spans.map(([from, to]) => wait(from, to)),
        SHANGHAI,
        CN,
      ),
    ).toEqual({ pauses: spans.length, pausedDays: days, pausedFrom: null });
  });

  it("count one that goes on up to today, and no day twice", () => {
    const paused = pausesOf(
      [wait("2026-09-21 09:00:00", "2026-09-22 09:00:00"), wait("2026-09-22 10:00:00", null)],
      SHANGHAI,
      CN,
    );
    expect(paused).toEqual({ pauses: 2, pausedDays: 2, pausedFrom: "2026-09-23" });
    expect(["2026-09-22", "2026-09-23", "2026-09-28"].map((today) => pausedUpTo(today, paused, CN))).toEqual([2, 3, 5]);
  });

  it("are none where nothing was paused", () => {
    expect(pausesOf([], SHANGHAI, CN)).toEqual({ pauses: 0, pausedDays: 0, pausedFrom: null });
  });
});
