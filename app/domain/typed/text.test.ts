import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typed } from "#tests/factories/typed";
import { oneLine, plainLines } from "./text";
import { isVisible } from "./unseen";

describe("what was typed", () => {
  test("a line is one line", () => {
    expect(oneLine("欧阳\r\n测试\u0000\u007f!")).toBe("欧阳 测试 !");
    expect(oneLine("欧阳\u2028测试\u2029\u0085!")).toBe("欧阳 测试 !");
  });
  test("lines keep their breaks, written the same on every system", () => {
    expect(plainLines("一\r\n二\r三\n\t四\u0000\u001b[31m")).toBe("一\n二\n三\n\t四[31m");
    expect(plainLines("一\u2028二\u2029三\u0085四")).toBe("一\n二\n三\n四");
  });

  test.each([
    "Łukasz 😀 ‘quoted’ <b> 𠮷野 é — 0-9",
    "张　三·阿卜杜拉",
    "👩‍👧‍👦 👍🏽 ❤️ 1️⃣ #️⃣ 🏳️‍🌈 🇨🇳",
    "می‌خواهم",
    "क्‍ष श्री",
    "ക്‍",
    "ශ්‍රී",
    "葛󠄀城",
    "ᠮᠣᠩᠭᠣᠯ᠋",
    "བོད་ཡིག",
    "مرحبا بالعالم",
    "กรุงเทพฯ",
    "O’Connor · Jean-Luc",
    "⠓⠑⠇⠇⠕⠀⠺",
  ])("words are not touched: %s", (words) => {
    const spelt = words.normalize("NFC");
    expect([oneLine(words), plainLines(words)]).toEqual([spelt, spelt]);
  });

  test.each([
    ["an override", "a\u202Egnp.exe", "agnp.exe"],
    ["embeddings", "\u202A张\u202B三\u202C", "张三"],
    ["isolates", "\u2066张\u2067三\u2068\u2069", "张三"],
    ["marks of direction", "\u200E张\u200F三\u061C", "张三"],
    ["spaces of no width", "张\u200B三\u2060四\uFEFF", "张三四"],
    ["soft hyphens", "zu\u00ADsam\u00ADmen", "zusammen"],
    ["tags", "ab\u{E0041}\u{E007F}c", "abc"],
    ["annotation", "\uFFF9东京\uFFFAとうきょう\uFFFB", "东京とうきょう"],
    ["a picture that did not come along", "a\uFFFCb", "ab"],
    ["halves of characters", "a\uD83Db\uDC00c", "abc"],
    ["what is no character", "a\uFFFEb\uFDD0c", "abc"],
    ["fillers", "a\u3164b\u115F\u1160c\uFFA0", "abc"],
    ["selectors without what they select", "a\uFE0Fb \uFE0F \u{E0100}c", "ab  c"],
    ["joiners that join nothing", "a\u200Db\u200C 张\u200D三 \u200D", "ab 张三 "],
    ["joiners in a row", "ا\u200D\u200D\u200Cب", "ا\u200Dب"],
    ["a grapheme joiner", "a\u034Fb", "ab"],
    ["shorthand and musical signs nobody sees", "a\u{1BCA0}\u{1D173}b", "ab"],
  ])("%s are gone", (_, words, spelt) => expect([oneLine(words), plainLines(words)]).toEqual([spelt, spelt]));

  test("what is composed and what is not is one spelling", () => {
    expect(oneLine("Jose\u0301")).toBe("José");
    expect(oneLine("e\u200B\u0301")).toBe("é");
    expect(oneLine("가")).toBe("가");
  });

  test.each([
    "",
    " \t\n\u3000\u00A0\u2003",
    "\u200B\u200C\u200D\u2060\uFEFF",
    "\u202E\u2066\u2069",
    "\u3164",
    "\u115F\u1160",
    "\uFFA0",
    "\u2800\u2800",
    "\u0301\u0308",
    "\u{E0020}\u{E007F}",
    "\uFE0F",
    "\u00AD",
    "\u034F",
    "\u17B4\u17B5",
    "\uFFFC",
    "\uD800",
    "\u180E",
  ])("nothing that can be seen is nothing: %j", (words) => {
    expect(isVisible(words)).toBe(false);
    expect([oneLine(words), plainLines(words)]).toEqual(["", ""]);
  });

  test("a sign alone can be seen", () => {
    for (const sign of ["张", "a", "1", "?", "€", "👍", "·", "\u{E000}"]) expect(oneLine(sign)).toBe(sign);
  });

  test("marks without end are cut, however many come", () => {
    expect([...oneLine(`a${"\u0316\u0300".repeat(15_000)}b`)].length).toBeLessThan(40);
  });

  test("what is longer than any field is left to be refused", () => {
    const long = "\u200B".repeat(40_001);
    expect([oneLine(long), plainLines(long)]).toEqual([long, long]);
  });

  test("nothing is left that a database text cannot hold, and cleaning twice changes nothing", () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const clean of [oneLine, plainLines]) {
          const once = clean(text);
          expect(once).not.toMatch(/[\u0000\p{Cs}\p{Bidi_Control}\u200B\uFEFF\u3164]/u);
          expect(once).toBe(once.normalize("NFC"));
          expect(clean(once)).toBe(once);
          expect(once === "" || isVisible(once)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
