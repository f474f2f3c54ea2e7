import { z } from "zod";
import { parseReference } from "#app/domain/tickets/ticket/reference";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** A reference, however it was typed. Whether it exists is not asked here, nor anywhere the person could see. */
export const referenceForm = z.object({
  reference: z
    .string({ error: "required" satisfies FieldError })
    .max(200, "required")
    .transform((typed) => parseReference(typed) ?? "")
    .refine((reference) => reference !== "", "required" satisfies FieldError),
});
