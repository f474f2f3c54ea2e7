import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { check } from "#app/domain/policies/check/check";
import { withoutController, withoutSections } from "#app/domain/policies/check/copied";
import type { Gap } from "#app/domain/policies/check/gap";
import { yishou } from "#app/domain/policies/profiles/yishou";
import { Findings } from "./findings";
import { ownGroundsOf, policyWords, type PolicyWords } from "./policy-words";

/** What the check finds in a policy just copied from another. */
const copied = withoutController(withoutSections(yishou));
const found = check(copied);

function shown(findings: readonly Gap[], words: PolicyWords): string {
  return renderToStaticMarkup(<Findings policyId="copy" findings={findings} words={words} />).replaceAll("&#x27;", "'");
}

test.each(["zh-CN", "en"] as const)(
  "a fresh copy says the same reason once, with all its places, and what to do about it in %s",
  (locale) => {
    const words = policyWords(locale, ownGroundsOf(copied));
    const html = shown(found, words);
    const musts = found.filter(({ severity }) => severity === "must");
    expect(musts.length).toBeGreaterThan(10);
    // Six grounds of the standard, in five rights each; and two names nobody has given yet.
    expect(html).toContain(words.words.check.summed(musts.length, 8));
    expect(html).toContain(words.words.check.sectionless);
    // Every place is still there to be gone to.
    expect(html.match(/<a href="\/desk\/policies\/copy\/(edit|promises)/g)?.length).toBe(found.length);
    for (const said of new Set(musts.map(words.finding))) expect(html.split(said).length - 1).toBeLessThanOrEqual(2);
  },
);

test("a few findings are listed as they are", () => {
  const words = policyWords("en", []);
  const few = musts().slice(0, 2);
  expect(shown(few, words)).not.toContain("<details");
});

function musts() {
  return check({ ...copied, name: { "zh-CN": "", en: "" } }).filter(({ code }) => code === "missing");
}
