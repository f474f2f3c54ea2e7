import { z } from "zod";
import { LOCALES } from "#app/domain/language";
import { isRight } from "#app/domain/policies/profile/rights";
import { hasLooseBrace } from "#app/domain/policies/snippets/fill";
import type { SnippetWords } from "#app/domain/policies/snippets/snippets.server";
import { requiredLine, requiredText, type FieldError } from "#app/domain/tickets/ticket/typed-fields";
import { isOtherLanguage } from "#app/domain/typed/other-language";
import type { Fields } from "#app/http/form/returned";

const CHOOSE = { error: "choose-one" satisfies FieldError };

/** For every right of the policy. */
export const ALL_RIGHTS = "all";

/** The field by which words that seem to be in another language than the snippet's are kept all the same. */
export const ANY_WORDS = "anyWords";

/** What a snippet's form must be given. Out: its words, and the version that was looked at (null: none). */
export const snippetForm = z
  .object({
    policy: z.string(CHOOSE).min(1, CHOOSE).max(40, CHOOSE),
    right: z
      .string(CHOOSE)
      .max(40, CHOOSE)
      .refine((each) => each === ALL_RIGHTS || isRight(each), CHOOSE),
    locale: z.enum(LOCALES, CHOOSE),
    title: requiredLine(80),
    body: requiredText(2000),
    retired: z.literal("yes").optional(),
    [ANY_WORDS]: z.literal("yes").optional(),
    seen: z.coerce.number().int().min(1).max(999_999).optional(),
  })
  .superRefine(({ body, locale, [ANY_WORDS]: any }, context) => {
    const say = (message: FieldError) => context.addIssue({ code: "custom", path: ["body"], message });
    if (hasLooseBrace(body)) say("loose-brace");
    else if (any !== "yes" && isOtherLanguage(body, locale)) say(`words-not-in-${locale}`);
  })
  .transform(
    ({ policy, right, retired, seen, [ANY_WORDS]: _any, ...words }): { words: SnippetWords; seen: number | null } => ({
      words: {
        ...words,
        policyId: policy,
        right: right === ALL_RIGHTS ? null : right,
        retired: retired === "yes",
      },
      seen: seen ?? null,
    }),
  );

/** A snippet as its form shows it. */
export function snippetFields({ policyId, right, locale, title, body, retired }: SnippetWords): Fields {
  return { policy: policyId, right: right ?? ALL_RIGHTS, locale, title, body, ...(retired ? { retired: "yes" } : {}) };
}
