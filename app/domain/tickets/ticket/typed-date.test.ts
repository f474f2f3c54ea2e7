import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typed } from "#tests/factories/typed";
import { parseCivilDate } from "../../clock/dates/civil-date";
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
  ])("%j is read", (text) => expect(readDate(text)).toBe("2026-03-05"));
  test.each(["", "2026", "05-03-2026", "2026-02-30", "2026-13-01", "26-3-5", "2026-03-05T00:00", "tomorrow"])(
    "%j is none",
    (text) => expect(readDate(text)).toBeNull(),
  );
  test("whatever is typed, what is read is a real day or nothing", () => {
    fc.assert(fc.property(typed, (text) => [null, parseCivilDate(readDate(text) ?? "")].includes(readDate(text))));
  });
});
