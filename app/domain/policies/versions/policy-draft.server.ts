import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { Prisma } from "#app/platform/generated/client";
import { staffNames } from "../../people/staff-names.server";
import { refuse, type Outcome, type Refusal } from "../../refusal";
import { blankProfile } from "../check/blank";
import { wholeProfile } from "../check/check";
import { saysTheSame } from "../check/compare";
import { inLanguages } from "../check/languages";
import type { Loose, LooseObject } from "../check/loose";
import { withoutController, withoutSections } from "../check/copied";
import { NO_PAPERS, papersSchema, type Papers } from "../profile/papers";
import { loadPapers } from "./papers.server";
import {
  findPolicyInForce,
  forgetInForce,
  holdNewestVersion,
  publishPolicy,
  type PublishedPolicy,
} from "./published.server";

/** What is being written as a policy's next version. `version` grows with every change of it. */
export type PolicyDraft = {
  id: string;
  policyId: string;
  profile: LooseObject;
  baseVersion: number | null;
  version: number;
  updatedAt: Date;
  updatedBy: string;
};

const COLUMNS = {
  id: true,
  policyId: true,
  profile: true,
  baseVersion: true,
  version: true,
  updatedAt: true,
  updatedBy: true,
} as const;

type Row = Omit<PolicyDraft, "profile"> & { profile: Prisma.JsonValue };

function asDraft(row: Row): PolicyDraft {
  return { ...row, profile: row.profile as LooseObject };
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

/** Keeps a draft as it was rewritten, complete or not. Of two who saw the same version one wins, and the other is told. */
export async function savePolicyDraft({
  policyId,
  seen,
  profile,
  by,
  now,
}: Seen & { profile: LooseObject; by: string; now: Date }): Promise<Outcome> {
  const kept = { ...profile, id: policyId };
  const { count } = await db().policyDraft.updateMany({
    where: { policyId, version: seen },
    data: { profile: kept, updatedAt: now, updatedBy: by, version: { increment: 1 } },
  });
  return count === 1 ? { ok: true } : draftMoved(policyId);
}

/** Throws a draft away, as it was seen. The version in force stays what it is. */
export async function discardPolicyDraft({ policyId, seen }: Seen): Promise<Outcome> {
  const { count } = await db().policyDraft.deleteMany({ where: { policyId, version: seen } });
  return count === 1 ? { ok: true } : draftMoved(policyId);
}

type Publishing = Seen & {
  /** The version in force it was compared with; null for none. */ against: number | null;
  by: string;
  now: Date;
};

async function publishHeld(
  tx: Tx,
  { policyId, seen, against, by, now }: Publishing,
): Promise<Outcome<{ version: number }>> {
  const newest = await holdNewestVersion(tx, policyId);
  await tx.$queryRaw`SELECT 1 FROM "PolicyDraft" WHERE "policyId" = ${policyId} FOR UPDATE`;
  const draft = await tx.policyDraft.findUnique({
    where: { policyId },
    select: { ...COLUMNS, text: true, promises: true },
  });
  if (!draft) return refuse("policy-draft-gone");
  if (draft.version !== seen) return refuse("policy-draft-moved");
  if ((newest?.version ?? null) !== against) return refuse("policy-version-moved");
  const profile = wholeProfile(draft.profile as Loose);
  if (!profile) return refuse("policy-incomplete");
  const before = await loadPapers(newest?.id ?? null, tx);
  const papers = draft.promises === null ? before : papersSchema.safeParse(draft).data;
  if (!papers) return refuse("policy-incomplete");
  if (newest && saysTheSame(newest.profile, profile) && saysTheSame(before, papers)) return refuse("policy-unchanged");
  const { version } = await publishPolicy(tx, profile, by, now, papers);
  await tx.policyDraft.delete({ where: { policyId } });
  return { ok: true, version };
}

/**
 * Publishes a draft as the policy's next version, with who did it and when, and ends the draft. Only one that passes the check, and
 * only as it was seen and compared. Tickets filed before keep the version they were filed under.
 */
export async function publishPolicyDraft(publishing: Publishing): Promise<Outcome<{ version: number }>> {
  const outcome = await transaction((tx) => publishHeld(tx, publishing));
  if (outcome.ok) forgetInForce(publishing.policyId);
  return !outcome.ok && outcome.refusal === "policy-draft-moved" ? draftMoved(publishing.policyId) : outcome;
}
