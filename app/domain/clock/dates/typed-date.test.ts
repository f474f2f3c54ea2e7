import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typed } from "#tests/factories/typed";
import { LOCALES } from "../../language";
import { addDays, parseCivilDate } from "./civil-date";
import { dateText } from "./date-text";
import { readDate } from "./typed-date";

describe("a day somebody typed", () => {
  test.each([
    "2026-03-05",
    "2026-3-5",
    "2026/3/5",
    "2026.03.5",
    "2026年3月5日",
    " 2026 年 3 月 5 日 ",
    "２０２６－０３－０５",
    "2026–03–05",
    "2026—3—5",
    "2026−3−5",
    "2026．3．5",
    "2026。3。5",
    "２０２６／３／５",
    "2026年3月5号",
    "２０２６年３月５日",
    "\uFEFF2026-03-05",
    "2026-\u200B03-\u200B05",
    "\u202A2026-03-05\u202C",
    "\u200E2026\u200E/\u200E3\u200E/\u200E5",
    "\u00A02026-03-05\u3000",
    "2026年3月5日（周四）",
    "2026年3月5日 星期四",
    "2026年3月5號",
    "5 March 2026",
    "5 march, 2026",
    "5th of March 2026",
    "05 Mar. 2026",
    "5-Mar-2026",
    "５ Ｍａｒｃｈ ２０２６",
    "March 5, 2026",
    "Mar 5th 2026",
    "2026 March 5",
    "Thursday 5 March 2026",
    "Thu, 5 Mar 2026",
    "Thursday, March 5, 2026",
    "5\u00A0March\u00A02026",
  ])("%j is read", (text) => expect(readDate(text)).toBe("2026-03-05"));
  test.each([
    "",
    "2026",
    "05-03-2026",
    "2026-02-30",
    "2026-13-01",
    "26-3-5",
    "2026-03-05T00:00",
    "tomorrow",
    "5/3/2026",
    "5 Ma 2026",
    "31 February 2026",
    "5 March",
    "5 March 26",
    "Friday 5 March 2026",
    "Someday 5 March 2026",
    "2026年3月5日（周五）",
  ])("%j is none", (text) => expect(readDate(text)).toBeNull());
  test("what our own pages say in either language is read", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }).map((days) => addDays("1900-01-01", days)),
        fc.constantFrom(...LOCALES),
        (date, locale) => readDate(dateText(date, locale)) === date,
      ),
    );
  });
  test("whatever is typed, what is read is a real day or nothing", () => {
    fc.assert(fc.property(typed, (text) => [null, parseCivilDate(readDate(text) ?? "")].includes(readDate(text))));
  });
});
