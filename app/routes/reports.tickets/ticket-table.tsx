import { paths } from "#app/paths";
import { DataTable, type Column } from "#app/ui/data-table";
import { useReportWords } from "../reports/words";
import type { ShownTicket } from "./first-tickets.server";

function Whole({ children }: { children: string }) {
  return <span className="whitespace-nowrap">{children}</span>;
}

/** Tickets by reference, each leading to its page at the desk. Nobody's name stands here. */
export function TicketTable({ tickets }: { tickets: readonly ShownTicket[] }) {
  const { words, shared } = useReportWords();
  const { columns: headers, caption, late } = words.behind;
  const columns: Column<ShownTicket>[] = [
    { key: "reference", header: headers.reference, cell: ({ reference }) => <Whole>{reference}</Whole> },
    { key: "right", header: headers.right, cell: ({ right }) => shared.rights[right].name },
    {
      key: "receivedOn",
      header: headers.receivedOn,
      cell: ({ receivedOn }) => <Whole>{words.date(receivedOn)}</Whole>,
    },
    { key: "dueOn", header: headers.dueOn, cell: ({ dueOn }) => <Whole>{words.date(dueOn)}</Whole> },
    {
      key: "outcome",
      header: headers.outcome,
      cell: ({ outcome, fate }) => (
        <Whole>{fate === "late" ? late(words.outcomes[outcome]) : words.outcomes[outcome]}</Whole>
      ),
    },
    { key: "days", header: headers.days, figures: true, cell: ({ workingDays }) => workingDays ?? "–" },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={tickets}
      rowKey={({ reference }) => reference}
      rowHref={({ reference }) => paths.ticket(reference)}
    />
  );
}
