import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "#app/domain/language";
import { groundsOfRight } from "#app/domain/policies/profile/grounds";
import { isStandardAlone, lawOf, lawsNamed } from "#app/domain/policies/profile/laws";
import type { Profile } from "#app/domain/policies/profile/profile";
import { RETENTION_DUTIES } from "#app/domain/policies/profile/retention-duties";
import { RIGHT_NAMES } from "#app/domain/policies/profile/right-names";
import type { Right } from "#app/domain/policies/profile/rights";
import { SHIPPED } from "#app/domain/policies/profiles/shipped";
import { answerItem, itemFacts } from "#app/domain/tickets/answer/answer-items";
import { controllerFacts, groundFacts, remedyFacts } from "#app/domain/tickets/letters/facts/letter-facts";
import { sampleLetters } from "#app/domain/tickets/letters/content/letter-samples.server";
import { letters } from "#emails/catalog";
import { plainText } from "#emails/plain-text";
import { samples } from "#emails/samples";
import { writeLetter } from "#jobs/tasks/write-letter";

/** Every right of every shipped policy that can be refused, in both languages. */
const CASES = SHIPPED.flatMap((profile) =>
  Object.keys(profile.rights).flatMap((right) =>
    LOCALES.map((locale) => [profile.id, right as Right, locale, profile] as const),
  ),
);

const EVENT_ON = "2026-03-31";

/** The duties a ground can rest on under a policy: none, or each in turn. */
function dutiesFor(ground: string, { retentionDuties }: Profile): { dutyId?: string; eventOn?: string }[] {
  return [{}, ...(ground === "statutory-duty" ? retentionDuties.map((dutyId) => ({ dutyId, eventOn: EVENT_ON })) : [])];
}

function offeredBy(profile: Profile, right: Right): string[] {
  return profile.rights[right]!.refusalGrounds;
}

type Said = { html: string; text: string; paper: string };

function said<P extends object>(
  {
    Body,
    paper,
  }: { Body: (props: P & { locale: Locale }) => JSX.Element; paper?: (props: P, locale: Locale) => unknown },
  props: P,
  locale: Locale,
): Said {
  const html = renderToStaticMarkup(createElement(Body, { ...props, locale }));
  return { html, text: plainText(html, locale), paper: JSON.stringify(paper?.(props, locale)) };
}

function aboutPolicy(profile: Profile, right: Right, locale: Locale) {
  return {
    controller: { ...controllerFacts(profile, locale), policy: undefined },
    rightName: RIGHT_NAMES[right][locale],
  };
}

/** A refusal of a right on every ground the policy offers for it, on each duty that can be behind one. */
function refusal(profile: Profile, right: Right, locale: Locale): Said {
  const grounds = offeredBy(profile, right).flatMap((id) =>
    dutiesFor(id, profile).map((duty) => ({ id, explanation: `EXPLAINED ${id}`, ...duty })),
  );
  return said(
    letters.refused,
    {
      ...samples.refused[locale],
      ...aboutPolicy(profile, right, locale),
      asked: [],
      grounds: groundFacts(profile, right, grounds, locale),
      remedies: remedyFacts(profile, locale, right, { refusing: true }),
    },
    locale,
  );
}

/** An answer that refuses one item on each of them, and keeps one for each duty. */
function answer(profile: Profile, right: Right, locale: Locale): Said {
  const row = { groundId: null, dutyId: null, eventOn: null, restrictedUntil: null };
  const refused = offeredBy(profile, right).flatMap((groundId) =>
    dutiesFor(groundId, profile).map((duty) => ({ ...row, outcome: "refused", groundId, ...duty })),
  );
  const kept = profile.retentionDuties.map((dutyId) => ({
    ...row,
    outcome: "restricted",
    dutyId,
    eventOn: EVENT_ON,
    restrictedUntil: "2029-03-31",
  }));
  const items = [...refused, ...kept].map((each) =>
    itemFacts(answerItem({ ...each, body: { what: "ASKED", note: "SAID" } }, right, profile), locale),
  );
  return said(
    letters.finished,
    {
      ...samples.finished[locale],
      ...aboutPolicy(profile, right, locale),
      asked: [],
      items,
      where: "—",
      done: null,
      remedies: remedyFacts(profile, locale, right, { refusing: true }),
    },
    locale,
  );
}

const LETTERS = { refusal, answer };

describe.each(Object.keys(LETTERS) as (keyof typeof LETTERS)[])("a letter of %s on every ground", (kind) => {
  test.each(CASES)("%s, %s, in %s: names sources of that policy's law alone", (_, right, locale, profile) => {
    const law = lawOf(profile);
    for (const [part, words] of Object.entries(LETTERS[kind](profile, right, locale))) {
      expect([part, lawsNamed(words).filter((named) => named !== law)]).toEqual([part, []]);
      // A recommended standard is no reason, beside nothing and alone.
      expect([part, /GB ?\/ ?T/.test(words)]).toEqual([part, false]);
    }
  });

  test.each(CASES.filter(([, , , { law }]) => law === "pipl"))(
    "%s, %s, in %s: says where to complain and to sue, and by which article",
    (_, right, locale, profile) => {
      const { text, paper } = LETTERS[kind](profile, right, locale);
      const articles =
        locale === "en"
          ? ["Personal Information Protection Law, Art. 50", "Personal Information Protection Law, Art. 65"]
          : ["《个人信息保护法》第五十条", "《个人信息保护法》第六十五条"];
      for (const article of articles) {
        expect(text.replace(/\s+/g, locale === "en" ? " " : "")).toContain(article);
        expect(paper).toContain(article);
      }
    },
  );
});

test.each(CASES.filter(([, , , { law }]) => law === "pipl"))(
  "%s, %s, in %s: every ground names the policy's section or the law, unless it is the operator's own",
  (_, right, locale, profile) => {
    const marks = profile.rights[right]!.stands.refusalGrounds;
    for (const { id, source } of groundsOfRight(profile, right, offeredBy(profile, right))) {
      expect([id, source === null]).toEqual([id, marks[id] === "own"]);
      expect([id, source !== null && isStandardAlone(source[locale])]).toEqual([id, false]);
    }
  },
);

test.each(SHIPPED.flatMap((profile) => LOCALES.map((locale) => [profile.id, locale, profile] as const)))(
  "%s, in %s: no letter at all names another law than the policy's",
  async (_, locale, profile) => {
    for (const letter of sampleLetters(profile, locale, "2026-11-24")) {
      const { html, text } = await writeLetter(letter, "https://rights.example");
      for (const words of [html, text])
        expect([letter.kind, lawsNamed(words).filter((named) => named !== lawOf(profile))]).toEqual([letter.kind, []]);
    }
  },
  60_000,
);

test.each(LOCALES)("the letter says the event of a duty, its day and the end, in %s", (locale) => {
  const profile = SHIPPED[0]!;
  const days = locale === "en" ? ["31 March 2026", "31 March 2029"] : ["2026年3月31日", "2029年3月31日"];
  for (const { text } of [refusal(profile, "delete", locale), answer(profile, "delete", locale)])
    for (const words of [
      ...days,
      RETENTION_DUTIES["e-commerce"].event[locale],
      RETENTION_DUTIES["e-commerce"].source[locale],
    ])
      expect(text.replace(/\s+/g, locale === "en" ? " " : "")).toContain(
        locale === "en" ? words : words.replace(/\s+/g, ""),
      );
});
