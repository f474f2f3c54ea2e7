import { describe, expect, it } from "vitest";
import { enclosedLetter } from "./letter/enclosed-letter";
import type { Locale } from "./letter/letter";
import { finished, type FinishedProps } from "./letters/to-person/finished";
import { question } from "./letters/to-person/question";
import { refused } from "./letters/to-person/refused";
import { renderLetter } from "./render";
import { samples } from "./samples";

const LOCALES: Locale[] = ["zh-CN", "en"];
const REFUSED = { "zh-CN": /不予办理/, en: /refus|cannot do what you asked/i };
const KEPT = { "zh-CN": /暂时.*保存/, en: /kept for now|keep some data for now|stored for now/ };
const NOTHING = { "zh-CN": /没有查到/, en: /found n(othing|o such data)/ };

/** What a mailbox shows of a letter before it is opened, what stands on top of it, and its first sentence. */
async function beginningOf(came: FinishedProps["came"], locale: Locale): Promise<[string, string, string]> {
  const { subject, text } = await renderLetter("finished", { ...samples.finished[locale], came }, locale);
  const [title = "", first = ""] = text.split(/\n{2,}/);
  return [subject, title.replace(/\n/g, " "), first.replace(/\n/g, " ")];
}

describe.each(LOCALES)(
  "an answer says in its subject, its title and its first sentence what it came to, in %s",
  (locale) => {
    it.each([
      ["partly", REFUSED],
      ["refused", REFUSED],
      ["restricted", KEPT],
      ["not-found", NOTHING],
    ] as const)("%s", async (came, words) => {
      for (const said of await beginningOf(came, locale)) expect(said).toMatch(words[locale]);
    });

    it.each(["granted", null] as const)("and nothing of the kind where all was done (%s)", async (came) => {
      for (const said of await beginningOf(came, locale))
        for (const words of [REFUSED, KEPT, NOTHING]) expect(said).not.toMatch(words[locale]);
    });

    it("and so does a refusal of all of it", async () => {
      const { subject, text } = await renderLetter("refused", samples.refused[locale], locale);
      const [title, first] = text.split(/\n{2,}/);
      for (const said of [subject, title, first]) expect(said).toMatch(REFUSED[locale]);
    });

    it.each(["categories", "practices", "opt-out", "again"] as const)(
      "and so does one because nobody could be verified, which says what is still done (%s)",
      async (way) => {
        const still = { way, asCategories: true, categories: ["CATEGORY-7781"] };
        const { subject, text } = await renderLetter("refused", { ...samples.refused[locale], still }, locale);
        const [title, first] = text.split(/\n{2,}/);
        for (const said of [subject, title, first]) expect(said).toMatch(REFUSED[locale]);
        expect(text.includes("CATEGORY-7781")).toBe(way === "categories");
      },
    );

    it("and the outcome of a complaint", async () => {
      const subjects = await Promise.all(
        (["confirmed", "changed", "withdrawn"] as const).map(
          async (verdict) =>
            (await renderLetter("complaint-decided", { ...samples["complaint-decided"][locale], verdict }, locale))
              .subject,
        ),
      );
      expect(new Set(subjects).size).toBe(3);
    });
  },
);

describe.each(LOCALES)("the daily summary, in %s", (locale) => {
  const rightName = samples.finished[locale].rightName;
  const answered = (came: FinishedProps["came"]) => ({
    rightName,
    ...enclosedLetter(finished, { ...samples.finished[locale], came }),
  });
  const asked = { rightName, ...enclosedLetter(question, samples.question[locale]) };

  async function beginning(parts: (typeof asked)[]): Promise<string[]> {
    const { subject, text } = await renderLetter("digest", { ...samples.digest[locale], parts }, locale);
    const [title = "", first = ""] = text.split(/\n{2,}/);
    return [subject, title, first];
  }

  it("says so where one of its answers refuses something", async () => {
    const whole = { rightName, ...enclosedLetter(refused, samples.refused[locale]) };
    for (const parts of [[answered("granted"), answered("partly")], [whole], [asked, whole]])
      for (const said of await beginning(parts)) expect(said).toMatch(REFUSED[locale]);
  });

  it("and not where none does", async () => {
    for (const parts of [[answered("granted")], [asked], [answered("not-found"), asked]])
      for (const said of await beginning(parts)) expect(said).not.toMatch(REFUSED[locale]);
  });
});
