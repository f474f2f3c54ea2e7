import type { DeskCopy } from "#app/copy/desk";
import type { SharedCopy } from "#app/copy/shared";
import type { DaysLeft } from "#app/domain/tickets/deadlines/days-left";
import { paths } from "#app/paths";
import { type Column, DataTable } from "#app/ui/data-table";
import { DueBadge } from "#app/ui/due-badge";
import { Tag } from "#app/ui/tag";
import { dueWords } from "../desk/times/due-words";
import { listZones } from "../desk/times/zones";
import { useDeskWords, useFrame } from "../desk/frame";
import { StatusTag } from "../desk/status-tag";
import { chosenValue, readChosen } from "./chosen";
import type { ShownRow } from "./route";

/** The id of the form that the rows' checkboxes belong to. */
export const CHOSEN_FORM = "chosen-form";

/** What happened last and when: what is of today by its time, anything else by its day. */
function lastEvent({ lastEvent: code, lastAt, lastToday }: ShownRow, zone: string, { queue }: DeskCopy): string {
  const events: Partial<Record<string, string>> = queue.events;
  const what = events[code] ?? queue.events.other;
  return queue.lastEvent(what, (lastToday ? lastAt.time : queue.day(lastAt.on)) + zone);
}

/** Until when an authority wants its own answer, beside our date. */
function AuthorityDue({ due, words }: { due: DaysLeft; words: DeskCopy }) {
  const { kind, text } = dueWords(due, words);
  return <DueBadge kind={kind} text={words.intake.authority.badge(words.intake.authority.queue, text)} />;
}

/** The references that were marked before the page was left without taking them. */
function useMarked(): ReadonlySet<string> {
  const kept = useFrame()?.kept?.fields.chosen ?? [];
  return new Set([kept].flat().flatMap((value) => readChosen(value)?.reference ?? []));
}

function columns(
  words: DeskCopy,
  shared: SharedCopy,
  choosing: boolean,
  marked: ReadonlySet<string>,
  beside: (zone: string) => string,
): Column<ShownRow>[] {
  const { queue } = words;
  const heads = queue.columns;
  const choose: Column<ShownRow> = {
    key: "choose",
    header: heads.choose,
    choice: true,
    short: true,
    cell: ({ reference, version }) => (
      <input
        type="checkbox"
        form={CHOSEN_FORM}
        name="chosen"
        value={chosenValue({ reference, version })}
        defaultChecked={marked.has(reference)}
        aria-label={queue.choose(reference)}
        className="relative z-1 block size-6 accent-accent"
      />
    ),
  };
  return [
    ...(choosing ? [choose] : []),
    {
      key: "reference",
      header: heads.reference,
      rowHeader: true,
      short: true,
      cell: ({ reference }) => reference,
    },
    {
      key: "right",
      header: heads.right,
      cell: ({ right }) => shared.rights[right].name,
    },
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
      cell: ({ due, authority, provisional }) => (
        <span className="inline-flex flex-wrap items-center gap-1">
          <DueBadge {...dueWords(due, words)} />
          {provisional ? <span className="text-small text-muted">{queue.provisional}</span> : null}
          {authority ? <AuthorityDue due={authority} words={words} /> : null}
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
      key: "last",
      header: heads.lastEvent,
      short: true,
      cell: (row) => <span className="text-small text-muted">{lastEvent(row, beside(row.zone), words)}</span>,
    },
  ];
}

type QueueTableProps = { caption: string; rows: readonly ShownRow[]; choosing: boolean };

/** The queue as a table; each row leads to its ticket. */
export function QueueTable({ caption, rows, choosing }: QueueTableProps) {
  const { words, shared } = useDeskWords();
  const marked = useMarked();
  const { note, beside } = listZones(
    rows.map(({ zone }) => zone),
    words,
  );
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden
        wholePage
        stacked
        columns={columns(words, shared, choosing, marked, beside)}
        rows={rows}
        rowKey={({ reference }) => reference}
        rowHref={({ reference }) => paths.ticket(reference)}
      />
      <p className="text-small text-muted">{note}</p>
    </>
  );
}
