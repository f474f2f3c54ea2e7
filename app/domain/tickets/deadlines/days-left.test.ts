import { expect, it } from "vitest";
import { calendarFor } from "../../clock/calendar/calendar";
import { dueAt } from "../../clock/stopwatch/due";
import { daysLeft } from "./days-left";

const CN = calendarFor("CN");
const DUE = "2026-10-15"; // a Thursday after the National Day holiday

function on(today: string, dueOn = DUE, { open = true, standsStill = false } = {}) {
  const noon = new Date(`${today}T04:00:00Z`);
  const { state, workingDays } = daysLeft(
    { open, dueOn, dueAt: dueAt(dueOn, "Asia/Shanghai"), standsStill },
    noon,
    today,
    CN,
  );
  return [state, workingDays];
}

it.each([
  ["2026-09-28", "calm", 9], // 1 to 7 October are days off, Saturday the 10th is worked
  ["2026-10-08", "calm", 6],
  ["2026-10-09", "soon", 5],
  ["2026-10-13", "soon", 2],
  ["2026-10-14", "urgent", 1],
  ["2026-10-15", "today", 0],
  ["2026-10-16", "overdue", 1],
  ["2026-10-19", "overdue", 2],
] as const)("on %s a ticket due on 2026-10-15 is %s, %i", (today, state, days) => {
  expect(on(today)).toEqual([state, days]);
});

it("is overdue by no working day on the day of rest that follows", () => {
  expect(on("2026-10-17", "2026-10-16")).toEqual(["overdue", 0]);
});

it("stands still once the ticket is closed", () => {
  expect(on("2026-12-01", DUE, { open: false })[0]).toBe("stopped");
});

it.each(["2026-10-13", "2026-10-14", "2026-10-15"])("is never urgent while it stands still: on %s", (today) => {
  expect(on(today, DUE, { standsStill: true })[0]).toBe("paused");
});

it("what is over stays over, though somebody is waited for", () => {
  expect(on("2026-10-16", DUE, { standsStill: true })[0]).toBe("overdue");
});
