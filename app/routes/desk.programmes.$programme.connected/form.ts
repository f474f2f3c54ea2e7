import { z } from "zod";
import { LOCALES } from "#app/domain/language";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";
import { machineText } from "#app/domain/typed/machine";

/** Which list of the system is read, as a code where it has several; the language of whoever it names none for. */
export const connectedForm = z.object({
  list: z
    .string()
    .max(100, "list-code" satisfies FieldError)
    .default("")
    .transform((typed) => machineText(typed).trim())
    .refine(
      (typed) => typed === "" || /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(typed),
      "list-code" satisfies FieldError,
    )
    .transform((typed) => (typed === "" ? null : typed)),
  language: z.enum(LOCALES, { error: "choose-one" satisfies FieldError }),
});
