import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listProgrammes, type ListedProgramme } from "#app/domain/programmes/reading/programme-page.server";
import { findNewestVersion } from "#app/domain/policies/versions/versions.server";
import { policiesSeen } from "#app/domain/tickets/ticket/seen-by.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { DataTable, type Column } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { LinkButton } from "#app/ui/link-button";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords, type DeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { beginForm } from "../desk.programmes.new/form";
import { StateTag } from "./state-tag";

export const meta = deskMeta(({ programmes }) => programmes.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.write");
  const only = await onlyIn(request.url);
  return {
    frame: await deskFrame(request, context, staff),
    only,
    ...(await listProgrammes(only ? { kind: only.kind, policyId: only.policy } : null, await policiesSeen(staff.id))),
  };
}

/** The kind and the policy whose notices alone an address asks for; null where it asks for none that there are. */
async function onlyIn(url: string) {
  const asked = beginForm.safeParse(Object.fromEntries(new URL(url).searchParams));
  const policy = asked.success ? await findNewestVersion(asked.data.policy) : null;
  return asked.data && policy && { ...asked.data, name: policy.profile.name };
}

function columns({ words, shared, locale }: DeskWords): Column<ListedProgramme>[] {
  const { list, kinds } = words.programmes;
  const heads = list.columns;
  return [
    { key: "title", header: heads.title, cell: ({ title }) => title?.[locale] ?? list.untitled },
    { key: "policy", header: heads.policy, cell: ({ policyName }) => policyName[locale] },
    { key: "kind", header: heads.kind, cell: ({ kind }) => kinds[kind].text },
    { key: "state", header: heads.state, short: true, cell: ({ status }) => <StateTag status={status} /> },
    { key: "told", header: heads.told, figures: true, cell: ({ sent, all }) => list.told(sent, all) },
    { key: "changed", header: heads.changed, short: true, cell: ({ updatedOn }) => shared.longDate(updatedOn) },
  ];
}

export default function Programmes() {
  const { programmes, more, only } = useLoaderData<typeof loader>();
  const desk = useDeskWords();
  const { title, lead, begin, list, kinds, back } = desk.words.programmes;
  const about = only && { kind: only.kind, policy: only.policy };
  return (
    <>
      <PageHeader
        title={only ? list.only(kinds[only.kind].text, only.name[desk.locale]) : title}
        lead={only ? kinds[only.kind].hint : lead}
        back={only ? { href: paths.programmes(), text: back } : undefined}
        actions={<LinkButton href={paths.programmeNew(about ?? undefined)}>{begin.open}</LinkButton>}
      />
      {programmes.length === 0 ? (
        <EmptyState title={list.empty.title}>{list.empty.help}</EmptyState>
      ) : (
        <DataTable
          caption={list.caption}
          captionHidden
          stacked
          rows={programmes}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.programme(id)}
          columns={columns(desk)}
        />
      )}
      {more ? <p className="text-muted">{list.more}</p> : null}
    </>
  );
}
