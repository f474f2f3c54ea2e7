import { compare } from "#app/domain/policies/check/compare";
import { comparePapers } from "#app/domain/policies/check/compare-papers";
import { wholeProfile } from "#app/domain/policies/check/check";
import { rightChanges } from "#app/domain/policies/proposals/changes";
import type { SignedProposal } from "#app/domain/policies/proposals/list.server";
import { isSecondPerson } from "#app/domain/policies/proposals/proposal";
import { loadDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { loadPapers } from "#app/domain/policies/versions/papers.server";
import { findNewestVersion } from "#app/domain/policies/versions/versions.server";
import { asLoose, momentOf, type PolicyAtDesk } from "#app/http/staff/policy.server";
import { ownGroundsOf } from "../desk.policies._index/policy-words";

/** A proposal as pages tell it: instants on the wall of those who write the policy. */
export function shownProposal(proposal: SignedProposal, { newest }: Pick<PolicyAtDesk, "newest">) {
  const { id, kind, status, note, notes, effectiveOn, zone, instead, reason, version, proposedBy, decidedBy } =
    proposal;
  const minute = (instant: Date | null) => instant && momentOf(instant, newest);
  return {
    id,
    kind,
    status,
    note,
    notes,
    effectiveOn,
    zone,
    instead,
    reason,
    version,
    against: proposal.against,
    by: proposedBy,
    at: momentOf(proposal.proposedAt, newest),
    decidedBy,
    decidedAt: minute(proposal.decidedAt),
    from: minute(proposal.effectiveAt),
    /** When it was written, where that was a good while after it was to hold. */
    late:
      proposal.doneAt && proposal.effectiveAt && proposal.doneAt.getTime() - proposal.effectiveAt.getTime() > LATE_MS
        ? minute(proposal.doneAt)
        : null,
  };
}

/** A timer that looks each minute is late after some. */
const LATE_MS = 5 * 60_000;

export type ShownProposal = ReturnType<typeof shownProposal>;

/** What a second person looks at: everything that changes, and what of it a person who asks will meet. Nulls for what a retirement has not. */
export async function effectOf(policy: PolicyAtDesk) {
  const { newest, draft, policyId } = policy;
  if (!draft) return null;
  const after = wholeProfile(draft.profile);
  const papers = await loadDraftPapers(policyId);
  return {
    own: [...ownGroundsOf(draft.profile), ...ownGroundsOf(newest && asLoose(newest))],
    rights: after && rightChanges(newest?.profile ?? null, after),
    sections: newest && compare(asLoose(newest), draft.profile),
    papers: newest && comparePapers(await loadPapers(newest.id), papers),
  };
}

/** Whether somebody may agree to a proposal, and the name of the policy that takes a retired one's place. */
export async function aboutProposal(proposal: SignedProposal, staffId: string) {
  const successor = proposal.successorId === null ? null : await findNewestVersion(proposal.successorId);
  return { mine: !isSecondPerson(proposal, staffId), successor: successor?.profile.name ?? null };
}
