import type { Text } from "#app/domain/language";
import { findTeam } from "#app/domain/people/teams/list-teams.server";
import type { Team } from "#app/domain/people/teams/team";
import { namedPolicies } from "../staff/policy-names.server";
import { notFound } from "../staff/not-found";

/** The team an address names. Throws 404 where there is none. Call it after the guard. */
export async function requireTeam(id: string | undefined): Promise<Team> {
  const team = await findTeam(id ?? "");
  if (!team) throw notFound("team");
  return team;
}

/** The policies in force by their ids, as pages name them. */
export async function policyNames(): Promise<Record<string, Text>> {
  const inForce = await namedPolicies();
  return Object.fromEntries(inForce.map(({ policyId, name }) => [policyId, name]));
}
