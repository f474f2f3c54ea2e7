import { z } from "zod";
import { GIVING_MODES } from "#app/domain/people/giving/rule";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** How new tickets are given out. */
export const modeForm = z.object({
  mode: z.enum(GIVING_MODES, { error: "choose-one" satisfies FieldError }),
  /** The mode the form was made from. */
  seen: z.enum(GIVING_MODES).optional().catch(undefined),
});
