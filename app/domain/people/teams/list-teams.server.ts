import { db } from "#app/platform/database/db.server";
import type { Prisma } from "#app/platform/generated/client";
import { isUuid } from "#app/platform/is-uuid";
import { may, type Role, ROLES } from "../permissions";
import type { Team } from "./team";

const INCLUDE = {
  holdings: { orderBy: [{ policyId: "asc" }, { right: "asc" }], select: { policyId: true, right: true } },
  members: {
    orderBy: [{ staff: { name: "asc" } }, { staffId: "asc" }],
    select: { role: true, staff: { select: { id: true, name: true, active: true } } },
  },
} as const satisfies Prisma.TeamInclude;

function teamOf({ id, name, holdings, members }: Prisma.TeamGetPayload<{ include: typeof INCLUDE }>): Team {
  return { id, name, holdings, members: members.map(({ role, staff }) => ({ ...staff, role: role as Role })) };
}

/** All teams there are, by name, with what they hold and who is in them. */
export async function listTeams(): Promise<Team[]> {
  const rows = await db().team.findMany({
    where: { endedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: INCLUDE,
  });
  return rows.map(teamOf);
}

/** One team; null where there is none, or none any more. */
export async function findTeam(id: string): Promise<Team | null> {
  const row = isUuid(id) ? await db().team.findFirst({ where: { id, endedAt: null }, include: INCLUDE }) : null;
  return row && teamOf(row);
}

/** Colleagues who see no ticket as soon as teams have them: in no team, and with a role that does not stand above teams. Out: their names, sorted. */
export async function inNoTeam(): Promise<string[]> {
  const rows = await db().staff.findMany({
    where: { active: true, memberships: { none: {} }, role: { in: ROLES.filter((role) => !may(role, "report.read")) } },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}

/** A team somebody is in, and as what. */
export type OwnTeam = { id: string; name: string; role: Role };

/** The teams a colleague is in, by name. */
export async function teamsOf(staffId: string): Promise<OwnTeam[]> {
  const rows = await db().teamMember.findMany({
    where: { staffId },
    orderBy: [{ team: { name: "asc" } }, { teamId: "asc" }],
    select: { role: true, team: { select: { id: true, name: true } } },
  });
  return rows.map(({ role, team }) => ({ ...team, role: role as Role }));
}

/** The teams somebody can look at the tickets of, by name: those that hold anything, or their own. In: whether they see what all teams hold. */
export async function listTeamsSeen(staffId: string, all: boolean): Promise<{ id: string; name: string }[]> {
  if (!all) return (await teamsOf(staffId)).map(({ id, name }) => ({ id, name }));
  return db().team.findMany({
    where: { endedAt: null, holdings: { some: {} } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
