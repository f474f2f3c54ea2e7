import { db } from "#app/platform/database/db.server";
import { staffNames } from "../../people/staff-names.server";
import { MATRIX, ROLES } from "../../people/permissions";
import { isAsProposed, asProposal, findOpen } from "./row.server";
import type { Proposal } from "./proposal";

/** A proposal with the names of those who had to do with it; null for nobody, and for a name nobody knows. */
export type SignedProposal = Proposal & { proposedBy: string | null; decidedBy: string | null };

/** Most proposals of a policy that its page tells; older ones stand with their versions. */
const MOST_TOLD = 20;

async function signed(proposals: readonly Proposal[]): Promise<SignedProposal[]> {
  const ids = proposals.flatMap(({ proposedById, decidedById }) => [
    proposedById,
    ...(decidedById ? [decidedById] : []),
  ]);
  const names = await staffNames(ids);
  return proposals.map((each) => ({
    ...each,
    proposedBy: names.get(each.proposedById) ?? null,
    decidedBy: (each.decidedById && names.get(each.decidedById)) ?? null,
  }));
}

/** What was proposed about a policy, the newest first. */
export async function listProposals(policyId: string): Promise<SignedProposal[]> {
  const rows = await db().policyProposal.findMany({
    where: { policyId },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: MOST_TOLD,
  });
  return signed(rows.map(asProposal));
}

/** The open proposal about a policy, and whether it is still about what there is; null where there is none. */
export async function findOpenSigned(
  policyId: string,
): Promise<{ proposal: SignedProposal; asProposed: boolean } | null> {
  const proposal = await findOpen(policyId);
  if (!proposal) return null;
  const draft = await db().policyDraft.findUnique({ where: { policyId }, select: { id: true, version: true } });
  const [one] = await signed([proposal]);
  return one ? { proposal: one, asProposed: isAsProposed(proposal, draft) } : null;
}

/** The open proposals of all policies, by policy. */
export async function listOpenProposals(): Promise<Map<string, Proposal>> {
  const rows = await db().policyProposal.findMany({ where: { status: { in: ["proposed", "agreed"] } } });
  return new Map(rows.map((row) => [row.policyId, asProposal(row)]));
}

/** Why versions are as they are: what was proposed for each of them, after one version up to another, the oldest first. */
export async function listWhy(policyId: string, after: number, upTo: number): Promise<SignedProposal[]> {
  const rows = await db().policyProposal.findMany({
    where: { policyId, kind: "publish", version: { gt: after, lte: upTo } },
    orderBy: { version: "asc" },
  });
  return signed(rows.map(asProposal));
}

const AGREEING = ROLES.filter((role) => (MATRIX[role] as readonly string[]).includes("policy.agree"));

/** The names of the colleagues who could agree to something as the second person. In: those who cannot, because it is theirs. */
export async function whoMayAgree(except: readonly (string | null)[]): Promise<string[]> {
  const rows = await db().staff.findMany({
    where: { active: true, role: { in: AGREEING }, id: { notIn: except.filter((id) => id !== null) } },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}
