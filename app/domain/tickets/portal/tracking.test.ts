import { expect, test } from "vitest";
import { isTracking } from "./tracking";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20) + minutes * 60_000);
const visit = (used: number, ended: number | null = null) => ({
  createdAt: at(0),
  usedAt: at(used),
  endedAt: ended === null ? null : at(ended),
});

test("goes on for an hour after its pages were last looked at", () => {
  expect([59, 60].map((minutes) => isTracking(visit(0), at(minutes)))).toEqual([true, false]);
  expect([159, 160].map((minutes) => isTracking(visit(100), at(minutes)))).toEqual([true, false]);
});

test("and for eight hours in all, however it is used", () => {
  expect([479, 480].map((minutes) => isTracking(visit(479), at(minutes)))).toEqual([true, false]);
});

test("and no more once it was left", () => {
  expect(isTracking(visit(1, 2), at(3))).toBe(false);
});
