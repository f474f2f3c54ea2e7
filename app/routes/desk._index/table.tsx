import type { DeskCopy } from "#app/copy/desk";
import type { SharedCopy } from "#app/copy/shared";
import { RETURN_AT } from "#app/http/bench/came-from";
import { paths } from "#app/paths";
import { type Column, DataTable } from "#app/ui/data-table";
import { listZones } from "../desk/times/zones";
import { useDeskWords, useFrame } from "../desk/frame";
import { ticketColumns } from "../desk/ticket-columns";
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
  const known = ticketColumns<ShownRow>(words, shared);
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
    known.reference,
    known.right,
    known.person,
    known.status,
    known.due,
    known.assignee,
    {
      key: "last",
      header: heads.lastEvent,
      short: true,
      cell: (row) => <span className="text-small text-muted">{lastEvent(row, beside(row.zone), words)}</span>,
    },
  ];
}

type QueueTableProps = {
  caption: string;
  rows: readonly ShownRow[];
  choosing: boolean;
  /** This queue's own query, which its tickets' pages carry along. */
  from: string;
  /** The row one comes back to from a ticket. */
  at: string | null;
};

/** The queue as a table; each row leads to its ticket. */
export function QueueTable({ caption, rows, choosing, from, at }: QueueTableProps) {
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
        rowHref={({ reference }) => paths.ticket(reference, { from })}
        rowId={({ reference }) => (reference === at ? RETURN_AT : undefined)}
      />
      <p className="text-small text-muted">{note}</p>
    </>
  );
}
