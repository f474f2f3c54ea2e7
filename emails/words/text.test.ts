import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apart, lines, headerLine } from "./text";

// Weighted towards control characters and the invisible marks of General Punctuation.
const character = fc.oneof(
  fc.integer({ min: 0, max: 0xff }),
  fc.integer({ min: 0x2000, max: 0x206f }),
  fc.integer({ min: 0, max: 0x10ffff }),
);
const anyText = fc.array(character).map((points) => String.fromCodePoint(...points));

describe("one line", () => {
  it("turns line breaks and tabs into single spaces", () => {
    expect(headerLine(" a\r\nBcc: b\tc\u2028d ")).toBe("a Bcc: b c d");
  });

  it("never lets a control character or a line break through", () => {
    fc.assert(
      fc.property(anyText, (text) => !/[\p{Cc}\u2028\u2029]/u.test(headerLine(text))),
      { numRuns: 500 },
    );
  });

  it("leaves ordinary words alone", () => {
    expect(headerLine("[RD-7K4M-2QXP] 我们已受理您的申请 😀")).toBe("[RD-7K4M-2QXP] 我们已受理您的申请 😀");
  });
});

describe("lines", () => {
  it("knows every kind of line break and keeps blank lines inside", () => {
    expect(lines("\n a\r\nb\rc\n\nd \n")).toEqual(["a", "b", "c", "", "d"]);
  });

  it("takes out what would make text run backwards", () => {
    expect(lines("photo\u202egpj.exe")).toEqual(["photogpj.exe"]);
  });

  it("keeps the pair that sets words apart, and nothing else of its kind", () => {
    expect(lines("甲\u2068אב\u2069乙")).toEqual(["甲\u2068אב\u2069乙"]);
    expect(lines("甲\u2068乙\n\u2069丙\u2067丁\u2069")).toEqual(["甲乙", "丙丁"]);
  });

  it("gives one line for nothing", () => {
    expect(lines("")).toEqual([""]);
  });
});

describe("apart", () => {
  it("sets words from right to left apart, once, whatever they hold", () => {
    expect(apart("א\u2069\u202eב")).toBe("\u2068אב\u2069");
  });

  it("leaves others alone", () => {
    expect(apart("张伟 Zhang")).toBe("张伟 Zhang");
  });
});
