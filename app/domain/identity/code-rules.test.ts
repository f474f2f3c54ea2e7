import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typed } from "#tests/factories/typed";
import { CODE_RULES, parseCode } from "./code-rules";

describe("six digits", () => {
  test.each(["123456", " 123 456 ", "123-456", "１２３４５６", "１２３　４５６", "12 34 56\n"])(
    "%j are read",
    (typed) => expect(parseCode(typed)).toBe("123456"),
  );
  test.each([
    "123–456",
    "123—456",
    "123－456",
    "１２３－４５６",
    "123 ‐ 456",
    "123−456",
    "123·456",
    "123.456",
    "１２３，４５６",
    "1\u200B2\u200B3\u200B4\u200B5\u200B6",
    "\uFEFF123456\u202C",
    "\u202D123456",
    "\u2066123456\u2069",
    "123\u00AD456",
    "\u00A0123\u2009456\u3000",
    "١٢٣٤٥٦",
    "۱۲۳ー۴۵۶",
    "：123456。",
    "「123456」",
  ])("as an input method or a clipboard brings them: %j", (typed) => expect(parseCode(typed)).toBe("123456"));
  test("noughts in front stay", () => expect(parseCode("000042")).toBe("000042"));
  test.each(["", "12345", "1234567", "12345a", "一二三四五六", "12345.", "-----", "1e5"])("%j are none", (typed) =>
    expect(parseCode(typed)).toBeNull(),
  );

  test("whatever is typed, what is read is six digits or nothing", () => {
    fc.assert(fc.property(typed, (text) => [null, 6].includes(parseCode(text)?.length ?? null)));
    fc.assert(
      fc.property(
        fc.nat(999_999),
        (number) => parseCode(String(number).padStart(6, "0")) === String(number).padStart(6, "0"),
      ),
    );
  });
});

test("a guess has less than one chance in a hundred thousand", () => {
  expect(CODE_RULES.tries / 10 ** CODE_RULES.digits).toBeLessThan(1e-5);
});

test("the numbers are those the product promises", () => {
  expect(CODE_RULES).toEqual({
    digits: 6,
    lifeMinutes: 10,
    tries: 5,
    resendSeconds: 60,
    perContactHour: 5,
    perContactDay: 10,
    perAddressHour: 20,
  });
});
