import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAside, type AsideRow } from "#app/domain/tickets/desk/queue/aside.server";
import { DESK_ZONE } from "#app/domain/tickets/desk/queue/desk-zone";
import { localMinute, type LocalMinute } from "#app/http/answer/local-minute";
import { deskFrame } from "#app/http/staff/frame.server";
import { requireSomewhere } from "#app/http/staff/session.server";
import { fromList } from "#app/http/bench/other-list";
import { paths } from "#app/paths";
import { DataTable, type Column } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { PageHeader } from "#app/ui/page/page-header";
import { WholeReferences } from "#app/ui/whole-references";
import { useDeskWords, type DeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { ZoneNote } from "../desk/times/zone-note";

export const meta = deskMeta(({ aside }) => aside.title);

type Shown = Omit<AsideRow, "at"> & { at: LocalMinute };

/** What was put aside and waits for a second person. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireSomewhere(request, "ticket.review");
  const rows = await listAside(staff.id);
  return {
    frame: await deskFrame(request, context, staff),
    zone: DESK_ZONE,
    rows: rows.map(({ at, ...row }): Shown => ({ ...row, at: localMinute(at, DESK_ZONE) })),
  };
}

function columns({ words, shared, locale }: DeskWords): Column<Shown>[] {
  const { aside, ticket } = words;
  return [
    {
      key: "reference",
      header: aside.columns.reference,
      short: true,
      cell: ({ reference }) => (
        <a
          href={paths.ticket(reference, { from: fromList("aside") })}
          className="inline-flex min-h-6 items-center whitespace-nowrap"
        >
          <WholeReferences text={reference} />
        </a>
      ),
    },
    { key: "right", header: aside.columns.right, named: true, cell: ({ right }) => shared.rights[right].name },
    { key: "person", header: aside.columns.person, named: true, cell: ({ person }) => person ?? words.queue.minor },
    { key: "policy", header: aside.columns.policy, named: true, cell: ({ policy }) => policy[locale] },
    {
      key: "by",
      header: aside.columns.by,
      named: true,
      cell: ({ by, at }) => (
        <>
          {by ?? words.journal.somebody}
          <br />
          <span className="text-muted">{ticket.moment(at.on, at.time)}</span>
        </>
      ),
    },
    {
      key: "why",
      header: aside.columns.why,
      named: true,
      cell: ({ why }) => <span className="whitespace-pre-line">{why ?? aside.hidden}</span>,
    },
    {
      key: "do",
      header: aside.columns.act,
      named: true,
      cell: ({ reference, own }) =>
        own ? (
          <span className="text-muted">{shared.refusals["aside-own"]}</span>
        ) : (
          <span className="flex flex-wrap gap-x-4">
            {(["clear-aside", "bring-back", "tell-aside"] as const).map((act) => (
              <a key={act} href={paths.ticketAction(reference, act)} className="inline-flex min-h-6 items-center">
                {shared.actions[act]}
              </a>
            ))}
          </span>
        ),
    },
  ];
}

export default function Aside() {
  const { rows, zone } = useLoaderData<typeof loader>();
  const desk = useDeskWords();
  const { aside, ticket } = desk.words;
  return (
    <>
      <PageHeader title={aside.title} lead={aside.lead} back={{ href: paths.desk(), text: ticket.back }} />
      {rows.length === 0 ? (
        <EmptyState title={aside.empty} />
      ) : (
        <>
          <DataTable
            caption={aside.title}
            captionHidden
            wholePage
            stacked
            columns={columns(desk)}
            rows={rows}
            rowKey={({ reference }) => reference}
          />
          <ZoneNote zone={zone} />
        </>
      )}
    </>
  );
}
