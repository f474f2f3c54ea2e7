import { z } from "zod";
import { LONGEST_NOTE } from "#app/domain/policies/proposals/proposal";
import { optionalDay, requiredText, type FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** How a draft is proposed: why, and whether it is to be in force at once or from a day on. */
export const proposeForm = z
  .object({
    note: requiredText(LONGEST_NOTE),
    when: z.enum(["now", "day"], { error: "choose-one" satisfies FieldError }),
    day: optionalDay,
  })
  .superRefine(({ when, day }, context) => {
    if (when === "day" && day === null)
      context.addIssue({ code: "custom", path: ["day"], message: "required" satisfies FieldError });
  })
  .transform(({ note, when, day }) => ({ note, effectiveOn: when === "day" ? day : null }));
