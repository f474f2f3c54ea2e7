import { z } from "zod";
import { type Locale, LOCALES } from "#app/domain/language";
import { isLeftOpen } from "#app/domain/policies/snippets/fill";
import type { BulkAct } from "#app/domain/tickets/desk/bulk/acts";
import type { BulkOrder } from "#app/domain/tickets/desk/bulk/order";
import type { LetterGroup, ShownBatch } from "#app/domain/tickets/desk/bulk/read-batch.server";
import { type FieldError, optionalText, requiredText } from "#app/domain/tickets/ticket/typed-fields";
import { PAUSES, REPLY_DAYS } from "#app/domain/tickets/workflow/codes";
import { isOtherLanguage } from "#app/domain/typed/other-language";
import { ANY_LANGUAGE } from "../desk/letter-words/to-person";

export const MOST_GROUPS = 100;
const CHOOSE = { error: "choose-one" satisfies FieldError };

/** The field of an extension's reason in one language. */
export const REASON_IN: Record<Locale, string> = { "zh-CN": "reasonZh", en: "reasonEn" };

/** The days that are offered for an answer, within what the workflow takes. */
export const DAYS_OFFERED: readonly number[] = [3, 5, 7, 10, 15, 20, 30].filter(
  (days) => days >= REPLY_DAYS.least && days <= REPLY_DAYS.most,
);

const assign = z.object({ assigneeId: z.uuid(CHOOSE) });
const reason = z.object({ reason: requiredText(4000) });

const extend = z
  .object({
    reasonZh: optionalText(4000).default(""),
    reasonEn: optionalText(4000).default(""),
    [ANY_LANGUAGE]: z.literal("yes").optional(),
  })
  .superRefine((typed, context) => {
    const say = (path: string, message: FieldError) => context.addIssue({ code: "custom", path: [path], message });
    if (typed.reasonZh === "" && typed.reasonEn === "") {
      say("reasonZh", "required");
      say("reasonEn", "required");
    }
    for (const locale of LOCALES) {
      const field = locale === "en" ? "reasonEn" : "reasonZh";
      if (isLeftOpen(typed[field])) say(field, "left-open");
      else if (typed[field] !== "" && typed[ANY_LANGUAGE] !== "yes" && isOtherLanguage(typed[field], locale))
        say(field, `not-in-${locale}`);
    }
  })
  .transform(({ reasonZh, reasonEn }): BulkOrder => ({
    reasons: { ...(reasonZh ? { "zh-CN": reasonZh } : {}), ...(reasonEn ? { en: reasonEn } : {}) },
  }));

/** The snippets that were picked, each as it is offered for its policy and language. */
function ask(groups: readonly LetterGroup[], pausing: boolean) {
  return z
    .object({
      questions: z.array(z.string().max(40).optional()).max(MOST_GROUPS).default([]),
      days: z.coerce.number(CHOOSE).int(CHOOSE).min(REPLY_DAYS.least, CHOOSE).max(REPLY_DAYS.most, CHOOSE),
      pause: z.enum(PAUSES, CHOOSE).optional(),
      [ANY_LANGUAGE]: z.literal("yes").optional(),
    })
    .superRefine(({ questions, pause, [ANY_LANGUAGE]: any }, context) => {
      const say = (path: (string | number)[], message: FieldError) =>
        context.addIssue({ code: "custom", path, message });
      if (!questions.some((id) => id)) say(["questions", 0], "choose-one");
      groups.forEach(({ locale, offered }, at) => {
        const picked = offered.find(({ id }) => id === questions[at]);
        if (picked && any !== "yes" && isOtherLanguage(picked.body, locale)) say(["questions", at], `not-in-${locale}`);
      });
      if (pausing && !pause) say(["pause"], "choose-one");
    })
    .transform(({ questions, days, pause }): BulkOrder => ({
      days,
      ...(pause ? { pause } : {}),
      questions: groups.flatMap(({ policyId, locale, offered }) =>
        offered
          .filter(({ id }) => questions.includes(id))
          .map(({ id, right, body }) => ({ policyId, locale, right, snippetId: id, body })),
      ),
    }));
}

type Letters = { groups: readonly LetterGroup[]; pausing: boolean };

/** What a batch's form must be given. Out: how it is to be done. */
export function orderForm({ act, undo }: Pick<ShownBatch, "act" | "undo">, { groups, pausing }: Letters) {
  const nothing = z.object({});
  const forms: Record<BulkAct, z.ZodType<BulkOrder>> = {
    take: nothing,
    assign,
    note: z.object({ body: requiredText(4000) }),
    ask: ask(groups, pausing),
    "put-aside": reason,
    extend,
  };
  return undo && act !== "put-aside" ? nothing : forms[act];
}
