import { z } from "zod";
import { PROGRAMME_KINDS } from "#app/domain/programmes/programme/kinds";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

const CHOOSE = { error: "choose-one" satisfies FieldError };

/** Of which policy a notice is begun, and of which kind. */
export const beginForm = z.object({
  policy: z.string(CHOOSE).max(40, CHOOSE),
  kind: z.enum(PROGRAMME_KINDS, CHOOSE),
});
