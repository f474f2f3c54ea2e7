import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskName } from "./mask";
import { maskEmail } from "./mask-email.server";

describe("what the queue shows of a person", () => {
  test.each([
    ["张三", "张*"],
    ["张三丰", "张**"],
    ["欧阳测试员", "欧**"],
    ["  Maria Santos ", "M**"],
    ["𠮷野", "𠮷*"],
    ["葛󠄀城", "葛󠄀*"],
    ["श्रीमती", "श्री**"],
    ["张", "*"],
    ["🦊", "*"],
    ["", ""],
  ])("%j is %j", (name, masked) => expect(maskName(name)).toBe(masked));

  test("is never more than the first character, nor its length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 3 }), (name) => {
        const rest = /\**$/.exec(maskName(name))?.[0] ?? "";
        return ["", "*", "**"].includes(rest) || name.trim().startsWith("*");
      }),
    );
  });
});

describe("what a page shows of an address", () => {
  test.each([
    ["zhang@person.example", "z***@person.example"],
    ["z@person.example", "z***@person.example"],
    ["user@xn--fsqu00a.xn--fiqs8s", "u***@例子.中国"],
    ['"a@b"@person.example', '"***@person.example'],
  ])("%s is %s", (email, masked) => expect(maskEmail(email)).toBe(masked));
});
