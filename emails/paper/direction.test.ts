import { expect, it } from "vitest";
import { apart } from "../words/text";
import { directionsIn, inPlace } from "./direction";

/** A line as it stands on the page, unit by unit. */
function standing(line: string): string {
  const { levels } = directionsIn(line) ?? { levels: new Uint8Array(line.length) };
  return inPlace(Array.from({ length: line.length }, (_, at) => ({ level: levels[at]!, sign: line[at]! })))
    .map(({ sign }) => sign)
    .join("")
    .replace(/[\u2068\u2069]/g, "");
}

it.each([
  ["张伟 2026", "张伟 2026", false],
  ["אבג", "גבא", true],
  ["ab אבג cd", "ab גבא cd", false],
  ["אבג 12 דה", "הד 12 גבא", true],
  ["אבג ab 12 דה", "הד ab 12 גבא", true],
  ["甲אב，12年", "甲12，בא年", false],
  [`甲${apart("אב")}，12年`, "甲בא，12年", false],
  [`${apart("אב")}（甲）`, "בא（甲）", false],
] as const)("%s stands as %s", (line, stands, fromRight) => {
  expect(standing(line)).toBe(stands);
  expect(directionsIn(line)?.fromRight ?? false).toBe(fromRight);
});

it("takes letters of two units for what they are", () => {
  const adlam = directionsIn("𞤀𞤁");
  expect([...(adlam?.levels ?? [])]).toEqual([1, 1, 1, 1]);
  expect(directionsIn("𠮷野😀")).toBeNull();
  expect([...(directionsIn("𐴇𐴱𐴲")?.levels ?? [])]).toEqual([1, 1, 2, 2, 2, 2]);
  expect([...(directionsIn("א😀ב")?.levels ?? [])]).toEqual([1, 1, 1, 1]);
});
