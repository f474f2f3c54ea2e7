import { describe, expect, test } from "vitest";
import { SHIPPED } from "../../../policies/profiles/shipped";
import { resourceCloud } from "../../../policies/profiles/resource-cloud";
import { resourceGo } from "../../../policies/profiles/resource-go";
import { yishou } from "../../../policies/profiles/yishou";
import { RIGHTS } from "../../../policies/profile/rights";
import { LOCALES } from "../../../language";
import { blockerFacts, groundFacts, signInFacts } from "./letter-facts";

describe.each(LOCALES)("the facts of a letter in %s", (locale) => {
  test("put every blocker of every policy into the words of its version", () => {
    for (const profile of SHIPPED) {
      const { blockers } = profile.cancellation;
      const ids = blockers.map(({ id }) => id).reverse();
      expect(blockerFacts(profile, ids, locale)).toEqual(
        blockers.map(({ text, remedy }) => ({ text: text[locale], remedy: remedy[locale] })).reverse(),
      );
    }
  });

  test("find a source for the standard's grounds, and the policy's section where it names them itself", () => {
    for (const profile of SHIPPED) {
      const own = profile.ownGrounds.map(({ id, name, source }) => ({
        id,
        name: name[locale],
        source: source && source[locale],
      }));
      const facts = groundFacts(
        profile,
        "access",
        own.map(({ id }) => ({ id, explanation: "…" })),
        locale,
      );
      expect(facts).toEqual(own.map(({ name, source }) => ({ name, explanation: "…", source })));
    }
    const facts = groundFacts(
      yishou,
      "delete",
      [
        { id: "impractical", explanation: "a" },
        { id: "trade-secret", explanation: "b" },
        { id: "nothing-found", explanation: "c" },
      ],
      locale,
    );
    expect(facts.map(({ source }) => source)).toEqual(
      locale === "en"
        ? ["“Yishou privacy policy”, section 5.4", "“Yishou privacy policy”, section 5.5.6", null]
        : ["《一手隐私政策》5.4", "《一手隐私政策》5.5.6", null],
    );
    expect(facts.map(({ explanation }) => explanation)).toEqual(["a", "b", "c"]);
    // A version from before the marks says nothing of where its grounds stand.
    const older = { ...yishou, rights: {} };
    const [standard] = groundFacts(older, "delete", [{ id: "trade-secret", explanation: "…" }], locale);
    expect(standard?.source).toContain("35273");
  });

  test("name the sign-ins of others for a cancellation only, even when there are none", () => {
    expect(signInFacts(resourceCloud, "cancel", locale)).toEqual(
      resourceCloud.cancellation.thirdPartySignIns.map(({ text }) => text[locale]),
    );
    expect(signInFacts(resourceGo, "cancel", locale)).toEqual([]);
    expect(RIGHTS.filter((right) => signInFacts(resourceCloud, right, locale) !== undefined)).toEqual(["cancel"]);
  });
});

test("what the policy does not know is a bug, not a letter without a reason", () => {
  expect(() => blockerFacts(resourceGo, ["unsettled-balance", "no-such-thing"], "en")).toThrow("no-such-thing");
  expect(() => groundFacts(resourceGo, "delete", [{ id: "impractical", explanation: "x" }], "en")).toThrow(
    "impractical",
  );
});
