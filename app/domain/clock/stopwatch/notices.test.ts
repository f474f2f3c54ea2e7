import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkingDays, calendarFor, workingDaysLeft } from "../calendar/calendar";
import { addDays, type CivilDate } from "../dates/civil-date";
import { nextNotice, noticeAt } from "./notices";

const china = calendarFor("CN");

describe("the notices of a ticket due on 30 September 2026", () => {
  // Working days before it: 29, 28, 24, 23, 22 September (25–27 is Mid-Autumn); after it: 8, 9, 10 October.
  it.each<[CivilDate | null, CivilDate, string, CivilDate]>([
    [null, "2026-09-01", "due-in-5", "2026-09-22"],
    [null, "2026-09-22", "due-in-5", "2026-09-22"],
    ["2026-09-22", "2026-09-22", "due-in-3", "2026-09-24"],
    ["2026-09-22", "2026-09-23", "due-in-3", "2026-09-24"],
    ["2026-09-24", "2026-09-26", "due-in-1", "2026-09-29"],
    ["2026-09-29", "2026-09-29", "due-today", "2026-09-30"],
    ["2026-09-30", "2026-09-30", "overdue", "2026-10-08"],
    ["2026-09-30", "2026-10-05", "overdue", "2026-10-08"],
    ["2026-10-08", "2026-10-08", "overdue", "2026-10-09"],
    ["2026-10-09", "2026-10-09", "overdue", "2026-10-10"], // a Saturday that is worked
    ["2026-10-10", "2026-10-10", "overdue", "2026-10-12"],
  ])("last sent %s, today %s: %s on %s", (lastSentOn, today, kind, on) => {
    expect(nextNotice("2026-09-30", lastSentOn, today, china)).toEqual({
      kind,
      on,
    });
  });

  it.each<[CivilDate | null, CivilDate, string, CivilDate]>([
    [null, "2026-09-23", "due-in-5", "2026-09-22"],
    ["2026-09-22", "2026-09-25", "due-in-3", "2026-09-24"],
    [null, "2026-09-29", "due-in-1", "2026-09-29"],
    [null, "2026-10-02", "due-today", "2026-09-30"],
    ["2026-09-22", "2026-10-11", "overdue", "2026-10-10"],
  ])(
    "after the worker was down (last sent %s, today %s) only the latest is made up: %s of %s",
    (lastSentOn, today, kind, on) => {
      expect(nextNotice("2026-09-30", lastSentOn, today, china)).toEqual({
        kind,
        on,
      });
    },
  );
});

it("says nothing of the past to a new ticket with a short term", () => {
  const receivedOn = "2026-11-23";
  expect(nextNotice("2026-11-25", receivedOn, receivedOn, china)).toEqual({
    kind: "due-in-1",
    on: "2026-11-24",
  });
});

it("serves a due date that is a day of rest on that day", () => {
  const sunday = "2026-11-29";
  expect(nextNotice(sunday, null, "2026-11-29", china)).toEqual({
    kind: "due-today",
    on: sunday,
  });
  expect(nextNotice(sunday, "2026-11-25", "2026-11-26", china)).toEqual({
    kind: "due-in-1",
    on: "2026-11-27",
  });
  expect(nextNotice(sunday, sunday, sunday, china)).toEqual({
    kind: "overdue",
    on: "2026-11-30",
  });
});

it("is null only where the calendar ends", () => {
  expect(nextNotice("2199-12-20", "2199-12-31", "2199-12-31", china)).toBeNull();
});

it("goes out at nine in the morning on the wall", () => {
  const notice = nextNotice("2026-09-30", null, "2026-09-01", china);
  expect(notice && noticeAt(notice, "Asia/Shanghai")).toEqual(new Date("2026-09-22T01:00:00Z"));
});

describe("whatever happens", () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays("2018-06-01", n));
  const around = fc.integer({ min: -40, max: 40 });
  const calendar = fc.constantFrom(china, calendarFor("weekends"));

  it("is later than what was sent, and never before it is due", () => {
    fc.assert(
      fc.property(day, around, around, calendar, (dueOn, t, s, days) => {
        const today = addDays(dueOn, t);
        const lastSentOn = addDays(dueOn, s);
        const notice = nextNotice(dueOn, lastSentOn, today, days);
        expect(notice && notice.on > lastSentOn).toBe(true);
      }),
    );
  });

  it("a worker that is up every day sends each notice on its day, each once", () => {
    fc.assert(
      fc.property(day, calendar, (somewhere, days) => {
        const dueOn = addWorkingDays(somewhere, 1, days);
        const sent = live(dueOn, () => true, days);
        const expected = [-5, -3, -1, 0, 1, 2, 3, 4].map((n) => addWorkingDays(dueOn, n, days));
        expect(sent.map(({ on }) => on).slice(0, 8)).toEqual(expected);
        expect(sent.every(({ on, sentOn }) => on === sentOn)).toBe(true);
        for (const { kind, on } of sent) {
          const left = workingDaysLeft(on, dueOn, days);
          expect(kind).toBe(left > 0 ? `due-in-${left}` : left === 0 ? "due-today" : "overdue");
        }
      }),
      { numRuns: 30 },
    );
  });

  it("a worker that is down now and then still sends none twice, and never two for one day", () => {
    fc.assert(
      fc.property(day, fc.array(fc.boolean(), { minLength: 70, maxLength: 70 }), calendar, (dueOn, up, days) => {
        const sent = live(dueOn, (n) => up[n] ?? true, days);
        expect(new Set(sent.map(({ on }) => on)).size).toBe(sent.length);
        expect(new Set(sent.map(({ sentOn }) => sentOn)).size).toBe(sent.length);
      }),
      { numRuns: 50 },
    );
  });
});

/** Seventy days around a due date with a worker that sends, on the days it is up, what is due. */
function live(dueOn: CivilDate, isUp: (day: number) => boolean, days: typeof china) {
  const sent: { kind: string; on: CivilDate; sentOn: CivilDate }[] = [];
  for (let n = 0; n < 70; n++) {
    const today = addDays(dueOn, n - 40);
    if (!isUp(n)) continue;
    for (;;) {
      const notice = nextNotice(dueOn, sent.at(-1)?.on ?? null, today, days);
      if (!notice || notice.on > today) break;
      sent.push({ ...notice, sentOn: today });
    }
  }
  return sent;
}
