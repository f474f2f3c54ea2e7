import { z } from "zod";
import { parseCode } from "#app/domain/identity/code-rules";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** Six digits, however they were typed. */
export const codeForm = z.object({
  code: z
    .string({ error: "code" satisfies FieldError })
    .max(200, "code")
    .transform((typed) => parseCode(typed) ?? "")
    .refine((code) => code !== "", "code" satisfies FieldError),
});
