import { z } from "zod";

export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Longest words of one field of a policy, in UTF-16 units: what a person still reads. */
export const LONGEST_TEXT = 2_000;

const words = z.string().trim().min(1).max(LONGEST_TEXT);
/** Words in every language of the product: a missing one does not parse. */
export const textSchema = z.object({ "zh-CN": words, en: words });
export type Text = z.infer<typeof textSchema>;

/** True for a string that names a language of the product. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (LOCALES as readonly string[]).includes(value);
}
