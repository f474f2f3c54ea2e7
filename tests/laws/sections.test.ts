import { describe, expect, test } from "vitest";
import { entriesOf } from "#app/domain/policies/check/entries";
import type { Text } from "#app/domain/language";
import type { Profile } from "#app/domain/policies/profile/profile";
import { SHIPPED_PROMISES } from "#app/domain/policies/ledgers/shipped-promises";
import { readStand } from "#app/domain/policies/profile/stands";
import { SHIPPED } from "#app/domain/policies/profiles/shipped";
import { OUTLINES } from "./outlines";

/** The sections a mark names, each written in full: `1.1（3）b、1.5` are two, `5.3 1）—5.3 5）` the first and the last of several. */
function sectionsIn(mark: string): string[] {
  return mark.split(/[、—]/);
}

const WITH_TEXT = SHIPPED.filter(({ id }) => Object.hasOwn(OUTLINES, id)).map(
  (profile) => [profile.id, profile] as const,
);

test("every policy with a ledger has an outline, and every outline its policy", () =>
  expect(Object.keys(OUTLINES).sort()).toEqual(Object.keys(SHIPPED_PROMISES).sort()));

test.each(Object.entries(OUTLINES))("the outline of %s names every section once", (_, outline) =>
  expect(new Set(outline).size).toBe(outline.length),
);

describe.each(WITH_TEXT)("%s", (id, profile) => {
  const outline = OUTLINES[id]!;
  const ledger = SHIPPED_PROMISES[id]!;
  const unknown = (mark: string) => sectionsIn(mark).filter((section) => !outline.includes(section));

  test("marks only sections that its text has, as the text numbers them", () => {
    const wrong = entriesOf(profile).flatMap(({ path, stands }) => {
      const stand = readStand(stands);
      return stand?.in === "section" ? unknown(stand.section).map((section) => `${path}: ${section}`) : [];
    });
    expect(wrong).toEqual([]);
  });

  test("lists its promises by such sections, in the order of the text", () => {
    expect(ledger.flatMap(({ id: line, section }) => unknown(section).map((each) => `${line}: ${each}`))).toEqual([]);
    const places = ledger.map(({ section }) => outline.indexOf(sectionsIn(section)[0]!));
    const late = ledger.filter((_, at) => at > 0 && places[at]! < places[at - 1]!);
    expect(late.map(({ id: line, section }) => `${line}: ${section}`)).toEqual([]);
  });

  test("keeps a promise by a right only where it offers that right", () => {
    const kept = ledger.flatMap(({ id: line, kept: by }) => (by.by === "right" ? [[line, by.right] as const] : []));
    expect(kept.filter(([, right]) => !Object.hasOwn(profile.rights, right))).toEqual([]);
  });
});

/** Cases in which data must be deleted. Source: PIPL 47(1). */
const CASES: Record<string, RegExp> = {
  "the purpose is over": /目的已实现/,
  "the service has stopped": /停止提供|服务已停止|停止提供服务/,
  "the retention period is over": /保存期限已(?:届)?满/,
  "consent is withdrawn": /撤回同意/,
  "the law is broken": /违反(?:了)?法律/,
  "an agreement is broken": /(?<!严重)违反[^。]*约定/,
};

test.each(WITH_TEXT.flatMap(([id, profile]) => Object.keys(CASES).map((name) => [id, name, profile] as const)))(
  "%s lets a person ask for deletion where %s, as the law does",
  (_, name, { deletionGrounds }) =>
    expect(deletionGrounds.map(({ text }) => text["zh-CN"]).filter((text) => CASES[name]!.test(text))).not.toEqual([]),
);

/** Rights the law gives whatever a policy says. Source: PIPL 15, 24, 44 to 48; Order 790, 23 and 25; E-Commerce Law 24. */
const GIVEN = "access copy transfer correct supplement delete restrict withdraw cancel rules automated".split(" ");

test.each(WITH_TEXT)(
  "%s offers every right the law gives; where its text does not give it too, by law",
  (_, { rights }) => {
    expect(GIVEN.filter((right) => !Object.hasOwn(rights, right))).toEqual([]);
    for (const [right, { stands }] of Object.entries(rights))
      if (right !== "complaint")
        expect([right, readStand(stands.right ?? "")?.in]).toEqual([right, expect.stringMatching(/section|law/)]);
  },
);

/** What people choose by its name, or are told will happen: whoever asks for another person reads it too. */
function choices(profile: Profile): [path: string, text: Text][] {
  const named = (path: string, rows: readonly { text: Text }[]) =>
    rows.map(({ text }, at): [string, Text] => [`${path}[${at}]`, text]);
  return [
    ...named("deletionGrounds", profile.deletionGrounds),
    ...named("consents", profile.consents),
    ...profile.consents.map(({ stops }, at): [string, Text] => [`consents[${at}].stops`, stops]),
    ...profile.notWithdrawable.map((text, at): [string, Text] => [`notWithdrawable[${at}]`, text]),
    ...named("consequences", profile.consequences),
    ...named("cancellation.blockers", profile.cancellation.blockers),
    ...named("dataCategories", profile.dataCategories),
    ...named("recipients", profile.recipients),
    ...profile.clues.map(({ name }, at): [string, Text] => [`clues[${at}]`, name]),
  ];
}

test.each(SHIPPED.map((profile) => [profile.id, profile] as const))(
  "%s: what can be chosen is nobody's own: guardians, agents and relatives read it too",
  (_, profile) => {
    const spoken = choices(profile).filter(
      ([, text]) =>
        /[您我]/.test(text["zh-CN"].replace(/我们/g, "")) ||
        /\b(you|yours?|yourself|I|my|me)\b/i.test(text.en.replace(/“[^”]*” \([^)]*\)/g, "")),
    );
    expect(spoken.map(([path, text]) => `${path}: ${text["zh-CN"]} / ${text.en}`)).toEqual([]);
  },
);
