import { z } from "zod";
import { ROLES } from "#app/domain/people/permissions";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** Which role a colleague gets. */
export const roleForm = z.object({
  role: z.enum(ROLES, { error: "choose-one" satisfies FieldError }),
  /** The role the form was made from. */
  seen: z.enum(ROLES).optional().catch(undefined),
});
