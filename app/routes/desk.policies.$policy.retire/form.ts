import { z } from "zod";
import { LOCALES, LONGEST_TEXT, type Locale } from "#app/domain/language";
import { LONGEST_NOTE } from "#app/domain/policies/proposals/proposal";
import { optionalText, requiredText, typedDay } from "#app/domain/tickets/ticket/typed-fields";

/** What stands for no successor. No policy's id looks like it. */
export const NO_SUCCESSOR = "-";

/** How a policy is retired. In: the languages it speaks, in each of which its people are told what to do. */
export function retireForm(languages: readonly Locale[]) {
  const words = (locale: Locale) =>
    languages.includes(locale) ? requiredText(LONGEST_TEXT) : optionalText(LONGEST_TEXT);
  return z
    .object({
      day: typedDay,
      "instead-zh-CN": words("zh-CN"),
      "instead-en": words("en"),
      successor: z.string().max(40, "choose-one").default(NO_SUCCESSOR),
      note: requiredText(LONGEST_NOTE),
    })
    .transform(({ day, successor, note, ...typed }) => {
      const said = LOCALES.map((locale) => [locale, typed[`instead-${locale}`]] as const);
      const [, any = ""] = said.find(([, text]) => text !== "") ?? [];
      return {
        retiredOn: day,
        note,
        successorId: successor === NO_SUCCESSOR ? null : successor,
        instead: Object.fromEntries(said.map(([locale, text]) => [locale, text || any])) as Record<Locale, string>,
      };
    });
}
