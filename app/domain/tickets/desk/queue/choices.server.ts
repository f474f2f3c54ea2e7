import { db } from "#app/platform/database/db.server";
import { listTeamsSeen } from "../../../people/teams/list-teams.server";
import type { Text } from "../../../language";
import { listRetired } from "../../../policies/proposals/retired.server";
import { listPoliciesInForce, loadPolicyVersion } from "../../../policies/versions/published.server";
import { policiesSeen } from "../../ticket/seen-by.server";
import { listWorkers } from "./counts.server";
import { lately } from "./lately.server";
import { NOBODY, type QueueFilters } from "./views";

type Named<Name> = { id: string; name: Name };

/** What the queue can be narrowed to by name: the policies, colleagues and teams somebody has to do with. */
export type Choices = {
  policies: readonly Named<Text>[];
  workers: readonly Named<string>[];
  teams: readonly Named<string>[];
  /** Of the policies, by their ids, those that take no new requests any more. */
  retired: readonly string[];
};

/** Something a filter names that is not among the choices. `left`: a policy that is retired, an account that was disabled, a team that was dissolved; `gone`: nothing of the kind is known; `elsewhere`: other colleagues have to do with it. */
export type Unlisted = {
  kind: "policies" | "assignees" | "teams";
  id: string;
  name: Text | string | null;
  state: "left" | "gone" | "elsewhere";
};

const choices = lately<Choices>();

/** What a colleague can narrow the queue to, each by name, up to two seconds ago. */
export function listChoices(staffId: string, now: Date): Promise<Choices> {
  return choices(staffId, now, async () => {
    const [seen, inForce, workers, retired] = await Promise.all([
      policiesSeen(staffId),
      listPoliciesInForce(),
      listWorkers(staffId, now),
      listRetired(now),
    ]);
    return {
      policies: inForce
        .filter(({ policyId }) => seen?.includes(policyId) ?? true)
        .map(({ policyId, profile }) => ({ id: policyId, name: profile.name })),
      workers,
      retired: [...retired],
      teams: await listTeamsSeen(staffId, seen === null),
    };
  });
}

function missing(ids: readonly string[], listed: readonly { id: string }[]): string[] {
  return ids.filter((id) => id !== NOBODY && !listed.some((each) => each.id === id));
}

async function unlistedPolicies(ids: string[]): Promise<Unlisted[]> {
  const versions = await db().policyVersion.findMany({
    where: { policyId: { in: ids } },
    distinct: ["policyId"],
    orderBy: [{ policyId: "asc" }, { version: "desc" }],
    select: { id: true, policyId: true },
  });
  return Promise.all(
    ids.map(async (id): Promise<Unlisted> => {
      const version = versions.find(({ policyId }) => policyId === id);
      if (!version) return { kind: "policies", id, name: null, state: "gone" };
      return { kind: "policies", id, name: (await loadPolicyVersion(version.id)).profile.name, state: "elsewhere" };
    }),
  );
}

type Known = { id: string; name: string; over: boolean };

function unlisted(kind: Unlisted["kind"], ids: readonly string[], known: readonly Known[]): Unlisted[] {
  return ids.map((id) => {
    const one = known.find((each) => each.id === id);
    const state = one ? (one.over ? "left" : "elsewhere") : "gone";
    return { kind, id, name: one?.name ?? null, state };
  });
}

async function unlistedColleagues(ids: string[]): Promise<Unlisted[]> {
  const rows = await db().staff.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, active: true },
  });
  return unlisted(
    "assignees",
    ids,
    rows.map(({ active, ...row }) => ({ ...row, over: !active })),
  );
}

async function unlistedTeams(ids: string[]): Promise<Unlisted[]> {
  const rows = await db().team.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, endedAt: true },
  });
  return unlisted(
    "teams",
    ids,
    rows.map(({ endedAt, ...row }) => ({ ...row, over: endedAt !== null })),
  );
}

/** What filters name that is retired, or not among the choices: by its name as far as there is one, and why. Most pages ask nothing. */
export async function findUnlisted(filters: QueueFilters, choices: Choices): Promise<Unlisted[]> {
  const { policies, workers, teams, retired } = choices;
  const over = policies
    .filter(({ id }) => filters.policies.includes(id) && retired.includes(id))
    .map((policy): Unlisted => ({ kind: "policies", ...policy, state: "left" }));
  const found: Promise<Unlisted[]>[] = [];
  const [policy, colleague, team] = [
    missing(filters.policies, policies),
    missing(filters.assignees, workers),
    missing(filters.teams, teams),
  ];
  if (policy.length > 0) found.push(unlistedPolicies(policy));
  if (colleague.length > 0) found.push(unlistedColleagues(colleague));
  if (team.length > 0) found.push(unlistedTeams(team));
  return [...over, ...(await Promise.all(found)).flat()];
}
