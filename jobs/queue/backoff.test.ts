import { expect, test } from "vitest";
import { backoffMs } from "./backoff";

const hourly = { firstMs: 5_000, maxMs: 3_600_000 };

test.each([
  [1, 2_500, 5_000],
  [2, 5_000, 10_000],
  [3, 10_000, 20_000],
  [11, 1_800_000, 3_600_000],
  [5_000, 1_800_000, 3_600_000],
])("after %i failures it waits from %i to %i ms", (failures, least, most) => {
  expect(backoffMs(failures, hourly, 0)).toBe(least);
  expect(backoffMs(failures, hourly, 1)).toBe(most);
});

test("it never waits less after one more failure, chance being equal", () => {
  const waits = Array.from({ length: 40 }, (_, index) => backoffMs(index + 1, hourly, 0.3));
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
});
