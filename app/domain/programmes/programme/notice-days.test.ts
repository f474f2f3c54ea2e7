import { expect, test } from "vitest";
import { earliestEnd, noticeDays, toldBy } from "./notice-days";

test("thirty days of notice where the policy names none, else its own", () => {
  expect([noticeDays({ endOfServiceNoticeDays: null }), noticeDays({ endOfServiceNoticeDays: 45 })]).toEqual([30, 45]);
});

test.each([
  ["2026-04-30T02:00:00Z", 0, 60, "2026-04-30"],
  ["2026-04-30T15:59:00Z", 60, 60, "2026-05-01"], // the last letter leaves after midnight in Beijing
  ["2026-04-30T02:00:00Z", 100_000, 60, "2026-05-01"],
])("released at %s to %i people at %i a minute, the last is told on %s", (at, readers, pace, on) =>
  expect(toldBy(new Date(at), readers, pace, "Asia/Shanghai")).toBe(on),
);

test("a service ends that many days after the last was told, at the earliest", () =>
  expect(earliestEnd("2026-01-31", { endOfServiceNoticeDays: null })).toBe("2026-03-02"));
