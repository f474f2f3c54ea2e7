import { z } from "zod";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** Digits of an authenticator, or a spare code. */
export const factorForm = z.object({
  code: z
    .string({ error: "required" satisfies FieldError })
    .trim()
    .min(1, "required")
    .max(40, "too-long"),
});
