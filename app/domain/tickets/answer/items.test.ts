import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RIGHTS } from "../../policies/profile/rights";
import { dutyEnds } from "../../policies/profile/retention-duties";
import { outcomeName } from "./items";
import { ITEM_OUTCOMES, type ItemOutcome, ANSWERS } from "../workflow/codes";
import { outcomesFor, comeTo, groundsOf } from "../workflow/item-outcomes";

describe("what the items of a ticket come to", () => {
  test.each<[ItemOutcome[], string]>([
    [["granted"], "granted"],
    [["deleted", "anonymised"], "granted"],
    [["deleted", "not-found"], "granted"],
    [["deleted", "restricted"], "restricted"],
    [["restricted", "not-found"], "restricted"],
    [["not-found", "not-found"], "not-found"],
    [["deleted", "restricted", "refused"], "partly"],
    [["not-found", "refused"], "partly"],
    [["refused", "refused"], "refused"],
  ])("%j: %s", (outcomes, told) => expect(comeTo(outcomes)).toBe(told));

  const lists = fc.array(fc.constantFrom(...ITEM_OUTCOMES), { minLength: 1, maxLength: 20 });

  test("is one of five, whatever their order", () => {
    fc.assert(
      fc.property(
        lists,
        (outcomes) => ANSWERS.includes(comeTo(outcomes)) && comeTo(outcomes) === comeTo([...outcomes].reverse()),
      ),
    );
  });

  test("never hides a refusal, and is one only when nothing else is there", () => {
    fc.assert(
      fc.property(
        lists,
        (outcomes) => outcomes.includes("refused") === ["partly", "refused"].includes(comeTo(outcomes)),
      ),
    );
    fc.assert(
      fc.property(
        lists,
        (outcomes) => (comeTo(outcomes) === "refused") === outcomes.every((outcome) => outcome === "refused"),
      ),
    );
  });
});

test.each(RIGHTS)("every outcome of %s has its own name in both languages", (right) => {
  for (const locale of ["zh-CN", "en"] as const) {
    const names = outcomesFor(right).map((outcome) => outcomeName(right, outcome)[locale]);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("a deletion is deleted, made anonymous or kept, never just granted", () => {
  expect(outcomesFor("delete")).not.toContain("granted");
  expect(outcomesFor("access")).not.toContain("restricted");
});

test("grounds are those of refused items, each once", () => {
  const items = [
    ["refused", "statutory-duty"],
    ["deleted", "bad-faith"],
    ["refused", "statutory-duty"],
    ["refused", "trade-secret"],
  ] as const;
  expect(groundsOf(items.map(([outcome, groundId]) => ({ outcome, groundId })))).toEqual([
    "statutory-duty",
    "trade-secret",
  ]);
});

test("a duty ends so many years or months after it began, on a day that exists", () => {
  expect(dutyEnds("e-commerce", "2026-11-24")).toBe("2029-11-24");
  expect(dutyEnds("network-logs", "2026-08-31")).toBe("2027-02-28");
});
