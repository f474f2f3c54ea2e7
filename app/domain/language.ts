import { z } from "zod";

export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Words in every language of the product: a missing one does not parse. */
export const textSchema = z.object({ "zh-CN": z.string().trim().min(1), en: z.string().trim().min(1) });
export type Text = z.infer<typeof textSchema>;

/** True for a string that names a language of the product. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (LOCALES as readonly string[]).includes(value);
}
