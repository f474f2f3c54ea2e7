import type { Uncovered } from "#app/domain/tickets/giving/left-behind.server";
import { fromList } from "#app/http/bench/other-list";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { WholeReferences } from "#app/ui/whole-references";
import { useDeskWords } from "../desk/frame";

type UncoveredTableProps = {
  id: string;
  say: { title: string; help: string; caption: string; none: string };
  tickets: Uncovered[];
};

/** Tickets whose holders do not see to them, each with the way to give it to somebody else. */
export function UncoveredTable({ id, say, tickets }: UncoveredTableProps) {
  const { words, shared } = useDeskWords();
  const { columns, give, giveLabel } = words.away;
  return (
    <Card title={say.title} id={id}>
      {tickets.length === 0 ? (
        <p className="text-muted">{say.none}</p>
      ) : (
        <div className="flex flex-col gap-3">
          <p className="max-w-text">{say.help}</p>
          <DataTable
            caption={say.caption}
            captionHidden
            stacked
            rows={tickets}
            rowKey={({ reference }) => reference}
            columns={[
              {
                key: "reference",
                header: columns.reference,
                short: true,
                cell: ({ reference }) => (
                  <a
                    href={paths.ticket(reference, { from: fromList("away") })}
                    className="inline-flex min-h-6 items-center font-semibold"
                  >
                    <WholeReferences text={reference} />
                  </a>
                ),
              },
              { key: "right", header: columns.right, cell: ({ right }) => shared.rights[right].name },
              {
                key: "due",
                header: columns.due,
                short: true,
                named: true,
                cell: ({ dueOn }) => shared.longDate(dueOn),
              },
              { key: "holder", header: columns.holder, named: true, cell: ({ holder }) => <bdi>{holder}</bdi> },
              {
                key: "give",
                header: columns.give,
                cell: ({ reference }) => (
                  <a
                    href={paths.ticketAssign(reference)}
                    aria-label={giveLabel(reference)}
                    className="inline-flex min-h-6 items-center"
                  >
                    {give}
                  </a>
                ),
              },
            ]}
          />
        </div>
      )}
    </Card>
  );
}
