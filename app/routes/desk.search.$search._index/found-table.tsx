import type { DeskCopy } from "#app/copy/desk";
import type { SharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/language";
import type { MatchedBy } from "#app/domain/tickets/desk/search/read-typed";
import { fromList } from "#app/http/bench/other-list";
import { paths } from "#app/paths";
import { type Column, DataTable } from "#app/ui/data-table";
import { useDeskWords } from "../desk/frame";
import { ticketColumns } from "../desk/ticket-columns";
import type { ShownFound } from "./route";

function matchedWords({ way, part }: MatchedBy, { search }: DeskCopy): string {
  if (way === "email" && part === "start") return search.matched.local;
  return search.matched[part](search.ways[way]);
}

function columns(words: DeskCopy, shared: SharedCopy, locale: Locale): Column<ShownFound>[] {
  const { search } = words;
  const known = ticketColumns<ShownFound>(words, shared);
  return [
    known.reference,
    known.right,
    { key: "policy", header: search.policy, named: true, cell: ({ policy }) => policy[locale] },
    known.person,
    known.status,
    known.due,
    known.assignee,
    {
      key: "by",
      named: true,
      header: search.by,
      cell: ({ guarded, by }) => (
        <span className="text-small text-muted">
          {guarded ? search.guarded : by.map((each) => matchedWords(each, words)).join(search.between)}
        </span>
      ),
    },
  ];
}

type FoundTableProps = {
  rows: readonly ShownFound[];
  total: number;
  /** The search, and the page of it that is shown. */
  search: string;
  page: number;
  /** Whether a person was looked for: that a ticket was opened by it is written down. */
  noted: boolean;
};

/** What was found, as the queue shows tickets; each row leads to its ticket. */
export function FoundTable({ rows, total, search, page, noted }: FoundTableProps) {
  const { words, shared, locale } = useDeskWords();
  return (
    <DataTable
      caption={words.search.caption(total)}
      wholePage
      stacked
      columns={columns(words, shared, locale)}
      rows={rows}
      rowKey={({ reference }) => reference}
      rowHref={({ reference }) =>
        noted
          ? paths.searchOpen(search, reference, page)
          : paths.ticket(reference, { from: fromList("search", { id: search, page: String(page) }) })
      }
    />
  );
}
