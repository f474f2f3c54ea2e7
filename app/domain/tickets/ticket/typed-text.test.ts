import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typed } from "#tests/factories/typed";
import { oneLine, plainLines } from "./typed-text";

describe("what was typed", () => {
  test("a line is one line", () => expect(oneLine("欧阳\r\n测试\u0000\u007f!")).toBe("欧阳 测试 !"));
  test("lines keep their breaks, written the same on every system", () =>
    expect(plainLines("一\r\n二\r三\n\t四\u0000\u001b[31m")).toBe("一\n二\n三\n\t四[31m"));
  test("words are not touched", () => {
    const words = "Łukasz 😀 ‘quoted’ <b> 𠮷野 é — 0-9";
    expect([oneLine(words), plainLines(words)]).toEqual([words, words]);
  });
  test("nothing is left that a database text cannot hold, and cleaning twice changes nothing", () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const clean of [oneLine, plainLines]) {
          const once = clean(text);
          expect(once).not.toContain("\u0000");
          expect(clean(once)).toBe(once);
        }
      }),
    );
  });
});
