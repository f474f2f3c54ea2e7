import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { compare } from "#app/domain/policies/check/compare";
import { comparePapers } from "#app/domain/policies/check/compare-papers";
import type { LooseObject } from "#app/domain/policies/check/loose";
import type { Papers } from "#app/domain/policies/profile/papers";
import { loadDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { loadPapers } from "#app/domain/policies/versions/papers.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { listWhy } from "#app/domain/policies/proposals/list.server";
import type { Locale } from "#app/domain/language";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import {
  asLoose,
  policyName,
  requireDraftAtDesk,
  requirePolicyAtDesk,
  requireVersion,
  type PolicyAtDesk,
} from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { EmptyState } from "#app/ui/empty-state";
import { PageHeader } from "#app/ui/page/page-header";
import { Changes } from "../desk.policies._index/changes";
import { PapersChanged } from "../desk.policies._index/papers-changed";
import { shownProposal } from "../desk.policies.$policy.proposal._index/shown.server";
import { ownGroundsOf, policyWords } from "../desk.policies._index/policy-words";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { Why } from "./why";

type Named = { frame: DeskFrame; name: Record<Locale, string> };
/** One side of the comparison: a version by its number, or the draft (null). */
type Side = {
  version: number | null;
  /** Why its sections were changed, while it is written. */ notes: Record<string, string>;
  profile: LooseObject;
  papers: Papers;
};

export const meta = deskMeta(
  ({ policies }, { frame, name }: Named) => `${policies.compare.title} · ${name[frame.locale]}`,
);

async function sideOf(policy: PublishedPolicy): Promise<Side> {
  return { version: policy.version, notes: {}, profile: asLoose(policy), papers: await loadPapers(policy.id) };
}

/** The two an address asks to compare; without numbers the version in force and the draft. Before is null where there is no version yet. */
async function sidesOf(policyId: string, query: URLSearchParams): Promise<{ before: Side | null; after: Side }> {
  if (query.has("from") || query.has("to")) {
    const [before, after] = await Promise.all([
      requireVersion(policyId, query.get("from")),
      requireVersion(policyId, query.get("to")),
    ]);
    return { before: await sideOf(before), after: await sideOf(after) };
  }
  const { newest, draft } = await requireDraftAtDesk(policyId);
  return {
    before: newest && (await sideOf(newest)),
    after: { version: null, notes: draft.notes, profile: draft.profile, papers: await loadDraftPapers(policyId) },
  };
}

/** Why the versions after one are as they are, up to another. */
async function whyOf(policy: PolicyAtDesk, from: number, to: number) {
  const proposals = await listWhy(policy.policyId, Math.min(from, to), Math.max(from, to));
  return proposals.map((each) => shownProposal(each, policy));
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const policy = await requirePolicyAtDesk(params.policy);
  const { before, after } = await sidesOf(policy.policyId, new URL(request.url).searchParams);
  return {
    frame: await deskFrame(request, context, staff),
    policyId: policy.policyId,
    name: policyName(policy),
    own: [...ownGroundsOf(after.profile), ...ownGroundsOf(before?.profile ?? null)],
    before: before?.version ?? null,
    after: after.version,
    notes: after.notes,
    why: after.version === null ? [] : await whyOf(policy, before?.version ?? 0, after.version),
    sections: before && compare(before.profile, after.profile),
    papers: before && comparePapers(before.papers, after.papers),
  };
}

export default function Comparison() {
  const { policyId, name, own, before, after, notes, why, sections, papers } = useLoaderData<typeof loader>();
  const { locale } = useDeskWords();
  const words = policyWords(locale, own);
  const { compare: text, versions } = words.words;
  const called = (version: number | null) => (version === null ? text.draft : versions.version(version));
  return (
    <>
      <PageHeader
        title={`${text.title} · ${name[locale]}`}
        back={{ href: paths.policy(policyId), text: name[locale] }}
        lead={before === null ? null : text.lead(called(before), called(after))}
      />
      <div className="flex max-w-[60rem] flex-col gap-4">
        <Why why={why} notes={notes} words={words} />
        {sections === null ? (
          <EmptyState title={text.fresh} />
        ) : sections.length === 0 && papers === null ? (
          <EmptyState title={text.none} />
        ) : (
          <>
            <Changes sections={sections} words={words} />
            <PapersChanged changes={papers} words={words} />
          </>
        )}
      </div>
    </>
  );
}
