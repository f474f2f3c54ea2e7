import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSearches, type WrittenSearch } from "#app/domain/tickets/desk/search/list-searches.server";
import { localMinute, type LocalMinute } from "#app/http/answer/local-minute";
import { deskFrame } from "#app/http/staff/frame.server";
import { zoneOf } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { DataTable, type Column } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { PageHeader } from "#app/ui/page/page-header";
import { Pager } from "#app/ui/page/pager";
import { WholeReferences } from "#app/ui/whole-references";
import { useDeskWords, type DeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { ZoneNote } from "../desk/times/zone-note";

export const meta = deskMeta(({ search }) => search.log.title);

type ShownSearch = Omit<WrittenSearch, "at"> & { at: LocalMinute };

/** What colleagues searched, for those who look after the reports: everything but what was typed. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "report.read");
  const typed = new URL(request.url).searchParams.get("after") ?? "";
  const after = /^[1-9]\d{0,17}$/.test(typed) ? typed : null;
  const { searches, next } = await listSearches(after, staff.id);
  const zone = zoneOf(null);
  return {
    frame: await deskFrame(request, context, staff),
    searches: searches.map(({ at, ...search }): ShownSearch => ({ ...search, at: localMinute(at, zone) })),
    zone,
    after,
    next,
  };
}

function whyWords({ why, note }: ShownSearch, { words: { search } }: DeskWords): string {
  if (why === null) return search.log.noWhy;
  const words = search.why.choices[why];
  return note === null ? words : search.log.noteAfter(words, note);
}

function columns(desk: DeskWords): Column<ShownSearch>[] {
  const { words, shared } = desk;
  const { log, ways, between } = words.search;
  return [
    {
      key: "at",
      header: log.columns.at,
      short: true,
      cell: ({ at }) => `${words.queue.day(at.on)} ${at.time}`,
    },
    { key: "by", header: log.columns.by, cell: ({ by }) => words.access.asker(by.name, shared.roles[by.role]) },
    {
      key: "ways",
      header: log.columns.ways,
      named: true,
      cell: (search) => search.ways.map((way) => ways[way]).join(between),
    },
    {
      key: "results",
      header: log.columns.results,
      named: true,
      figures: true,
      cell: ({ results }) => log.results(results),
    },
    { key: "why", header: log.columns.why, named: true, cell: (search) => whyWords(search, desk) },
    {
      key: "opened",
      header: log.columns.opened,
      named: true,
      cell: ({ opened }) =>
        opened.length === 0 ? (
          <span className="text-muted">{log.none}</span>
        ) : (
          <ul className="list-none">
            {opened.map((reference) => (
              <li key={reference}>
                <a href={paths.ticket(reference)} className="inline-flex min-h-6 items-center whitespace-nowrap">
                  <WholeReferences text={reference} />
                </a>
              </li>
            ))}
          </ul>
        ),
    },
  ];
}

export default function Searches() {
  const { searches, zone, after, next } = useLoaderData<typeof loader>();
  const desk = useDeskWords();
  const { log, pager } = desk.words.search;
  return (
    <>
      <PageHeader title={log.title} lead={log.lead} />
      {searches.length === 0 ? (
        <EmptyState title={log.empty.title}>{log.empty.help}</EmptyState>
      ) : (
        <DataTable
          caption={log.caption}
          captionHidden
          wholePage
          stacked
          columns={columns(desk)}
          rows={searches}
          rowKey={({ line }) => line}
        />
      )}
      {after || next ? (
        <Pager
          label={pager.label}
          previous={after ? { href: paths.searches(), text: log.newest } : null}
          next={next ? { href: paths.searches(next), text: log.next } : null}
        />
      ) : null}
      <ZoneNote zone={zone} />
    </>
  );
}
