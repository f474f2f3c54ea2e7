import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskEmail, maskName } from "./mask";

describe("what the queue shows of a person", () => {
  test.each([
    ["张三", "张*"],
    ["张三丰", "张**"],
    ["欧阳测试员", "欧**"],
    ["  Maria Santos ", "M**"],
    ["𠮷野", "𠮷*"],
    ["张", "张"],
    ["", ""],
  ])("%j is %j", (name, masked) => expect(maskName(name)).toBe(masked));

  test("is never more than the first character, nor its length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 3 }), (name) => {
        const rest = [...maskName(name)].slice(1).join("");
        return ["", "*", "**"].includes(rest);
      }),
    );
  });
});

describe("what a page shows of an address", () => {
  test.each([
    ["zhang@person.example", "z***@person.example"],
    ["z@person.example", "z***@person.example"],
    ['"a@b"@person.example', '"***@person.example'],
  ])("%s is %s", (email, masked) => expect(maskEmail(email)).toBe(masked));
});
