import { z } from "zod";

export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Longest words of one field of a policy, in UTF-16 units: what a person still reads. */
export const LONGEST_TEXT = 2_000;

const words = z.string().trim().min(1).max(LONGEST_TEXT);

/** Words as they are written: in one language at least. */
export const writtenText = z.object({ "zh-CN": words.optional(), en: words.optional() });
type Written = z.output<typeof writtenText>;

/** Whether anything is said, in whatever language. */
export function isSaid(text: Written): boolean {
  return LOCALES.some((locale) => text[locale] !== undefined);
}

/** Words in every language. One in which nothing is written says what another says: whoever reads it meets words, never a hole. */
export function inEveryLanguage<T extends Written>(text: T): Omit<T, Locale> & Record<Locale, string> {
  const [any = ""] = LOCALES.flatMap((locale) => text[locale] ?? []);
  return { ...text, "zh-CN": text["zh-CN"] ?? any, en: text.en ?? any };
}

/** Words written in one language of the product or in all of them; none at all do not parse. */
export const textSchema = writtenText.refine(isSaid).transform(inEveryLanguage);
export type Text = Record<Locale, string>;

/** The language somebody is spoken to in: the one they want where it is spoken, else the first that is. */
export function spoken(languages: readonly Locale[], wanted: Locale): Locale {
  return languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
}

/** True for a string that names a language of the product. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (LOCALES as readonly string[]).includes(value);
}
