import { describe, expect, test } from "vitest";
import { SHIPPED } from "../../../policies/profiles/shipped";
import { resourceCloud } from "../../../policies/profiles/resource-cloud";
import { resourceGo } from "../../../policies/profiles/resource-go";
import { yishou } from "../../../policies/profiles/yishou";
import { RIGHTS } from "../../../policies/profile/rights";
import { LOCALES } from "../../../language";
import { blockerFacts, endFacts, groundFacts } from "./letter-facts";

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
      expect(facts).toEqual(own.map(({ name, source }) => ({ name, explanation: "…", source, kept: null })));
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
    // A version from before the marks says nothing of where its grounds stand: then what the law says, and no standard.
    const older = { ...yishou, rights: {} };
    const unmarked = ["trade-secret", "statutory-duty"].map((id) => ({ id, explanation: "…" }));
    expect(groundFacts(older, "delete", unmarked, locale).map(({ source }) => source)).toEqual([
      null,
      locale === "en" ? "Personal Information Protection Law, Art. 13(1)(3)" : "《个人信息保护法》第十三条第一款第三项",
    ]);
  });

  test("name the sign-ins of others for a cancellation only, even when there are none, and no way back where the policy says there is none", () => {
    expect(endFacts(resourceCloud, "cancel", locale)).toEqual({
      thirdPartySignIns: resourceCloud.cancellation.thirdPartySignIns.map(({ text }) => ({
        text: text[locale],
        way: "contact",
      })),
      irreversible: true,
    });
    expect(endFacts(resourceGo, "cancel", locale)).toEqual({ thirdPartySignIns: [], irreversible: false });
    expect(RIGHTS.filter((right) => Object.keys(endFacts(resourceCloud, right, locale)).length > 0)).toEqual([
      "cancel",
    ]);
  });

  test("say where a duty behind a refusal is counted from and until when it runs, once a day was given", () => {
    const facts = (duty: { dutyId?: string; eventOn?: string }) =>
      groundFacts(resourceGo, "delete", [{ id: "statutory-duty", explanation: "…", ...duty }], locale)[0]?.kept;
    expect(facts({})).toBeNull();
    expect(facts({ dutyId: "e-commerce", eventOn: "2026-02-28" })).toMatchObject({
      until: "2029-02-28",
      event: { on: "2026-02-28", name: locale === "en" ? "the trade was completed" : "交易完成" },
    });
  });
});

test("what the policy does not know is a bug, not a letter without a reason", () => {
  expect(() => blockerFacts(resourceGo, ["unsettled-balance", "no-such-thing"], "en")).toThrow("no-such-thing");
  expect(() => groundFacts(resourceGo, "delete", [{ id: "impractical", explanation: "x" }], "en")).toThrow(
    "impractical",
  );
});
