import fc from "fast-check";
import { expect, test } from "vitest";
import { PACE } from "../programme/kinds";
import { againAfterMs, batchOf } from "./batch";

test.each([
  [1, 1, 60_000],
  [6, 1, 10_000],
  [12, 1, 5_000],
  [60, 5, 5_000],
  [3_000, 250, 5_000],
])("at %i a minute %i go out every %i ms", (pace, letters, everyMs) =>
  expect(batchOf(pace)).toEqual({ letters, everyMs }),
);

test("whatever the pace, nearly as many go out in a minute, and a stop is heard within that minute", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: PACE.most }), (pace) => {
      const { letters, everyMs } = batchOf(pace);
      expect(everyMs).toBeLessThanOrEqual(60_000);
      expect(Math.abs((letters * 60_000) / everyMs - pace)).toBeLessThanOrEqual(6);
    }),
  );
});

test("a letter that fails for now is tried ever more slowly, an hour apart at most", () =>
  expect([1, 2, 3, 8, 60].map(againAfterMs)).toEqual([30_000, 60_000, 120_000, 3_600_000, 3_600_000]));
