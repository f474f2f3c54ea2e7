import { may, ROLES, type Role } from "../permissions";

/** What somebody can be in a team: whatever has to do with tickets. Who manages staff and policies does so for the whole installation. */
export const TEAM_ROLES = ROLES.filter((role) => !may(role, "staff.manage"));

/** What a team holds: a policy's tickets; of one right alone where it is named, else (`""`) of all rights no team holds by themselves. */
export type Holding = { policyId: string; right: string };

export type TeamMember = { id: string; name: string; role: Role; active: boolean };

export type Team = { id: string; name: string; holdings: Holding[]; members: TeamMember[] };

/** As long as a team's name may be. */
export const LONGEST_TEAM_NAME = 60;
