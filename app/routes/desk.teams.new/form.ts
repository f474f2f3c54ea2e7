import { z } from "zod";
import { LONGEST_TEAM_NAME } from "#app/domain/people/teams/team";
import { requiredLine } from "#app/domain/tickets/ticket/typed-fields";

/** What a team is called; `seen`: what it was called when the form was made. */
export const teamNameForm = z.object({ name: requiredLine(LONGEST_TEAM_NAME), seen: z.string().max(200).default("") });
