import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "#app/domain/people/permissions";
import { check } from "#app/domain/policies/check/check";
import { listOpenProposals } from "#app/domain/policies/proposals/list.server";
import type { Proposal } from "#app/domain/policies/proposals/proposal";
import { listRetirements, type Retirement } from "#app/domain/policies/proposals/retired.server";
import { isAsProposed } from "#app/domain/policies/proposals/row.server";
import { listPolicyDrafts, type PolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { listPoliciesInForce } from "#app/domain/policies/versions/published.server";
import { listNewestVersions } from "#app/domain/policies/versions/versions.server";
import { openTicketsByPolicy } from "#app/domain/tickets/desk/queue/open-by-policy.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { isUnchanged, momentOf, policyName } from "#app/http/staff/policy.server";
import { callerOf } from "#app/http/request/caller.server";
import { requirePermission } from "#app/http/staff/session.server";
import { systemNotices } from "#app/http/staff/system-notices.server";
import { paths } from "#app/paths";
import { Arrived } from "#app/ui/arrived";
import { DataTable } from "#app/ui/data-table";
import { LinkButton } from "#app/ui/link-button";
import { PageHeader } from "#app/ui/page/page-header";
import { Tag } from "#app/ui/tag";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { SystemNotices } from "./system-notices";

export const meta = deskMeta(({ policies }) => policies.title);

function retirementOf(retirement: Retirement | undefined) {
  return retirement ? { state: retirement.state, on: retirement.on } : null;
}

/** What waits about a policy; null where its draft is another by now. */
function proposalOf(proposal: Proposal, draft: PolicyDraft | null) {
  const { kind, status, effectiveOn } = proposal;
  return isAsProposed(proposal, draft) ? { kind, status, on: effectiveOn } : null;
}

/** Every policy there is, published or only being written; open tickets as far as who looks sees them. */
async function listPolicies(staffId: string, now: Date) {
  const [published, versions, drafts, open, proposals, retirements] = await Promise.all([
    listPoliciesInForce(),
    listNewestVersions(),
    listPolicyDrafts(),
    openTicketsByPolicy(staffId),
    listOpenProposals(),
    listRetirements(now),
  ]);
  const ids = [...new Set([...published, ...drafts].map(({ policyId }) => policyId))].sort();
  const listed = ids.map(async (policyId) => {
    const newest = published.find((each) => each.policyId === policyId) ?? null;
    const draft = drafts.find((each) => each.policyId === policyId) ?? null;
    const entry = versions.find((each) => each.policyId === policyId);
    return {
      policyId,
      name: policyName({ policyId, newest, draft }),
      inForce: entry
        ? {
            version: entry.version,
            on: momentOf(entry.publishedAt, newest).on,
            name: policyName({ policyId, newest, draft: null }),
          }
        : null,
      draft: draft && {
        toMend: check(draft.profile).filter(({ severity }) => severity === "must").length,
        unchanged: await isUnchanged(newest, draft),
      },
      retirement: retirementOf(retirements.get(policyId)),
      proposal: proposals.has(policyId) ? proposalOf(proposals.get(policyId)!, draft) : null,
      open: open.get(policyId) ?? 0,
    };
  });
  return Promise.all(listed);
}

const DONE = ["agreed", "published", "sent-back", "called-off"] as const;

/** What a second person who writes no policies just did, as the address says it. */
function doneIn(url: string): (typeof DONE)[number] | null {
  const done = new URL(url).searchParams.get("done");
  return DONE.find((each) => each === done) ?? null;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.read");
  const manages = may(staff.role, "policy.manage");
  const policies = await listPolicies(staff.id, callerOf(request, context).now);
  return {
    frame: await deskFrame(request, context, staff),
    manages,
    done: doneIn(request.url),
    // A draft is nobody's to read but those who write it.
    policies: manages
      ? policies
      : policies.flatMap((each) => {
          if (each.inForce) return [{ ...each, name: each.inForce.name, draft: null }];
          // What waits for a second person is theirs to look at.
          return each.proposal ? [{ ...each, draft: null }] : [];
        }),
    notices: manages ? systemNotices() : [],
  };
}

function DraftTag({ toMend, unchanged }: { toMend: number; unchanged: boolean }) {
  const { draftState } = useDeskWords().words.policies;
  if (toMend > 0) return <Tag kind="soon" text={draftState.mend(toMend)} />;
  return unchanged ? <Tag kind="neutral" text={draftState.unchanged} /> : <Tag kind="calm" text={draftState.ready} />;
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["policies"][number];

/** What waits about a policy, with the way to it. */
function Waits({ policyId, proposal, retirement }: Listed) {
  const { words, shared } = useDeskWords();
  const { list } = words.policies.proposals;
  const on = proposal?.on ? shared.longDate(proposal.on) : null;
  const said =
    proposal?.status === "proposed"
      ? list.waiting
      : proposal?.kind === "retire" && on
        ? list.retiring(on)
        : proposal && on
          ? list.agreed(on)
          : null;
  if (said && retirement?.state !== "retired")
    return (
      <a href={paths.policyProposal(policyId)} className="inline-flex min-h-6 items-center">
        <Tag kind="soon" text={said} />
      </a>
    );
  return null;
}

function PolicyTable({
  policies,
  manages,
  caption,
}: {
  policies: readonly Listed[];
  manages: boolean;
  caption: string;
}) {
  const { words, shared, locale } = useDeskWords();
  const { columns, version, neverPublished, noDraft, openPortal, proposals } = words.policies;
  return (
    <DataTable
      stacked
      caption={caption}
      captionHidden
      rows={policies}
      rowKey={({ policyId }) => policyId}
      columns={[
        {
          key: "name",
          header: columns.name,
          cell: ({ policyId, name, inForce }) => (
            <a
              href={
                manages
                  ? paths.policy(policyId)
                  : inForce
                    ? paths.policyPromises(policyId)
                    : paths.policyProposal(policyId)
              }
              className="inline-flex min-h-6 items-center font-semibold"
            >
              {name[locale]}
            </a>
          ),
        },
        {
          key: "version",
          header: columns.version,
          named: true,
          cell: (policy) => (
            <span className="flex flex-wrap items-center gap-2">
              {policy.inForce ? version(policy.inForce.version, shared.longDate(policy.inForce.on)) : neverPublished}
              {policy.retirement?.state === "retired" ? (
                <Tag kind="stopped" text={proposals.list.retiredOn(shared.longDate(policy.retirement.on))} />
              ) : null}
              <Waits {...policy} />
            </span>
          ),
        },
        ...(manages
          ? [
              {
                key: "draft",
                header: columns.draft,
                named: true,
                cell: ({ draft }: Listed) =>
                  draft ? <DraftTag {...draft} /> : <span className="text-muted">{noDraft}</span>,
              },
            ]
          : []),
        { key: "open", header: columns.open, named: true, figures: true, cell: ({ open }) => open },
        {
          key: "portal",
          header: columns.portal,
          short: true,
          cell: ({ policyId, name, inForce }) =>
            inForce ? (
              <a
                href={paths.portal(policyId)}
                className="inline-flex min-h-6 items-center"
                aria-label={`${openPortal} ${name[locale]}`}
              >
                {openPortal}
              </a>
            ) : null,
        },
      ]}
    />
  );
}

export default function Policies() {
  const { manages, policies, notices, done } = useLoaderData<typeof loader>();
  const { words } = useDeskWords();
  const { title, lead, caption, begin, proposals } = words.policies;
  const retired = policies.filter(({ retirement }) => retirement?.state === "retired");
  return (
    <>
      <PageHeader
        title={title}
        lead={manages ? lead : words.policies.leadToRead}
        actions={
          <>
            {manages ? <LinkButton href={paths.policyNew()}>{begin.open}</LinkButton> : null}
            <LinkButton href={paths.calendars()} kind="secondary">
              {words.calendars.open}
            </LinkButton>
            {manages ? (
              <LinkButton href={paths.escalation()} kind="secondary">
                {words.escalation.title}
              </LinkButton>
            ) : null}
            <LinkButton href={paths.snippets()} kind="secondary">
              {words.snippets.open}
            </LinkButton>
          </>
        }
      />
      {done === null ? null : <Arrived word={done === "published" ? proposals.done.inForce : proposals.done[done]} />}
      <SystemNotices notices={notices} />
      <PolicyTable
        policies={policies.filter(({ retirement }) => retirement?.state !== "retired")}
        manages={manages}
        caption={caption}
      />
      {retired.length > 0 ? (
        <section aria-labelledby="retired" className="mt-4 flex flex-col gap-2">
          <h2 id="retired">{proposals.list.retired}</h2>
          <p className="text-muted">{proposals.list.retiredLead}</p>
          <PolicyTable policies={retired} manages={manages} caption={proposals.list.retired} />
        </section>
      ) : null}
    </>
  );
}
