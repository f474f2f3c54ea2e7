import { useLocation } from "@remix-run/react";
import { fromList } from "#app/http/bench/other-list";
import { paths } from "#app/paths";
import { DataTable, type Column } from "#app/ui/data-table";
import { useReportWords } from "../reports/words";
import type { ShownTicket } from "./first-tickets.server";

/** Tickets by reference, each leading to its page at the desk. Nobody's name stands here. */
export function TicketTable({ tickets }: { tickets: readonly ShownTicket[] }) {
  const { words, shared } = useReportWords();
  const from = fromList("report", new URLSearchParams(useLocation().search));
  const { columns: headers, caption, late } = words.behind;
  const columns: Column<ShownTicket>[] = [
    { key: "reference", header: headers.reference, short: true, cell: ({ reference }) => reference },
    { key: "right", header: headers.right, cell: ({ right }) => shared.rights[right].name },
    {
      key: "receivedOn",
      header: headers.receivedOn,
      short: true,
      named: true,
      cell: ({ receivedOn }) => words.date(receivedOn),
    },
    { key: "dueOn", header: headers.dueOn, short: true, named: true, cell: ({ dueOn }) => words.date(dueOn) },
    {
      key: "outcome",
      header: headers.outcome,
      short: true,
      cell: ({ outcome, fate }) => (fate === "late" ? late(words.outcomes[outcome]) : words.outcomes[outcome]),
    },
    { key: "days", header: headers.days, figures: true, named: true, cell: ({ workingDays }) => workingDays ?? "–" },
  ];
  return (
    <DataTable
      caption={caption}
      wholePage
      stacked
      columns={columns}
      rows={tickets}
      rowKey={({ reference }) => reference}
      rowHref={({ reference }) => paths.ticket(reference, { from })}
    />
  );
}
