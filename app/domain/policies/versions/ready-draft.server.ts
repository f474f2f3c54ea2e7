import type { Tx } from "#app/platform/database/db.server";
import type { PolicyDraft as Row } from "#app/platform/generated/client";
import { refuse, type Outcome } from "../../refusal";
import { wholeProfile } from "../check/check";
import { saysTheSame } from "../check/compare";
import type { Loose } from "../check/loose";
import { papersSchema, type Papers } from "../profile/papers";
import type { Profile } from "../profile/profile";
import { loadPapers } from "./papers.server";
import { holdNewestVersion } from "./published.server";

/** A draft as it was seen, and the version in force it was compared with; null for none. */
type Seen = { policyId: string; seen: number; against: number | null };

/**
 * A draft that can be published, with policy and draft held until the transaction ends: one that passes the check, as it was seen and compared.
 * Out: the draft, and what it says; or `policy-draft-gone`, `policy-draft-moved`, `policy-version-moved`, `policy-incomplete`, `policy-unchanged`.
 */
export async function readyDraft(
  tx: Tx,
  { policyId, seen, against }: Seen,
): Promise<Outcome<{ draft: Row; profile: Profile; papers: Papers }>> {
  const newest = await holdNewestVersion(tx, policyId);
  await tx.$queryRaw`SELECT 1 FROM "PolicyDraft" WHERE "policyId" = ${policyId} FOR UPDATE`;
  const draft = await tx.policyDraft.findUnique({ where: { policyId } });
  if (!draft) return refuse("policy-draft-gone");
  if (draft.version !== seen) return refuse("policy-draft-moved");
  if ((newest?.version ?? null) !== against) return refuse("policy-version-moved");
  const profile = wholeProfile(draft.profile as Loose);
  if (!profile) return refuse("policy-incomplete");
  const before = await loadPapers(newest?.id ?? null, tx);
  const papers = draft.promises === null ? before : papersSchema.safeParse(draft).data;
  if (!papers) return refuse("policy-incomplete");
  if (newest && saysTheSame(newest.profile, profile) && saysTheSame(before, papers)) return refuse("policy-unchanged");
  return { ok: true, draft, profile, papers };
}
