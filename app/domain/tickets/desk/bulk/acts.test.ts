import { expect, test } from "vitest";
import { isNotBegun, leftUndone } from "./acts";

test("whatever a batch left as it was is not done, whoever or whatever the reason", () => {
  expect(leftUndone({ failed: 1, stopped: 2, left: 4, cannot: 8 })).toBe(15);
  expect(leftUndone({ failed: 0, stopped: 0, left: 0, cannot: 1 })).toBe(1);
});

test("what was only looked at has not begun", () => {
  expect((["chosen", "checking", "checked", "running", "ended"] as const).filter(isNotBegun)).toEqual([
    "chosen",
    "checking",
    "checked",
  ]);
});
