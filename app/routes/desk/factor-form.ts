import { z } from "zod";
import { isVisible } from "#app/domain/typed/unseen";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** Digits of an authenticator, or a spare code. */
export const factorForm = z.object({
  code: z
    .string({ error: "required" satisfies FieldError })
    .refine(isVisible, "required")
    .max(200, "too-long"),
});
