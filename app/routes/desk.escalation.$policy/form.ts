import { z } from "zod";
import { ESCALATES_TO, FARTHEST, MOST_STEPS } from "#app/domain/tickets/escalation/steps";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

const chooseOne = { error: "choose-one" satisfies FieldError };

/** A row of the form: who is told, and how many working days before or after the due date. One that tells nobody is left out. */
const rowForm = z
  .object({
    to: z.enum(["", ...ESCALATES_TO], chooseOne).default(""),
    days: z
      .string()
      .max(20, "escalation-days")
      .default("")
      .transform((typed) => typed.trim().normalize("NFKC")),
    when: z.enum(["before", "after"], chooseOne).default("before"),
  })
  .transform(({ to, days, when }, context) => {
    if (to === "") return null;
    if (!/^\d{1,2}$/.test(days) || Number(days) > FARTHEST) {
      context.addIssue({ code: "custom", path: ["days"], message: "escalation-days" satisfies FieldError });
      return z.NEVER;
    }
    // Nothing before the due date is the due date itself, whatever was chosen.
    return { to, days: when === "before" ? 0 - Number(days) : Number(days) };
  });

/** The plan of a policy: that for all, or steps of its own. */
export const planForm = z.object({
  use: z.enum(["all", "own"], chooseOne).default("own"),
  /** The plan the form was made from. */
  seen: z.string().max(200).nullable().default(null),
  steps: z
    .array(rowForm)
    .max(MOST_STEPS, "too-long")
    .default([])
    .transform((rows) => rows.filter((row) => row !== null)),
});
