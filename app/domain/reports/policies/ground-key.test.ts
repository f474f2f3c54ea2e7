import { expect, it, test } from "vitest";
import { GROUND_IDS } from "../../policies/profile/ground-catalogue";
import { groundKey, partsOfKey, readGroundKey } from "./ground-key";

test.each(GROUND_IDS)("%s is one ground under every policy", (id) => {
  expect(groundKey("yishou", id)).toBe(id);
  expect(partsOfKey(groundKey("gdpr", id))).toEqual({ policyId: null, groundId: id });
});

test("what only a policy knows is counted under it", () => {
  expect([groundKey("yishou", "impractical"), groundKey("gdpr", "impractical")]).toEqual([
    "yishou/impractical",
    "gdpr/impractical",
  ]);
  expect(partsOfKey("yishou/impractical")).toEqual({ policyId: "yishou", groundId: "impractical" });
});

it.each(["nothing-found", "yishou/impractical"])("reads %s as it was written", (key) => {
  expect(readGroundKey(key)).toBe(key);
});

it.each([
  null,
  "",
  "/",
  "impractical",
  "constructor",
  "__proto__",
  "yishou/",
  "/impractical",
  "a/b/c",
  "yishou/nothing-found",
  "Yishou/impractical",
  "yishou/' OR 1=1",
])("does not read %j", (text) => {
  expect(readGroundKey(text)).toBeNull();
});
