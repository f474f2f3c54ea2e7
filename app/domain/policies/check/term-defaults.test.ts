import { describe, expect, test } from "vitest";
import { resourceGo } from "../profiles/resource-go";
import { check, wholeProfile } from "./check";
import { compare } from "./compare";
import type { LooseObject } from "./loose";
import { followedAt, followers, withTermDefaults } from "./term-defaults";

const TEN = { count: 10, unit: "working-day", roll: true };
const FIVE = { count: 5, unit: "working-day", roll: true };

/** The default policy with times for all that two of its rights follow. */
function written(told: LooseObject = {}): LooseObject {
  const termDefaults = { term: TEN, extension: FIVE, pausable: false, rights: ["access", "delete"], stands: "own" };
  return { ...structuredClone(resourceGo), termDefaults: { ...termDefaults, ...told } };
}

describe("times written once for all rights", () => {
  test("are written out, with where they stand, in each right that follows, and in no other", () => {
    const whole = wholeProfile(written())!;
    for (const right of ["access", "delete"] as const)
      expect(whole.rights[right]).toMatchObject({
        term: TEN,
        extension: FIVE,
        pausable: false,
        stands: { term: "own", extension: "own" },
      });
    expect(whole.rights.copy).toEqual(resourceGo.rights.copy);
    expect(whole.rights.access?.stands.right).toBe(resourceGo.rights.access?.stands.right);
  });

  test("are followed by rights that are offered alone, and by none where nothing is written for all", () => {
    expect(followers(written({ rights: ["access", "transfer-nothing", "opt-out"] }))).toEqual(["access"]);
    expect(followers(resourceGo as unknown as LooseObject)).toEqual([]);
    expect(withTermDefaults(resourceGo as unknown as LooseObject)).toBe(resourceGo);
  });

  test("are found wrong once, where they are mended", () => {
    const found = check(written({ term: { ...TEN, count: "zehn" } }));
    expect(found.filter(({ path }) => /term$/.test(path)).map(({ path }) => path)).toEqual(["termDefaults.term"]);
    const unmarked = check(written({ stands: null })).filter(({ code }) => code === "stands-nowhere");
    expect(unmarked.map(({ path }) => path)).toEqual(["termDefaults"]);
  });

  test("are told once where they change; a right that leaves them is told by itself", () => {
    const shorter = compare(written(), written({ term: FIVE, extension: null }));
    expect(shorter.map(({ section, changes }) => [section, changes.map(({ path }) => path)])).toEqual([
      ["rights", ["termDefaults.term", "termDefaults.extension"]],
    ]);
    const left = compare(written(), written({ rights: ["access"] }));
    expect(left.map(({ section }) => section)).toEqual(["rights", "right-delete"]);
  });

  test("a right that leaves them and is brought back says the same as before", () => {
    expect(compare(written(), structuredClone(written()))).toEqual([]);
  });

  test.each([
    ["rights.access.term", "term"],
    ["rights.access.term.count", "term"],
    ["rights.access.stands.pausable", "pausable"],
    ["rights.copy.term", null],
    ["rights.access.target", null],
    ["rights.access.termination", null],
    ["termDefaults.term", null],
  ])("%s follows: %s", (path, name) => {
    expect(followedAt(written(), path)).toBe(name);
  });
});
