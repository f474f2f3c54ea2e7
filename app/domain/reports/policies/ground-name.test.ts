import { expect, test } from "vitest";
import { GROUNDS } from "../../policies/profile/ground-catalogue";
import { groundName, nameOfKey, type Naming } from "./ground-name";

const words = (said: string) => ({ "zh-CN": said, en: said });
const version = (policyId: string, name: string, own: Record<string, string>): Naming => ({
  policyId,
  name: words(name),
  ownGrounds: Object.entries(own).map(([id, said]) => ({ id, name: words(said) })),
});
const VERSIONS = [
  version("one", "One of old", { impractical: "Impractical", outdated: "Outdated" }),
  version("one", "One", { impractical: "Not practical", "trade-secret": "Our own secret" }),
  version("other", "The other", { impractical: "Out of reach" }),
];

test("under a version, a ground has that version's name, and one of the catalogue the catalogue's", () => {
  expect(groundName(VERSIONS[0]!, "impractical")).toEqual(words("Impractical"));
  expect(groundName(VERSIONS[1]!, "trade-secret")).toEqual(GROUNDS["trade-secret"].name);
  expect(groundName(VERSIONS[2]!, "outdated")).toBeNull();
});

test("counted over versions, it has the name of the latest that knows it, beside its policy's latest", () => {
  expect(nameOfKey("one/impractical", VERSIONS)).toEqual({
    groundId: "impractical",
    ground: words("Not practical"),
    policy: words("One"),
  });
  expect(nameOfKey("one/outdated", VERSIONS)).toEqual({
    groundId: "outdated",
    ground: words("Outdated"),
    policy: words("One"),
  });
  expect(nameOfKey("other/impractical", VERSIONS)).toEqual({
    groundId: "impractical",
    ground: words("Out of reach"),
    policy: words("The other"),
  });
});

test("a ground of the catalogue belongs to no policy", () => {
  expect(nameOfKey("trade-secret", VERSIONS)).toEqual({
    groundId: "trade-secret",
    ground: GROUNDS["trade-secret"].name,
    policy: null,
  });
});

test("nobody's ground has no name, under a known policy or none", () => {
  expect(nameOfKey("one/forgotten", VERSIONS)).toEqual({ groundId: "forgotten", ground: null, policy: words("One") });
  expect(nameOfKey("gone/forgotten", VERSIONS)).toEqual({ groundId: "forgotten", ground: null, policy: null });
});
