import type { LooseObject } from "#app/domain/policies/check/loose";
import type { Papers, PromiseLine } from "#app/domain/policies/profile/papers";
import { loadDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { loadPapers } from "#app/domain/policies/versions/papers.server";
import { may } from "#app/domain/people/permissions";
import type { StaffMember } from "#app/domain/people/staff";
import { findPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { asLoose, requirePolicyAtDesk, type PolicyAtDesk } from "./policy.server";
import { notFound } from "./not-found";

/** A policy with its papers and what they go with: those of the version in force, or of its draft. */
export type PapersAtDesk = PolicyAtDesk & {
  of: "in-force" | "draft";
  profile: LooseObject;
  papers: Papers;
};

/**
 * The papers an address asks for (`?of=draft`): the draft's where it asks for them, or where nothing was published yet. Who reads policies and does not write
 * them sees no draft. Throws 404 where there is no such policy. Call it after the guard.
 */
export async function requirePapersAtDesk(
  request: Request,
  policyId: string | undefined,
  { role }: Pick<StaffMember, "role">,
): Promise<PapersAtDesk & { manages: boolean }> {
  const manages = may(role, "policy.manage");
  const policy = { ...(await requirePolicyAtDesk(policyId)), manages };
  const { newest } = policy;
  const draft = manages ? policy.draft : null;
  if (!newest && !draft) throw notFound("policy");
  const asked = new URL(request.url).searchParams.get("of") === "draft";
  if (draft && (asked || !newest))
    return { ...policy, of: "draft", profile: draft.profile, papers: await loadDraftPapers(policy.policyId) };
  return {
    ...policy,
    draft,
    of: "in-force",
    profile: newest ? asLoose(newest) : {},
    papers: await loadPapers(newest?.id ?? null),
  };
}

/** A line of a draft's ledger by its name, and its place from 0. Throws 404 where there is none. */
export async function requireLine(
  policyId: string,
  id: string | undefined,
): Promise<{ line: PromiseLine; place: number }> {
  const { promises } = await loadDraftPapers(policyId);
  const place = promises.findIndex((line) => line.id === id);
  const line = promises[place];
  if (!line) throw notFound("promise");
  return { line, place };
}

/** Lets a form that somebody else was faster than be sent once more: it comes back as made from the draft as it is now. */
export async function seeNewest(form: FormData, policyId: string): Promise<void> {
  const draft = await findPolicyDraft(policyId);
  if (draft) form.set("seen", String(draft.version));
}
