import type { QueueRow } from "#app/domain/tickets/desk/queue/queue.server";
import { classNames } from "#app/ui/class-names";
import { DueBadge } from "#app/ui/due-badge";
import { dueWords } from "../times/due-words";
import { useDeskWords } from "../frame";
import { useTicketPaths } from "./ticket-paths";
import type { Ways } from "./ways.server";

type Line = Pick<QueueRow, "reference" | "right" | "person" | "status" | "due" | "authority">;

function Row({ row, current }: { row: Line; current: boolean }) {
  const { words, shared } = useDeskWords();
  const to = useTicketPaths();
  const { reference, right, person, status, due, authority } = row;
  const urgent = authority && authority.dueOn < due.dueOn ? authority : due;
  return (
    <li className="border-b border-line last:border-b-0">
      <a
        href={to.ticket(reference)}
        aria-current={current ? "page" : undefined}
        className={classNames(
          "flex! flex-col gap-y-1 border-l-4 px-2 py-2! text-ink no-underline hover:bg-accent-soft",
          current ? "border-accent bg-accent-soft" : "border-transparent",
        )}
      >
        <span className="flex flex-wrap items-center justify-between gap-x-2">
          <span className={classNames("font-mono whitespace-nowrap", current && "font-semibold")}>{reference}</span>
          <DueBadge {...dueWords(urgent, words)} />
        </span>
        <span className="text-small">
          {shared.rights[right].name}
          {words.related.between}
          {person === null ? words.queue.minor : <bdi>{person}</bdi>}
          {words.related.between}
          {shared.statuses[status]}
        </span>
      </a>
    </li>
  );
}

/** The queue one came from around the ticket that is open, which is marked; each row leads to its ticket. */
export function QueueColumn({ reference, ways, rows }: { reference: string; ways: Ways; rows: readonly Line[] }) {
  const { words } = useDeskWords();
  const { queue, ticket } = words;
  return (
    <nav
      aria-label={ticket.beside.rows(ways.saved ?? queue.views[ways.view])}
      className="rounded-soft border border-line bg-raised"
    >
      {rows.length === 0 ? (
        <p className="p-3 text-muted">{ticket.beside.empty}</p>
      ) : (
        <ol className="list-none">
          {rows.map((row) => (
            <Row key={row.reference} row={row} current={row.reference === reference} />
          ))}
        </ol>
      )}
    </nav>
  );
}
