import { describe, expect, test } from "vitest";
import { GROUND_IDS, GROUNDS, isGroundId, needsSecondPerson } from "./grounds";
import { RIGHTS } from "./rights";
import { textSchema } from "./text";

const EIGHT = GROUND_IDS.slice(0, 8);
const OTHERS = GROUND_IDS.slice(8);

describe("the grounds", () => {
  test.each(GROUND_IDS)("%s has a name, a hint and a source, or none, in every language", (id) => {
    const { name, hint, source } = GROUNDS[id];
    for (const text of [name, hint, ...(source ? [source] : [])]) expect(textSchema.safeParse(text).success).toBe(true);
  });
  test("the standard's eight name it as their source", () => expect(EIGHT.filter((id) => GROUNDS[id].source === null)).toEqual([]));
  test("each has a name of its own", () => {
    for (const locale of ["zh-CN", "en"] as const) expect(new Set(GROUND_IDS.map((id) => GROUNDS[id].name[locale])).size).toBe(GROUND_IDS.length);
  });
  test("an unknown word is none", () => expect(["", "grounds", "toString", "__proto__", 3, null].filter(isGroundId)).toEqual([]));
});

describe("a second person", () => {
  test.each(EIGHT)("confirms a refusal because of %s, whatever was asked", (ground) => expect(RIGHTS.filter((right) => !needsSecondPerson(right, [ground]))).toEqual([]));
  test.each(OTHERS)("is not needed for %s, except for a deletion", (ground) => expect(RIGHTS.filter((right) => needsSecondPerson(right, [ground]))).toEqual(["delete"]));
  test("is needed as soon as one of the grounds needs one", () => {
    expect(needsSecondPerson("access", ["nothing-found", "trade-secret"])).toBe(true);
    expect(needsSecondPerson("access", ["nothing-found", "not-controller"])).toBe(false);
  });
});
