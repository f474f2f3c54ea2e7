import { z } from "zod";
import { TEAM_ROLES } from "#app/domain/people/teams/team";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

const chooseOne = { error: "choose-one" satisfies FieldError };

/** Who comes into a team, as what. */
export const memberForm = z.object({ who: z.uuid(chooseOne), role: z.enum(TEAM_ROLES, chooseOne) });
