import { transaction, type Tx } from "#app/platform/database/db.server";
import { may, type Role } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { lockTicketTogether } from "../ticket/lock.server";
import { staffOnTicket } from "../ticket/seen-by.server";
import { movedMeanwhile } from "../ticket/moved-meanwhile.server";
import { isMerged } from "../workflow/facts.server";
import { isOpen } from "../workflow/workflow";
import { handTo } from "./hand-to.server";

export type Assignment = {
  ticketId: string;
  assigneeId: string;
  actor: { id: string; role: Role };
  now: Date;
  seen: number | null;
  /** Only from whoever holds it so; whoever it is, where nobody is named. */
  holderId?: string;
};

/**
 * Gives an open ticket to somebody who sees it and works tickets there: agents may take one over, those with `ticket.assign` may hand it to anyone.
 * Out: ok, or `not-permitted`, `ticket-gone`, `action-not-allowed-now` (closed; or not yet taken, which is taken, and only given by who hands tickets out), `merged` (whoever has the ticket that leads it has it), `already-yours`, `handled-before`, `moved-meanwhile`.
 */
export async function assign(asked: Assignment): Promise<Outcome> {
  return transaction(assigning(asked));
}

/** As `assign`, inside a transaction of the caller's. */
export function assigning({
  ticketId,
  assigneeId,
  actor,
  now,
  seen,
  holderId,
}: Assignment): (tx: Tx) => Promise<Outcome> {
  const permitted =
    may(actor.role, "ticket.assign") || (assigneeId === actor.id && may(actor.role, "ticket.take-over"));
  return async (tx) => {
    if (!permitted) return refuse("not-permitted");
    const ticket = await lockTicketTogether(tx, ticketId);
    if (!ticket) return refuse("ticket-gone");
    if (seen !== null && seen !== ticket.version) return movedMeanwhile(tx, ticketId);
    if (holderId !== undefined && holderId !== ticket.assigneeId) return movedMeanwhile(tx, ticketId);
    if (isMerged(ticket)) return refuse("merged");
    // What nobody has begun is taken by who wants it; who hands tickets out gives it to whom they want.
    const begun = isOpen(ticket.status) && (ticket.status !== "received" || may(actor.role, "ticket.assign"));
    if (!begun) return refuse("action-not-allowed-now");
    if (ticket.assigneeId === assigneeId) return refuse("already-yours");
    if (ticket.earlierHandlerIds.includes(assigneeId)) return refuse("handled-before");
    const workers = await staffOnTicket(ticketId, "ticket.work", tx);
    if (!workers.some(({ id }) => id === assigneeId)) return refuse("not-permitted");
    await handTo(tx, ticket, { toId: assigneeId, actor: { kind: "staff", id: actor.id }, now });
    return { ok: true };
  };
}
