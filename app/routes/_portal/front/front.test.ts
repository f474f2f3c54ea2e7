import { expect, test } from "vitest";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { yishou } from "#app/domain/policies/profiles/yishou";
import { frontOf } from "./front";

// Noon in Beijing: fifteen days from the first are a Saturday, from the second a working Tuesday.
test.each([
  ["2026-11-27T04:00:00Z", "2026-12-12", "第 15 天是 2026年12月12日（周六），期限不顺延。"],
  ["2026-11-30T04:00:00Z", "2026-12-15", null],
])("the front page of a request of %s names the day, and why one of rest is not moved", (now, due, said) => {
  const front = frontOf(yishou, new Date(now));
  expect([front.due, front.restDay?.["zh-CN"] ?? null]).toEqual([due, said]);
});

test("a term in working days ends on none of rest", () =>
  expect(frontOf(resourceGo, new Date("2026-11-27T04:00:00Z"))).toMatchObject({ due: "2026-12-18", restDay: null }));
