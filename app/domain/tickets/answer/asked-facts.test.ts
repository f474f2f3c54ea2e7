import { describe, expect, it } from "vitest";
import { answersFor, WHAT } from "#tests/factories/answers";
import { resourceGo } from "../../policies/profiles/resource-go";
import { RIGHTS } from "../../policies/profile/rights";
import { LOCALES } from "../../language";
import { askedFacts } from "./asked-facts";

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
      if (right !== "personalisation") expect(said.length).toBeGreaterThan(0);
    },
  );

  it("names a policy's grounds and consents in the language of the answer", () => {
    const [ground] = resourceGo.deletionGrounds;
    const asked = { right: "delete", ground: ground?.id ?? "", what: "x" } as const;
    expect(LOCALES.map((locale) => askedFacts(asked, resourceGo, locale)[1]?.value)).toEqual(
      LOCALES.map((locale) => ground?.text[locale]),
    );
    const consents = resourceGo.consents.map(({ id }) => id);
    expect(askedFacts({ right: "withdraw", consents, other: "" }, resourceGo, "en")).toEqual([
      { name: "consents", value: resourceGo.consents.map(({ text }) => text.en).join("\n") },
    ]);
  });
});
