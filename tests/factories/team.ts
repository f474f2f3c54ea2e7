import type { Role } from "#app/domain/people/permissions";
import { setMember } from "#app/domain/people/teams/change-member.server";
import { hold, makeTeam } from "#app/domain/people/teams/change-team.server";
import type { Holding } from "#app/domain/people/teams/team";
import { makeStaff } from "./staff";
import { expectOk } from "./ticket";

type Told = { name: string; holds: readonly Holding[]; members: Readonly<Record<string, Role>> };

/** A team by the product's own verbs. In: its name, what it holds, and by their ids who is in it as what. Out: its id. */
export async function aTeam({ name, holds, members }: Told): Promise<string> {
  const actor = await makeStaff("administrator");
  const now = new Date();
  const { id: teamId } = await expectOk(makeTeam({ name, actor, now }));
  for (const holding of holds) await expectOk(hold({ teamId, holding, actor, now }));
  for (const [staffId, role] of Object.entries(members))
    await expectOk(setMember({ teamId, staffId, role, actor: { kind: "staff", id: actor.id }, now }));
  return teamId;
}
