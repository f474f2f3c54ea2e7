import type { DeskCopy } from "#app/copy/desk";
import { RETURN_AT } from "#app/http/bench/came-from";
import { paths } from "#app/paths";
import { type Column, DataTable } from "#app/ui/data-table";
import { type DeskWords, useDeskWords, useFrame } from "../desk/frame";
import { ticketColumns } from "../desk/ticket-columns";
import { CHOSEN_FORM } from "./bulk-bar";
import { chosenValue, readChosen } from "./chosen";
import type { ShownRow } from "./route";

/** What happened last and when: what is of today by its time, anything else by its day. */
function lastEvent({ lastEvent: code, lastAt, lastToday }: ShownRow, { queue }: DeskCopy): string {
  const events: Partial<Record<string, string>> = queue.events;
  const what = events[code] ?? queue.events.other;
  return queue.lastEvent(what, lastToday ? lastAt.time : queue.day(lastAt.on));
}

/** The references that were marked before the page was left without taking them. */
function useMarked(): ReadonlySet<string> {
  const kept = useFrame()?.kept?.fields.chosen ?? [];
  return new Set([kept].flat().flatMap((value) => readChosen(value)?.reference ?? []));
}

type Shown = {
  choosing: boolean;
  /** There are several policies: each row says which is its. */
  several: boolean;
  /** The zone of all times on the page. */
  zone: string;
};

function columns(
  { words, shared, locale }: DeskWords,
  { choosing, several, zone }: Shown,
  marked: ReadonlySet<string>,
): Column<ShownRow>[] {
  const { queue, ticket } = words;
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
  const policy: Column<ShownRow> = {
    key: "policy",
    header: heads.policy,
    short: true,
    // A long name ends in dots, where the row is one line: the ticket's page has it in full.
    cell: ({ policyName }) => (
      <span
        title={policyName[locale]}
        className="text-small text-muted sm:inline-block sm:max-w-28 sm:truncate sm:align-middle"
      >
        {policyName[locale]}
      </span>
    ),
  };
  const due: Column<ShownRow> = {
    ...known.due,
    cell: (row) => (
      <>
        {known.due.cell(row)}
        {row.zone === zone ? null : <span className="text-small text-muted">{ticket.zoneBeside(row.zone)}</span>}
      </>
    ),
  };
  return [
    ...(choosing ? [choose] : []),
    known.reference,
    known.right,
    ...(several ? [policy] : []),
    known.person,
    known.status,
    due,
    known.assignee,
    {
      key: "last",
      header: heads.lastEvent,
      short: true,
      cell: (row) => <span className="text-small text-muted">{lastEvent(row, words)}</span>,
    },
  ];
}

type QueueTableProps = Shown & {
  caption: string;
  rows: readonly ShownRow[];
  /** This queue's own query, which its tickets' pages carry along. */
  from: string;
  /** The row one comes back to from a ticket. */
  at: string | null;
};

/** The queue as a table; each row leads to its ticket. Times of all policies are in one zone, which is said once. */
export function QueueTable({ caption, rows, from, at, ...shown }: QueueTableProps) {
  const desk = useDeskWords();
  const { ticket, queue } = desk.words;
  const marked = useMarked();
  const elsewhere = rows.some(({ zone }) => zone !== shown.zone);
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden
        wholePage
        close
        stacked
        columns={columns(desk, shown, marked)}
        rows={rows}
        rowKey={({ reference }) => reference}
        rowHref={({ reference }) => paths.ticket(reference, { from })}
        rowId={({ reference }) => (reference === at ? RETURN_AT : undefined)}
      />
      <p className="text-small text-muted">
        {ticket.zone(shown.zone)}
        {elsewhere ? ` ${queue.dueZones}` : ""}
      </p>
    </>
  );
}
