import { describe, expect, it } from "vitest";
import { answersFor, WHAT } from "#tests/factories/answers";
import { resourceGo } from "../../policies/profiles/resource-go";
import { RIGHTS } from "../../policies/profile/rights";
import { LOCALES } from "../../language";
import type { WhatAnswer } from "../filing/answers";
import { askedFacts } from "./asked-facts";
import { askedItems } from "./asked-items";

describe("what was asked, as an answer repeats it", () => {
  it.each(RIGHTS.flatMap((right) => LOCALES.map((locale) => [right, locale] as const)))(
    "says something of the right to %s in %s, and nothing of who asks or of evidence",
    (right, locale) => {
      const { contact } = answersFor(right);
      const what = WHAT[right];
      const said = askedFacts(what, resourceGo, locale).map(({ value }) => value);
      const unsaid = [
        contact.name,
        contact.email,
        "evidence" in what ? what.evidence : "-",
        "receiverContact" in what ? what.receiverContact : "-",
      ];
      expect(said.filter((value) => unsaid.includes(value))).toEqual([]);
      expect(said).not.toContain("");
      if (!["personalisation", "opt-out", "limit"].includes(right)) expect(said.length).toBeGreaterThan(0);
    },
  );

  it("names a policy's grounds and consents in the language of the answer", () => {
    const [ground] = resourceGo.deletionGrounds;
    const asked = { right: "delete", ground: ground?.id ?? "", what: "x" } as const;
    expect(LOCALES.map((locale) => askedFacts(asked, resourceGo, locale)[1]?.value)).toEqual(
      LOCALES.map((locale) => ground?.text[locale]),
    );
    const consents = ["surveys", "cookies"];
    const [surveys, cookies] = consents.map((id) => resourceGo.consents.find((each) => each.id === id)!);
    expect(askedFacts({ right: "withdraw", consents, other: "" }, resourceGo, "en")).toEqual([
      { name: "consents", value: `${surveys!.text.en}\n${cookies!.text.en} (${cookies!.where!.en})` },
    ]);
  });

  it("says whether data are deleted or made anonymous, where the policy lets the person choose", () => {
    const erasureIn = (what: WhatAnswer, policy = resourceGo) =>
      askedFacts(what, policy, "zh-CN").find(({ name }) => name === "erasure")?.value;
    for (const what of [WHAT.delete, WHAT.cancel]) {
      expect([erasureIn(what), erasureIn({ ...what, erasure: "anonymise" })]).toEqual(["delete", "anonymise"]);
      expect(erasureIn(what, { ...resourceGo, anonymise: false })).toBeUndefined();
    }
  });
});

describe("what was asked, as the desk begins its answer", () => {
  it("says of every item that it shall be made anonymous, where that was chosen", () => {
    for (const what of [WHAT.delete, WHAT.cancel]) {
      const items = askedItems(what, resourceGo, "zh-CN");
      expect(askedItems({ ...what, erasure: "delete" }, resourceGo, "zh-CN")).toEqual(items);
      expect(askedItems({ ...what, erasure: "anonymise" }, resourceGo, "zh-CN")).toEqual(
        items.map((item) => ({ ...item, what: `${item.what}（匿名化）` })),
      );
    }
  });
});
