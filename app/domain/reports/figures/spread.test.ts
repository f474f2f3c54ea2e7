import fc from "fast-check";
import { expect, it, test } from "vitest";
import { spreadOf } from "./spread";

const days = (...values: number[]) => values.map((value) => ({ value, count: 1 }));

it.each([
  [days(7), 7, 7],
  [days(1, 2), 1, 2],
  [days(3, 1, 2), 2, 3],
  [days(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 5, 9],
  [days(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 6, 10],
  [
    [
      { value: 15, count: 1 },
      { value: 0, count: 9 },
    ],
    0,
    0,
  ],
  [
    [
      { value: 15, count: 2 },
      { value: 0, count: 8 },
    ],
    0,
    15,
  ],
])("%j", (values, median, ninetieth) => {
  expect(spreadOf(values)).toMatchObject({ median, ninetieth });
});

it("is nothing where nothing was", () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([{ value: 3, count: 0 }])).toBeNull();
});

test("at least half lie at or below the median, nine in ten at or below the ninetieth, and no smaller value would do", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 60 }), (values) => {
      const spread = spreadOf(days(...values))!;
      const upTo = (limit: number) => values.filter((value) => value <= limit).length;
      expect(upTo(spread.median) * 2).toBeGreaterThanOrEqual(values.length);
      expect(upTo(spread.median - 1) * 2).toBeLessThan(values.length);
      expect(upTo(spread.ninetieth) * 10).toBeGreaterThanOrEqual(values.length * 9);
      expect(upTo(spread.ninetieth - 1) * 10).toBeLessThan(values.length * 9);
    }),
  );
});
