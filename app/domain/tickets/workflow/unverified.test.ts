import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ccpa } from "../../policies/profiles/ccpa";
import { resourceGo } from "../../policies/profiles/resource-go";
import { RIGHTS } from "../../policies/profile/rights";
import { asksIdentity } from "../../policies/profile/rungs";
import { denialFault, denialGaps, stillDone, UNVERIFIED } from "./unverified";

const FROM = "2026-04-16";
const open = { right: "copy", profile: ccpa, identitySure: false, denyFrom: FROM, today: FROM } as const;

describe("a request that nobody could be verified for", () => {
  test("is denied from the last of its days on, never before, and never once the person is known", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-04-${String(n).padStart(2, "0")}`);
    fc.assert(
      fc.property(day, day, fc.boolean(), (denyFrom, today, identitySure) => {
        const fault = denialFault({ ...open, denyFrom, today, identitySure });
        expect(fault).toBe(identitySure ? "deny-verified" : today < denyFrom ? "deny-too-early" : null);
      }),
    );
  });

  test("is never one that needs no proof", () => {
    const rights = RIGHTS.filter((right) => ccpa.rights[right] && !asksIdentity(ccpa, right));
    expect(rights).toEqual(["opt-out", "limit"]);
    for (const right of rights) expect(denialFault({ ...open, right })).toBe("ground-not-allowed");
  });

  test("has no such day under a policy that sets none", () => {
    expect(denialFault({ ...open, profile: resourceGo, denyFrom: null, identitySure: true })).toBeNull();
  });
});

describe("what is said with it", () => {
  test("of a copy: how far the person is known, and then which kinds of data are held, of the policy's own", () => {
    expect(denialGaps({}, open)).toEqual({ reached: "choose-one" });
    expect(denialGaps({ reached: "nothing" }, open)).toEqual({});
    expect(denialGaps({ reached: "categories" }, open)).toEqual({ categories: "choose-some" });
    expect(denialGaps({ reached: "categories", categories: ["nonsense"] }, open)).toEqual({
      categories: "choose-some",
    });
    expect(denialGaps({ reached: "categories", categories: ["account"] }, open)).toEqual({});
    for (const right of ["access", "delete", "correct"] as const)
      expect(denialGaps({}, { ...open, right })).toEqual({});
  });

  test("is what is still done, by what was asked", () => {
    const denied = (denial?: { reached: "categories" | "nothing"; categories: string[] }) => [
      { id: UNVERIFIED, denial },
    ];
    expect(stillDone(ccpa, "copy", denied({ reached: "categories", categories: ["account"] }))).toEqual({
      way: "categories",
      categories: [ccpa.dataCategories[0]!.text],
    });
    expect(stillDone(ccpa, "copy", denied({ reached: "nothing", categories: [] }))).toEqual({
      way: "practices",
      asCategories: true,
    });
    expect(stillDone(ccpa, "access", denied())).toEqual({ way: "practices", asCategories: false });
    expect(stillDone(ccpa, "delete", denied())).toEqual({ way: "opt-out" });
    expect(stillDone(ccpa, "correct", denied())).toEqual({ way: "again" });
    expect(stillDone(ccpa, "delete", [{ id: "nothing-found" }])).toBeNull();
    expect(stillDone(resourceGo, "delete", denied())).toBeNull();
  });
});
