import { staffNames } from "#app/domain/people/staff-names.server";
import { countPromises, isOfLedger } from "#app/domain/policies/check/check-papers";
import { sectionsOf } from "#app/domain/policies/check/check-fields";
import { compare } from "#app/domain/policies/check/compare";
import { sectionOfPath, type SectionId } from "#app/domain/policies/check/fields";
import type { Gap } from "#app/domain/policies/check/gap";
import { blankProfile } from "#app/domain/policies/check/blank";
import { asTyped } from "#app/domain/policies/check/loose";
import type { Papers } from "#app/domain/policies/profile/papers";
import { loadDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { loadPapers } from "#app/domain/policies/versions/papers.server";
import type { VersionEntry } from "#app/domain/policies/versions/versions.server";
import { listVersions } from "#app/domain/policies/versions/versions.server";
import { findOpenSigned, listProposals } from "#app/domain/policies/proposals/list.server";
import { findRetirement } from "#app/domain/policies/proposals/retired.server";
import { shownProposal } from "../desk.policies.$policy.proposal._index/shown.server";
import { draftFindings } from "#app/http/staff/draft-findings.server";
import { policyHref } from "#app/http/portal/policy.server";
import { asLoose, isUnchanged, momentOf, policyName, zoneOf, type PolicyAtDesk } from "#app/http/staff/policy.server";
import { ownGroundsOf } from "../desk.policies._index/policy-words";

export type SectionState = { section: SectionId; musts: number; shoulds: number; changed: boolean };

function count(findings: readonly Gap[], section: SectionId, severity: Gap["severity"]): number {
  return findings.filter(
    ({ path, severity: found }) => found === severity && !isOfLedger(path) && sectionOfPath(path) === section,
  ).length;
}

function published({ publishedAt, ...entry }: VersionEntry, { newest }: PolicyAtDesk) {
  return { ...entry, at: momentOf(publishedAt, newest) };
}

async function draftShown(policy: PolicyAtDesk, papers: Papers) {
  const { draft, newest } = policy;
  if (!draft) return null;
  const names = await staffNames([draft.updatedBy]);
  return {
    by: names.get(draft.updatedBy) ?? null,
    at: momentOf(draft.updatedAt, newest),
    findings: await draftFindings({ ...policy, profile: draft.profile }, papers),
    unchanged: await isUnchanged(newest, draft),
  };
}

/** What one policy's page shows: how it stands, its draft with what the check finds, its sections, its versions. */
export async function shownPolicy(policy: PolicyAtDesk, now: Date) {
  const { policyId, newest, draft } = policy;
  const papers = draft ? await loadDraftPapers(policyId) : await loadPapers(newest?.id ?? null);
  const [versions, written, readAt, open, proposals, retirement] = await Promise.all([
    listVersions(policyId),
    draftShown(policy, papers),
    newest && policyHref(newest),
    findOpenSigned(policyId),
    listProposals(policyId),
    findRetirement(policyId, now),
  ]);
  const profile = draft?.profile ?? (newest ? asLoose(newest) : blankProfile(policyId));
  const changed = new Set(draft && newest ? compare(asLoose(newest), draft.profile).map(({ section }) => section) : []);
  const findings = written?.findings ?? [];
  const sections = sectionsOf(profile).map((section): SectionState => ({
    section,
    musts: count(findings, section, "must"),
    shoulds: count(findings, section, "should"),
    changed: changed.has(section),
  }));
  return {
    policyId,
    zone: zoneOf(newest),
    name: policyName(policy),
    own: ownGroundsOf(profile),
    version: newest?.version ?? null,
    draft: written,
    papers: {
      signs: papers.text?.length ?? 0,
      named: asTyped(profile.policyUrl) !== "",
      /** Where the version in force can be read. */
      readAt,
      promises: countPromises(papers.promises),
    },
    sections,
    /** What waits for a second person, or for its day; null where nothing does, or where the draft is another by now. */
    waiting: open?.asProposed ? shownProposal(open.proposal, policy) : null,
    proposals: proposals.map((each) => ({
      ...shownProposal(each, policy),
      // Nobody has touched it since it was overtaken.
      status: each.id === open?.proposal.id && !open.asProposed ? ("void" as const) : each.status,
    })),
    retirement: retirement && { state: retirement.state, on: retirement.on },
    retirable: newest !== null && retirement === null && !open?.asProposed,
    versions: versions.map((entry) => published(entry, policy)),
  };
}

export type ShownPolicy = Awaited<ReturnType<typeof shownPolicy>>;
