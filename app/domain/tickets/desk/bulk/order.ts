import { z } from "zod";
import { LOCALES } from "../../../language";
import { RIGHTS } from "../../../policies/profile/rights";
import { PAUSES } from "../../workflow/codes";
import { MOVE_INPUTS } from "../../workflow/move-input";

const words = z.string().min(1).max(4000);

/** More policies times languages than any desk has. */
const MOST_QUESTIONS = 200;

/** What was said of how something is done to many tickets; sealed where it is kept. A question is the snippet's words as they were when it was picked. */
export const bulkOrder = z.strictObject({
  assigneeId: z.uuid().optional(),
  body: words.optional(),
  reason: words.optional(),
  /** In each language a letter goes in. */
  reasons: z.strictObject({ "zh-CN": words.optional(), en: words.optional() }).optional(),
  questions: z
    .array(
      z.strictObject({
        policyId: z.string().min(1).max(40),
        locale: z.enum(LOCALES),
        right: z.enum(RIGHTS).nullable(),
        snippetId: z.uuid(),
        body: words,
      }),
    )
    .max(MOST_QUESTIONS)
    .optional(),
  days: MOVE_INPUTS.ask.shape.days,
  pause: z.enum(PAUSES).optional(),
});
export type BulkOrder = z.output<typeof bulkOrder>;
