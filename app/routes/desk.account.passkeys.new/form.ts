import { z } from "zod";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";
import { oneLine } from "#app/domain/typed/text";

/** What adding a passkey asks for: what its owner will know it by, and their password. */
export const passkeyForm = z.object({
  name: z
    .string({ error: "required" satisfies FieldError })
    .max(1_000, "too-long")
    .overwrite(oneLine)
    .trim()
    .min(1, "required")
    .max(60, "too-long"),
  password: z
    .string({ error: "required" satisfies FieldError })
    .min(1, "required")
    .max(128, "too-long"),
});
