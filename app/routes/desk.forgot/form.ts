import { z } from "zod";
import { parseEmail } from "#app/domain/typed/email";
import { isVisible } from "#app/domain/typed/unseen";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** Whose password is forgotten. */
export const forgotForm = z.object({
  email: z
    .string({ error: "required" satisfies FieldError })
    .max(1_000, "too-long")
    .refine(isVisible, "required")
    .refine((typed) => !isVisible(typed) || parseEmail(typed) !== null, "email"),
});
