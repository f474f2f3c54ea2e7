import { describe, expect, it, test } from "vitest";
import { monthOfPeriod, readPeriod, trendMonths, wholeMonth } from "./period";

const TODAY = "2026-11-22";
const read = (from: string | null, to: string | null) => readPeriod({ from, to }, TODAY);

describe("a period as typed", () => {
  it.each([
    [null, null, "2026-11-01", "2026-11-22"],
    ["", " ", "2026-11-01", "2026-11-22"],
    ["2026-09-01", "2026-09-30", "2026-09-01", "2026-09-30"],
    ["2026-09-15", null, "2026-09-15", "2026-11-22"],
    [null, "2026-09-15", "2026-09-01", "2026-09-15"],
    [" 2026-09-15 ", "2026-09-15", "2026-09-15", "2026-09-15"],
    ["2000-01-01", "2099-12-31", "2000-01-01", "2099-12-31"],
    ["２０２６－０９－０１", "2026–09–30", "2026-09-01", "2026-09-30"],
    ["2026年9月1日", "2026.9.30", "2026-09-01", "2026-09-30"],
    ["\u200B", "\u3000\u202E", "2026-11-01", "2026-11-22"],
  ])("%s to %s is %s to %s", (from, to, first, last) => {
    expect(read(from, to)).toEqual({ ok: true, period: { from: first, to: last } });
  });

  it.each([
    ["2026-02-30", "2026-09-30", { from: "not-a-date" }],
    ["2026-09-01", "yesterday", { to: "not-a-date" }],
    ["0", "-1", { from: "not-a-date", to: "not-a-date" }],
    ["1999-12-31", "2026-09-30", { from: "not-a-date" }],
    ["2026-09-01", "2100-01-01", { to: "not-a-date" }],
    ["2026-09-30", "2026-09-01", { from: "from-after-to" }],
    ["2026-12-01", null, { from: "from-after-to" }],
    ["2026-09-01' OR 1=1", null, { from: "not-a-date" }],
  ])("%s to %s is turned down", (from, to, errors) => {
    expect(read(from, to)).toEqual({ ok: false, errors });
  });
});

test.each([
  ["2026-09-01", "2026-09-30", "2026-09"],
  ["2026-11-01", "2026-11-22", "2026-11"],
  ["2026-11-01", "2026-11-21", null],
  ["2026-09-02", "2026-09-30", null],
  ["2026-09-01", "2026-10-31", null],
  ["2026-09-01", "2026-11-22", null],
])("%s to %s as a month: %s", (from, to, month) => {
  expect(monthOfPeriod({ from, to }, TODAY)).toBe(month);
});

test("a trend is the last month and the twelve before it", () => {
  const months = trendMonths({ from: "2026-10-31", to: "2026-11-22" });
  expect(months).toHaveLength(13);
  expect([months[0], months[12]]).toEqual(["2025-11", "2026-11"]);
});

test("months begin and end where they do", () => {
  expect(["2024-02", "2026-02", "2026-12", "2099-12"].map((month) => wholeMonth(month).to)).toEqual([
    "2024-02-29",
    "2026-02-28",
    "2026-12-31",
    "2099-12-31",
  ]);
});
