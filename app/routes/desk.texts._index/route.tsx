import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSnippets } from "#app/domain/policies/snippets/snippets.server";
import { namedPolicies } from "#app/http/staff/policy-names.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { DataTable } from "#app/ui/data-table";
import { LinkButton } from "#app/ui/link-button";
import { PageHeader } from "#app/ui/page/page-header";
import { Pager } from "#app/ui/page/pager";
import { Tag } from "#app/ui/tag";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { useMoments } from "../desk/times/moments";
import { ZoneNote } from "../desk/times/zone-note";

export const meta = deskMeta(({ snippets }) => snippets.title);

/** The page an address asks for; the first where it names none. */
function pageOf(url: string): number {
  const page = Number(new URL(url).searchParams.get("page") ?? "1");
  return Number.isSafeInteger(page) && page >= 1 && page <= 9_999 ? page : 1;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "text.manage");
  const page = pageOf(request.url);
  const [{ rows, more }, policies] = await Promise.all([listSnippets(page), namedPolicies()]);
  return {
    frame: await deskFrame(request, context, staff),
    snippets: rows.map(({ body: _body, ...row }) => ({
      ...row,
      policy: policies.find(({ policyId }) => policyId === row.policyId)?.name ?? null,
    })),
    zone: policies[0]?.profile.zone ?? "UTC",
    page,
    more,
  };
}

export default function Snippets() {
  const { snippets, zone, page, more } = useLoaderData<typeof loader>();
  const { words, shared, locale } = useDeskWords();
  const { snippets: text, preview } = words;
  const moment = useMoments(zone);
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        back={{ href: paths.policies(), text: words.policies.title }}
        actions={<LinkButton href={paths.snippetNew()}>{text.add}</LinkButton>}
      />
      {snippets.length === 0 ? (
        <p className="text-muted">{text.empty}</p>
      ) : (
        <DataTable
          caption={text.caption}
          captionHidden
          stacked
          rows={snippets}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              header: text.columns.title,
              cell: ({ id, title, locale: written, retired }) => (
                <span className="inline-flex flex-wrap items-center gap-2">
                  <a href={paths.snippet(id)} lang={written} className="inline-flex min-h-6 items-center font-semibold">
                    {title}
                  </a>
                  {retired ? <Tag kind="stopped" text={text.retired} /> : null}
                </span>
              ),
            },
            {
              key: "policy",
              header: text.columns.policy,
              named: true,
              cell: ({ policy, policyId }) => policy?.[locale] ?? policyId,
            },
            {
              key: "right",
              header: text.columns.right,
              named: true,
              cell: ({ right }) => (right ? shared.rights[right].name : text.allRights),
            },
            {
              key: "locale",
              header: text.columns.locale,
              short: true,
              named: true,
              cell: ({ locale: written }) => preview.languages[written],
            },
            {
              key: "changed",
              header: text.columns.changed,
              named: true,
              cell: ({ by, at }) => text.changed(by, moment(at)),
            },
          ]}
        />
      )}
      {page > 1 || more ? (
        <Pager
          label={text.pager.label}
          previous={page > 1 ? { href: paths.snippets(page - 1), text: text.pager.previous } : null}
          next={more ? { href: paths.snippets(page + 1), text: text.pager.next } : null}
        />
      ) : null}
      <ZoneNote zone={zone} />
    </>
  );
}
