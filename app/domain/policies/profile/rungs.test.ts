import { expect, test } from "vitest";
import { ccpa } from "../profiles/ccpa";
import { asksIdentity, highestRung, requiredRung } from "./rungs";
import { ASKED_RIGHTS } from "./rights";

test("California asks nobody who they are to opt out or to limit, and most surely who wants specific pieces", () => {
  expect(ASKED_RIGHTS.filter((right) => ccpa.rights[right] && !asksIdentity(ccpa, right))).toEqual([
    "opt-out",
    "limit",
  ]);
  expect(requiredRung(ccpa, "copy")).toBe("declaration");
});

test("of several rights the most any of them asks for counts, in whatever order", () => {
  expect(highestRung(ccpa, ["opt-out", "copy", "access"])).toBe("declaration");
  expect(highestRung(ccpa, ["access", "limit"])).toBe("code-and-facts");
  expect(highestRung(ccpa, ["limit"])).toBe("none");
});
