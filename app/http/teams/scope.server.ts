import { listTeams } from "#app/domain/people/teams/list-teams.server";
import type { Team } from "#app/domain/people/teams/team";
import { ALL } from "#app/domain/people/giving/rule";
import { notFound } from "../staff/not-found";

/** Whose new tickets a rule gives out: a team's, by its id and name; or those no team holds, which are all as long as no team holds any. */
type Scope = { scope: string; team: string | null; all: boolean };

function scopesOf(teams: readonly Team[]): Scope[] {
  const all = teams.every(({ holdings }) => holdings.length === 0);
  const own = teams.filter(({ holdings }) => holdings.length > 0);
  return [...own.map(({ id, name }) => ({ scope: id, team: name, all: false })), { scope: ALL, team: null, all }];
}

/** Everything new tickets can be given out by: a rule for each team that holds any, and one for the rest. */
export async function listScopes(): Promise<Scope[]> {
  return scopesOf(await listTeams());
}

/** The scope an address names. Throws 404 where there is none. Call it after the guard. */
export async function requireScope(named: string | undefined): Promise<Scope> {
  const found = (await listScopes()).find(({ scope }) => scope === named);
  if (!found) throw notFound("team");
  return found;
}
