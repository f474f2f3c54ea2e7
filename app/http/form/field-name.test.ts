import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typed } from "#tests/factories/typed";
import { isFieldName } from "./field-name";

describe("the name of a field", () => {
  test.each([
    "right",
    "letterLocale",
    "_language",
    "_do",
    "grounds[0].id",
    "items[19].groundId",
    "particulars.measure",
    "requesters[1].evidence[0].zh-CN",
    "rights.access.outerLimit.count",
    "cancellation.coolingOff:on",
  ])("%s is one", (name) => expect(isFieldName(name, 20)).toBe(true));

  test.each([
    "",
    "right[9999999]",
    "right[4294967295]",
    "right[20]",
    "right[1e3]",
    "right[-1]",
    "right[ 1]",
    "right[01]",
    "right[]",
    "right[0][0]",
    "right[0",
    "right]0[",
    "[0]",
    "0",
    "a..b",
    ".a",
    "a.",
    "a.b.c.d.e.f.g",
    `a${".b".repeat(5_000)}`,
    "a".repeat(121),
    "__intent__",
    "__state__",
    "__proto__",
    "a.__proto__.b",
    "a\u0000b",
    "a b",
    "姓名",
    "a:on:on",
  ])("%s is none", (name) => expect(isFieldName(name, 20)).toBe(false));

  test("has no places where a form has no lists", () => {
    expect([isFieldName("right[0]", 0), isFieldName("right[0]", 1)]).toEqual([false, true]);
  });

  test("is never longer, deeper or further than a form can be, whatever is sent", () => {
    fc.assert(
      fc.property(fc.oneof(typed, fc.stringMatching(/^[a-c.[\]0-9_:-]{0,160}$/)), (name) => {
        if (!isFieldName(name, 40)) return;
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name.split(".").length).toBeLessThanOrEqual(6);
        for (const [, place] of name.matchAll(/\[(\d+)\]/g)) expect(Number(place)).toBeLessThan(40);
      }),
    );
  });
});
