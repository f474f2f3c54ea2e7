import type { PublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { Notice } from "#app/ui/notice";
import { useWords } from "../_portal/frame";

type Shown = Pick<
  PublicTicket,
  "status" | "outcome" | "dueOn" | "closedOn" | "provisional" | "right" | "forRelative"
> & {
  late: boolean;
};

/** Where things stand, in one sentence; then what is unusual about the date. */
export function StateSentence({ ticket }: { ticket: Shown }) {
  const { words, shared } = useWords();
  const { provisional, finishedAs } = words.track.ticket;
  const { status, outcome, closedOn, dueOn } = ticket;
  const { state, late } =
    ticket.right === "complaint"
      ? { ...words.complaint.ticket, state: { ...words.track.ticket.state, ...words.complaint.ticket.state } }
      : words.track.ticket;
  const cameTo: Partial<Record<string, (on: string) => string>> = status === "finished" ? finishedAs : {};
  const open = ticket.forRelative && status === "blocked" ? words.track.relative.blocked : state[status];
  const sentence = cameTo[outcome ?? ""] ?? open;
  return (
    <>
      <p className="text-lead">{sentence(shared.longDate(closedOn ?? dueOn))}</p>
      {ticket.late ? (
        <Notice kind="late" word={shared.notices.overdue}>
          <p>{late}</p>
        </Notice>
      ) : null}
      {ticket.provisional && closedOn === null ? <p className="text-small text-muted">{provisional}</p> : null}
    </>
  );
}
