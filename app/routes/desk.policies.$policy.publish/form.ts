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
    const say = (message: FieldError) => context.addIssue({ code: "custom", path: ["day"], message });
    if (when === "day" && day === null) say("required");
    if (when === "now" && day !== null) say("of-other-choice");
  })
  .transform(({ note, when, day }) => ({ note, effectiveOn: when === "day" ? day : null }));
