import type { DeskCopy } from "#app/copy/desk";
import type { SharedCopy } from "#app/copy/shared";
import type { QueueRow } from "#app/domain/tickets/desk/queue/queue.server";
import type { Column } from "#app/ui/data-table";
import { DueBadge } from "#app/ui/due-badge";
import { Tag } from "#app/ui/tag";
import { StatusTag } from "./status-tag";
import { AuthorityDue } from "./times/authority-due";
import { dueWords } from "./times/due-words";

type TicketRow = Pick<
  QueueRow,
  | "reference"
  | "right"
  | "person"
  | "status"
  | "undelivered"
  | "leads"
  | "led"
  | "due"
  | "authority"
  | "provisional"
  | "assignee"
>;

/** What every list of tickets says of one, column by column: the queue, and what a search found. */
export function ticketColumns<Row extends TicketRow>(words: DeskCopy, shared: SharedCopy) {
  const { queue } = words;
  const heads = queue.columns;
  return {
    reference: {
      key: "reference",
      header: heads.reference,
      rowHeader: true,
      short: true,
      cell: ({ reference }) => reference,
    },
    right: { key: "right", header: heads.right, cell: ({ right }) => shared.rights[right].name },
    person: {
      key: "person",
      header: heads.person,
      short: true,
      cell: ({ person }) => (person === null ? <Tag text={queue.minor} /> : <bdi>{person}</bdi>),
    },
    status: {
      key: "status",
      header: heads.status,
      cell: ({ status, undelivered, leads, led }) => (
        <span className="inline-flex flex-wrap items-center gap-1">
          <StatusTag status={status} />
          {leads ? <Tag text={words.merge.tag.main} /> : null}
          {led ? <Tag text={words.merge.tag.led} /> : null}
          {undelivered ? <Tag kind="late" text={queue.undelivered} /> : null}
        </span>
      ),
    },
    due: {
      key: "due",
      header: heads.due,
      short: true,
      cell: ({ due, authority, provisional }) => (
        <span className="inline-flex flex-wrap items-center gap-1">
          <DueBadge {...dueWords(due, words)} />
          {provisional ? <span className="text-small text-muted">{queue.provisional}</span> : null}
          {authority ? <AuthorityDue due={authority} words={words} /> : null}
        </span>
      ),
    },
    assignee: {
      key: "assignee",
      header: heads.assignee,
      short: true,
      cell: ({ assignee }) => assignee ?? <span className="text-muted">{queue.nobody}</span>,
    },
  } satisfies Record<string, Column<Row>>;
}
