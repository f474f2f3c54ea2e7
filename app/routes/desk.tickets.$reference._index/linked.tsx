import type { ParentTicket } from "#app/domain/tickets/desk/page/ticket-page";
import { Card } from "#app/ui/card";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { useDeskWords } from "../desk/frame";
import { StatusTag } from "../desk/status-tag";
import { type DecisionPolicy, DecisionList } from "./tabs/decisions";

/** What a complaint is about, with the decision that is complained about. */
export function Parent({ parent, profile }: { parent: ParentTicket; profile: DecisionPolicy }) {
  const { words, shared } = useDeskWords();
  const text = words.complaint;
  const to = useTicketPaths();
  const { reference, seen, right, status, receivedOn, handlers, decisions } = parent;
  const name = (
    <>
      <span className="whitespace-nowrap">{reference}</span> {shared.rights[right].name}
    </>
  );
  return (
    <Card title={text.parentTitle} id="parent">
      <div className="flex flex-col gap-3">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {seen ? <a href={to.ticket(reference)}>{name}</a> : <span>{name}</span>}
          <StatusTag status={status} />
          <span className="text-muted">{text.received(shared.longDate(receivedOn))}</span>
        </p>
        <div className="text-muted">
          <p>{text.parentLead}</p>
          <p>{handlers.length > 0 ? text.handlers(handlers) : text.nobody}</p>
        </div>
        {decisions.length > 0 ? <DecisionList decisions={decisions} profile={{ ...profile, right }} /> : null}
      </div>
    </Card>
  );
}
