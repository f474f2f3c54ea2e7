import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarFor } from "../../clock/calendar/calendar";
import { addDays } from "../../clock/dates/civil-date";
import { ESCALATES_TO, latestDue, stepDay, stepsDue, windowsOf, type Step } from "./steps";

const CN = calendarFor("CN");
const lead = (days: number): Step => ({ to: "lead", days });

describe("the day of a step, by the calendar of the State Council", () => {
  test.each([
    ["on the due date itself, a Monday", 0, "2026-03-23", "2026-03-23"],
    ["a working day before a Monday: the Friday", -1, "2026-03-23", "2026-03-20"],
    ["five working days before: a week", -5, "2026-03-23", "2026-03-16"],
    ["two working days after a Friday: the Tuesday", 2, "2026-03-20", "2026-03-24"],
    [
      "a working day before Wednesday 25 February: the Tuesday after the Spring Festival",
      -1,
      "2026-02-25",
      "2026-02-24",
    ],
    ["two before that: Saturday the 14th is worked, to make up", -2, "2026-02-25", "2026-02-14"],
    ["three before that: the Friday", -3, "2026-02-25", "2026-02-13"],
    ["a working day after Friday 13 February: the Saturday, worked to make up", 1, "2026-02-13", "2026-02-14"],
    ["two after that: Tuesday 24 February, when the holiday is over", 2, "2026-02-13", "2026-02-24"],
    [
      "three after Wednesday 30 September: 8, 9 October and Saturday the 10th, worked to make up",
      3,
      "2026-09-30",
      "2026-10-10",
    ],
    ["a working day before Monday 12 October: Saturday the 10th", -1, "2026-10-12", "2026-10-10"],
  ])("%s", (_what, days, dueOn, on) => expect(stepDay(lead(days), dueOn, CN)).toBe(on));
});

const PLAN: Step[] = [
  { to: "assignee", days: -3 },
  { to: "lead", days: -1 },
  { to: "lead", days: 1 },
  { to: "compliance", days: 2 },
];
const due = (today: string, told: Step[] = [], began = "2026-03-02") =>
  stepsDue(PLAN, { dueOn: "2026-03-23", today, began, told }, CN).map(({ to, days }) => `${to} ${days}`);

describe("what is told on a day, for what is due on Monday 23 March 2026", () => {
  test.each([
    ["2026-03-17", []],
    ["2026-03-18", ["assignee -3"]],
    ["2026-03-20", ["assignee -3", "lead -1"]],
    ["2026-03-23", ["assignee -3", "lead -1"]],
    ["2026-03-24", ["assignee -3", "lead 1"]],
    ["2026-03-25", ["assignee -3", "lead 1", "compliance 2"]],
  ])("%s, when nothing was told yet", (today, steps) => expect(due(today)).toEqual(steps));

  test("is not what was told, nor what came before it: after a day overdue, nobody hears that it is nearly due", () => {
    expect(due("2026-03-20", [PLAN[0]!])).toEqual(["lead -1"]);
    expect(due("2026-03-24", [PLAN[0]!, PLAN[2]!])).toEqual([]);
    expect(due("2026-03-20", [PLAN[0]!, PLAN[2]!])).toEqual([]);
  });

  test("is nothing for a day before its term began", () => {
    expect(due("2026-03-19", [], "2026-03-18")).toEqual([]);
    expect(due("2026-03-20", [], "2026-03-18")).toEqual(["lead -1"]);
  });
});

const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays("2024-03-01", n));
const step = fc.record({ to: fc.constantFrom(...ESCALATES_TO), days: fc.integer({ min: -20, max: 20 }) });

describe("the due dates a step is about", () => {
  test("up to the last whose step has come, and no further", () =>
    fc.assert(
      fc.property(step, day, (each, today) => {
        const last = latestDue(each, today, CN);
        expect(stepDay(each, last, CN) <= today).toBe(true);
        expect(stepDay(each, addDays(last, 1), CN) <= today).toBe(false);
      }),
    ));

  test("are exactly those for which it is told", () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), day, fc.integer({ min: -40, max: 40 }), (steps, today, n) => {
        const dueOn = addDays(today, n);
        const told = stepsDue(steps, { dueOn, today, began: "2020-01-01", told: [] }, CN);
        const within = windowsOf(steps, today, CN).filter(
          ({ after, upTo }) => dueOn <= upTo && (after === null || dueOn > after),
        );
        const named = (each: Step[]) => each.map(({ to, days }) => `${to}:${days}`).sort();
        expect(named(within)).toEqual(named(told));
      }),
    ));
});
