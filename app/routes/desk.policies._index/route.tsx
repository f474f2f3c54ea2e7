import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "#app/domain/people/permissions";
import { check } from "#app/domain/policies/check/check";
import { listPolicyDrafts } from "#app/domain/policies/versions/policy-draft.server";
import { listPoliciesInForce } from "#app/domain/policies/versions/published.server";
import { listNewestVersions } from "#app/domain/policies/versions/versions.server";
import { openTicketsByPolicy } from "#app/domain/tickets/desk/queue/open-by-policy.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { isUnchanged, momentOf, policyName } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { systemNotices } from "#app/http/staff/system-notices.server";
import { paths } from "#app/paths";
import { DataTable } from "#app/ui/data-table";
import { LinkButton } from "#app/ui/link-button";
import { PageHeader } from "#app/ui/page/page-header";
import { Tag } from "#app/ui/tag";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { SystemNotices } from "./system-notices";

export const meta = deskMeta(({ policies }) => policies.title);

/** Every policy there is, published or only being written; open tickets as far as who looks sees them. */
async function listPolicies(staffId: string) {
  const [published, versions, drafts, open] = await Promise.all([
    listPoliciesInForce(),
    listNewestVersions(),
    listPolicyDrafts(),
    openTicketsByPolicy(staffId),
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
      open: open.get(policyId) ?? 0,
    };
  });
  return Promise.all(listed);
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.read");
  const manages = may(staff.role, "policy.manage");
  const policies = await listPolicies(staff.id);
  return {
    frame: await deskFrame(request, context, staff),
    manages,
    // A draft is nobody's to read but those who write it.
    policies: manages
      ? policies
      : policies.flatMap((each) => (each.inForce ? [{ ...each, name: each.inForce.name, draft: null }] : [])),
    notices: manages ? systemNotices() : [],
  };
}

function DraftTag({ toMend, unchanged }: { toMend: number; unchanged: boolean }) {
  const { draftState } = useDeskWords().words.policies;
  if (toMend > 0) return <Tag kind="soon" text={draftState.mend(toMend)} />;
  return unchanged ? <Tag kind="neutral" text={draftState.unchanged} /> : <Tag kind="calm" text={draftState.ready} />;
}

export default function Policies() {
  const { manages, policies, notices } = useLoaderData<typeof loader>();
  const { words, shared, locale } = useDeskWords();
  const { title, lead, caption, columns, version, neverPublished, noDraft, openPortal, begin } = words.policies;
  return (
    <>
      <PageHeader
        title={title}
        lead={manages ? lead : words.policies.leadToRead}
        actions={
          <>
            {manages ? <LinkButton href={paths.policyNew()}>{begin.open}</LinkButton> : null}
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
      <SystemNotices notices={notices} />
      <DataTable
        caption={caption}
        captionHidden
        rows={policies}
        rowKey={({ policyId }) => policyId}
        columns={[
          {
            key: "name",
            header: columns.name,
            cell: ({ policyId, name }) => (
              <a
                href={manages ? paths.policy(policyId) : paths.policyPromises(policyId)}
                className="inline-flex min-h-6 items-center font-semibold"
              >
                {name[locale]}
              </a>
            ),
          },
          {
            key: "version",
            header: columns.version,
            cell: ({ inForce }) => (inForce ? version(inForce.version, shared.longDate(inForce.on)) : neverPublished),
          },
          ...(manages
            ? [
                {
                  key: "draft",
                  header: columns.draft,
                  cell: ({ draft }: (typeof policies)[number]) =>
                    draft ? <DraftTag {...draft} /> : <span className="text-muted">{noDraft}</span>,
                },
              ]
            : []),
          { key: "open", header: columns.open, figures: true, cell: ({ open }) => open },
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
    </>
  );
}
