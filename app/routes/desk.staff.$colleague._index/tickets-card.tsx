import type { HeldTicket } from "#app/domain/tickets/moves/give-on.server";
import { fromList } from "#app/http/bench/other-list";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";

type TicketsCardProps = {
  id: string;
  held: { count: number; tickets: HeldTicket[] };
  stranded: boolean;
  /** How many of them they do not see any more. */
  unseen: number;
};

/** The open tickets a colleague holds, and the way to give them on. */
export function TicketsCard({ id, held: { count, tickets }, stranded, unseen }: TicketsCardProps) {
  const { words, shared } = useDeskWords();
  const say = words.staff.tickets;
  return (
    <Card title={say.title} id="tickets">
      <div className="flex flex-col gap-3">
        {stranded ? (
          <Notice kind="soon" word={say.stranded.word}>
            <p>{say.stranded.help}</p>
          </Notice>
        ) : null}
        {unseen > 0 && !stranded ? (
          <Notice kind="soon" word={words.teams.unseen.word(unseen)}>
            <p>{words.teams.unseen.help}</p>
          </Notice>
        ) : null}
        <DataTable
          caption={say.count(count)}
          stacked
          rows={tickets}
          rowKey={({ reference }) => reference}
          rowHref={({ reference }) => paths.ticket(reference, { from: fromList("colleague", { id }) })}
          columns={[
            { key: "reference", header: say.columns.reference, short: true, cell: ({ reference }) => reference },
            { key: "right", header: say.columns.right, cell: ({ right }) => shared.rights[right].name },
            { key: "status", header: say.columns.status, short: true, cell: ({ status }) => shared.statuses[status] },
            {
              key: "due",
              header: say.columns.due,
              short: true,
              named: true,
              cell: ({ dueOn }) => words.queue.day(dueOn),
            },
          ]}
        />
        {count > tickets.length ? <p className="text-small text-muted">{say.more(tickets.length)}</p> : null}
        <div>
          <LinkButton href={paths.colleagueTickets(id)} kind="secondary">
            {say.open}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}
