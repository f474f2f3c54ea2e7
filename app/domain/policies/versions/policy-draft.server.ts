import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { Prisma } from "#app/platform/generated/client";
import { staffNames } from "../../people/staff-names.server";
import { refuse, type Outcome, type Refusal } from "../../refusal";
import { blankProfile } from "../check/blank";
import { inLanguages } from "../check/languages";
import type { LooseObject } from "../check/loose";
import { withoutController, withoutSections } from "../check/copied";
import { NO_PAPERS, type Papers } from "../profile/papers";
import { loadPapers } from "./papers.server";
import { findPolicyInForce, holdNewestVersion, type PublishedPolicy } from "./published.server";

/** What is being written as a policy's next version. `version` grows with every change of it. */
export type PolicyDraft = {
  id: string;
  policyId: string;
  profile: LooseObject;
  baseVersion: number | null;
  version: number;
  updatedAt: Date;
  updatedBy: string;
  /** Why sections were changed, by section. */
  notes: Record<string, string>;
};

const COLUMNS = {
  id: true,
  policyId: true,
  profile: true,
  baseVersion: true,
  version: true,
  updatedAt: true,
  updatedBy: true,
  notes: true,
} as const;

type Row = Omit<PolicyDraft, "profile" | "notes"> & { profile: Prisma.JsonValue; notes: Prisma.JsonValue };

function asDraft(row: Row): PolicyDraft {
  return { ...row, profile: row.profile as LooseObject, notes: row.notes as Record<string, string> };
}

/** A policy's draft; null when nobody is writing one. */
export async function findPolicyDraft(policyId: string): Promise<PolicyDraft | null> {
  const row = await db().policyDraft.findUnique({ where: { policyId }, select: COLUMNS });
  return row && asDraft(row);
}

/** Every draft there is, by the policy's id. */
export async function listPolicyDrafts(): Promise<PolicyDraft[]> {
  const rows = await db().policyDraft.findMany({ orderBy: { policyId: "asc" }, select: COLUMNS });
  return rows.map(asDraft);
}

/** What a version says, in the languages it says it in: another one begins empty. */
function spokenIn({ profile }: PublishedPolicy): LooseObject {
  return inLanguages(profile) as LooseObject;
}

type Begin = { policyId: string; by: string; now: Date };

async function create(
  tx: Tx,
  { policyId, by, now }: Begin,
  profile: LooseObject,
  { baseVersion, papers }: { baseVersion: number | null; papers: Papers },
): Promise<void> {
  const row = { policyId, profile, ...papers, baseVersion, createdAt: now, updatedAt: now, updatedBy: by };
  await tx.policyDraft.createMany({ data: [row], skipDuplicates: true });
}

/** Begins the next version of a published policy; a draft that is there already is left as it is. In: the policy, the member of staff, the instant. */
export async function startPolicyDraft(begin: Begin): Promise<Outcome> {
  return transaction(async (tx): Promise<Outcome> => {
    const newest = await holdNewestVersion(tx, begin.policyId);
    if (!newest) return refuse("policy-gone");
    await create(tx, begin, spokenIn(newest), {
      baseVersion: newest.version,
      papers: await loadPapers(newest.id, tx),
    });
    return { ok: true };
  });
}

/** Begins a policy nobody has published: blank, or as a copy of the version in force of another, whose text and whose controller are not its own. Refused where the id is taken. */
export async function beginPolicy({ copyOf, ...begin }: Begin & { copyOf: string | null }): Promise<Outcome> {
  const copied = copyOf === null ? null : await findPolicyInForce(copyOf, begin.now);
  if (copyOf !== null && !copied) return refuse("policy-gone");
  const profile = copied
    ? withoutController(withoutSections({ ...spokenIn(copied), id: begin.policyId }))
    : blankProfile(begin.policyId);
  return transaction(async (tx): Promise<Outcome> => {
    const taken =
      (await holdNewestVersion(tx, begin.policyId)) ??
      (await tx.policyDraft.findUnique({ where: { policyId: begin.policyId }, select: { id: true } }));
    if (taken) return refuse("policy-taken");
    await create(tx, begin, profile, { baseVersion: null, papers: NO_PAPERS });
    return { ok: true };
  });
}

/** Why what was seen is no longer what there is: the draft is gone, or somebody (by name) has saved it since. */
export async function draftMoved(policyId: string): Promise<Refusal> {
  const draft = await findPolicyDraft(policyId);
  if (!draft) return refuse("policy-draft-gone");
  const names = await staffNames([draft.updatedBy]);
  return refuse("policy-draft-moved", { by: names.get(draft.updatedBy) ?? "" });
}

type Seen = { policyId: string; /** The version of the draft that was seen. */ seen: number };

/** Keeps a draft as it was rewritten, complete or not, and why (none: as it stood). Of two who saw the same version one wins, and the other is told. */
export async function savePolicyDraft({
  policyId,
  seen,
  profile,
  notes,
  by,
  now,
}: Seen & { profile: LooseObject; notes?: Record<string, string>; by: string; now: Date }): Promise<Outcome> {
  const kept = { ...profile, id: policyId };
  const { count } = await db().policyDraft.updateMany({
    where: { policyId, version: seen },
    data: { profile: kept, ...(notes ? { notes } : {}), updatedAt: now, updatedBy: by, version: { increment: 1 } },
  });
  return count === 1 ? { ok: true } : draftMoved(policyId);
}

/** Throws a draft away, as it was seen. The version in force stays what it is. */
export async function discardPolicyDraft({ policyId, seen }: Seen): Promise<Outcome> {
  const { count } = await db().policyDraft.deleteMany({ where: { policyId, version: seen } });
  return count === 1 ? { ok: true } : draftMoved(policyId);
}
