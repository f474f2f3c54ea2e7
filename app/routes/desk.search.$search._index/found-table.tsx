import type { DeskCopy } from "#app/copy/desk";
import type { SharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/language";
import type { MatchedBy } from "#app/domain/tickets/desk/search/read-typed";
import { paths } from "#app/paths";
import { type Column, DataTable } from "#app/ui/data-table";
import { DueBadge } from "#app/ui/due-badge";
import { Tag } from "#app/ui/tag";
import { useDeskWords } from "../desk/frame";
import { StatusTag } from "../desk/status-tag";
import { dueWords } from "../desk/times/due-words";
import type { ShownFound } from "./route";

function matchedWords({ way, part }: MatchedBy, { search }: DeskCopy): string {
  if (way === "email" && part === "start") return search.matched.local;
  return search.matched[part](search.ways[way]);
}

function columns(words: DeskCopy, shared: SharedCopy, locale: Locale): Column<ShownFound>[] {
  const { queue, search } = words;
  const heads = queue.columns;
  return [
    { key: "reference", header: heads.reference, rowHeader: true, short: true, cell: ({ reference }) => reference },
    { key: "right", header: heads.right, cell: ({ right }) => shared.rights[right].name },
    { key: "policy", header: search.policy, named: true, cell: ({ policy }) => policy[locale] },
    {
      key: "person",
      header: heads.person,
      short: true,
      cell: ({ person }) => (person === null ? <span className="text-muted">{queue.minor}</span> : <bdi>{person}</bdi>),
    },
    {
      key: "status",
      header: heads.status,
      cell: ({ status, undelivered }) => (
        <span className="inline-flex flex-wrap items-center gap-1">
          <StatusTag status={status} />
          {undelivered ? <Tag kind="late" text={queue.undelivered} /> : null}
        </span>
      ),
    },
    {
      key: "due",
      header: heads.due,
      short: true,
      cell: ({ due, provisional }) => (
        <span className="inline-flex items-center gap-1">
          <DueBadge {...dueWords(due, words)} />
          {provisional ? <span className="text-small text-muted">{queue.provisional}</span> : null}
        </span>
      ),
    },
    {
      key: "assignee",
      header: heads.assignee,
      short: true,
      cell: ({ assignee }) => assignee ?? <span className="text-muted">{queue.nobody}</span>,
    },
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
  /** The search by which a ticket is opened; null where no person was looked for, and nothing has to be written down. */
  search: string | null;
};

/** What was found, as the queue shows tickets; each row leads to its ticket. */
export function FoundTable({ rows, total, search }: FoundTableProps) {
  const { words, shared, locale } = useDeskWords();
  return (
    <DataTable
      caption={words.search.caption(total)}
      wholePage
      stacked
      columns={columns(words, shared, locale)}
      rows={rows}
      rowKey={({ reference }) => reference}
      rowHref={({ reference }) => (search ? paths.searchOpen(search, reference) : paths.ticket(reference))}
    />
  );
}
