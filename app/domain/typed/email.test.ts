import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typed } from "#tests/factories/typed";
import { canonicalEmail, parseEmail } from "./email";
import { readableEmail } from "./readable-email.server";

const WANG = "wang@example.com";
const CHINA = "user@xn--fsqu00a.xn--fiqs8s";

describe("an address somebody typed", () => {
  test.each([
    "wang@example.com",
    "Wang@Example.COM",
    "wang＠example．com",
    "ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ",
    "wang@example。com",
    "wang@example｡com",
    "wang﹫example.com",
    " wang@example.com\u00A0",
    "\u3000wang@example.com\u3000",
    "wang @ example.com",
    "wang@example.com.",
    "wang@example.com。",
    "\uFEFFwang@example.com",
    "wang\u200B@exam\u200Bple.com",
    "\u202Awang@example.com\u202C",
    "\u2068wang@example.com\u2069",
    "wa\u00ADng@example.com\u200E",
    "wang@\u2060example.com\u200D",
    "wang@example.com\r\n",
  ])("%j is one", (text) => expect(parseEmail(text)).toBe(WANG));

  test.each([
    ["user@例子.中国", CHINA],
    ["user@例子。中国", CHINA],
    ["USER＠例子．中国", CHINA],
    ["user@xn--fsqu00a.xn--fiqs8s", CHINA],
    ["User@XN--FSQU00A.XN--FIQS8S", CHINA],
    ["user@例\u200B子.中国", CHINA],
    ["user@例子.com", "user@xn--fsqu00a.com"],
    ["user@münchen.de", "user@xn--mnchen-3ya.de"],
    ["user@mu\u0308nchen.de", "user@xn--mnchen-3ya.de"],
    ["user@straße.de", "user@xn--strae-oqa.de"],
    ["user@उदाहरण.भारत", "user@xn--p1b6ci4b4b3a.xn--h2brj9c"],
    ["user@مثال.إختبار", "user@xn--mgbh0fb.xn--kgbechtv"],
    ["user@نامه\u200Cای.com", "user@xn--mgba3gch31f060k.com"],
    ["o’neill@example.com", "o'neill@example.com"],
    ["１２３４５@ｑｑ.com", "12345@qq.com"],
    ["first.last+tag@sub.example.co.uk", "first.last+tag@sub.example.co.uk"],
    ["a_b-c@ex-am.example", "a_b-c@ex-am.example"],
  ])("%j is %s", (text, email) => expect(parseEmail(text)).toBe(email));

  test.each([
    "",
    "@",
    "wang",
    "wang@",
    "@example.com",
    "wang@example",
    "wang@localhost",
    "wang@127.0.0.1",
    "wang@1.2",
    "wang@[::1]",
    "wang@example.com:25",
    "wang@example.com/path",
    "wang@example.com?x",
    "wang@exam%70le.com",
    "wang@-example.com",
    "wang@example-.com",
    "wang@exa_mple.com",
    "wang@example..com",
    "wang@xn--.com",
    "wang@example.1com",
    "a@b@example.com",
    "wang li@example.com",
    "王@example.com",
    "wang١@example.com",
    ".wang@example.com",
    "wa..ng@example.com",
    "wang.@example.com",
    '"wang"@example.com',
    "wang@example.com, li@example.com",
    "<wang@example.com>",
    "wang@example.com\nBcc: li@example.com",
    `${"a".repeat(65)}@example.com`,
    `wang@${"a".repeat(64)}.com`,
    `wang@${"a.".repeat(130)}com`,
    "\u200B",
  ])("%j is none", (text) => expect(parseEmail(text)).toBeNull());

  test("whatever is typed, what is read is plain, bounded and read again the same", () => {
    const parts = fc.constantFrom(
      "@",
      "＠",
      ".",
      "。",
      "a",
      "例",
      "xn--",
      "-",
      "‐",
      "\u200D",
      "com",
      "مثال",
      " ",
      "ß",
      "1",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          typed,
          fc.array(parts, { maxLength: 12 }).map((all) => all.join("")),
        ),
        (text) => {
          const email = parseEmail(text);
          if (email === null) return;
          expect(email).toMatch(/^[a-z0-9_'+.-]+@[a-z0-9.-]+$/);
          expect(email.length).toBeLessThanOrEqual(254);
          expect(parseEmail(email)).toBe(email);
          expect(parseEmail(readableEmail(email))).toBe(email);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

test("what is no address is looked up and counted in one spelling as well", () => {
  expect(canonicalEmail(" Ｗang\u200B＠ ")).toBe("wang@");
  expect(canonicalEmail("user@例子.中国")).toBe(CHINA);
});

test.each([
  [CHINA, "user@例子.中国"],
  [WANG, WANG],
  ["user@xn--mnchen-3ya.de", "user@münchen.de"],
  ["user@xn--zzzzzzzzz99999.de", "user@xn--zzzzzzzzz99999.de"],
  ["", ""],
])("%j is read as %j", (email, shown) => expect(readableEmail(email)).toBe(shown));
