import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typed } from "#tests/factories/typed";
import { parseCivilDate } from "./civil-date";
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
  ])("%j is read", (text) => expect(readDate(text)).toBe("2026-03-05"));
  test.each(["", "2026", "05-03-2026", "2026-02-30", "2026-13-01", "26-3-5", "2026-03-05T00:00", "tomorrow"])(
    "%j is none",
    (text) => expect(readDate(text)).toBeNull(),
  );
  test("whatever is typed, what is read is a real day or nothing", () => {
    fc.assert(fc.property(typed, (text) => [null, parseCivilDate(readDate(text) ?? "")].includes(readDate(text))));
  });
});
