import { z } from "zod";
import { TEAM_ROLES } from "#app/domain/people/teams/team";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** What stands for going. */
export const LEAVE = "leave";

/** What a member is in the team from now on, or that they leave it. */
export const changeForm = z.object({
  role: z.enum([...TEAM_ROLES, LEAVE], { error: "choose-one" satisfies FieldError }),
  /** What they were in the team when the form was made. */
  seen: z.enum(TEAM_ROLES).optional().catch(undefined),
});
