import { z } from "zod";
import { LOCALES } from "#app/domain/language";
import { ROLES } from "#app/domain/people/permissions";
import { type FieldError, requiredLine } from "#app/domain/tickets/ticket/typed-fields";
import { parseEmail } from "#app/domain/typed/email";
import { isVisible } from "#app/domain/typed/unseen";

const chooseOne = { error: "choose-one" satisfies FieldError };

/** Who is invited. */
export const inviteForm = z.object({
  name: requiredLine(80),
  email: z
    .string({ error: "required" satisfies FieldError })
    .max(1_000, "too-long")
    .refine(isVisible, "required")
    .refine((typed) => !isVisible(typed) || parseEmail(typed) !== null, "email"),
  role: z.enum(ROLES, chooseOne),
  locale: z.enum(LOCALES, chooseOne),
});
