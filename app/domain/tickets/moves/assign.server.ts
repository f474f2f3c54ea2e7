import { transaction, type Tx } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import { tell } from "../../people/told/tell.server";
import { may, type Role } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { lockTicket } from "../ticket/lock.server";
import { staffOnTicket } from "../ticket/seen-by.server";
import { movedMeanwhile } from "./moved-meanwhile.server";
import { isOpen } from "../workflow/workflow";

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
 * Out: ok, or `not-permitted`, `ticket-gone`, `action-not-allowed-now` (closed, or not yet taken), `already-yours`, `handled-before`, `moved-meanwhile`.
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
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket) return refuse("ticket-gone");
    if (seen !== null && seen !== ticket.version) return movedMeanwhile(tx, ticketId);
    if (holderId !== undefined && holderId !== ticket.assigneeId) return movedMeanwhile(tx, ticketId);
    if (!isOpen(ticket.status) || ticket.status === "received") return refuse("action-not-allowed-now");
    if (ticket.assigneeId === assigneeId) return refuse("already-yours");
    if (ticket.earlierHandlerIds.includes(assigneeId)) return refuse("handled-before");
    const workers = await staffOnTicket(ticketId, "ticket.work", tx);
    if (!workers.some(({ id }) => id === assigneeId)) return refuse("not-permitted");
    await tx.ticket.update({
      where: { id: ticketId },
      data: { assigneeId, version: { increment: 1 }, lastEventAt: now, lastEvent: "assigned" },
    });
    await record(tx, ticketId, { kind: "staff", id: actor.id }, now, [
      { kind: "assigned", data: { assigneeId, before: ticket.assigneeId } },
    ]);
    const told = { ticketId, actorId: actor.id };
    const key = `${ticketId}:assigned:${ticket.version + 1}`;
    await tell(tx, { ...told, kind: "assigned", staffIds: [assigneeId], key }, now);
    await tell(tx, { ...told, kind: "taken-over", staffIds: [ticket.assigneeId], key: `${key}:from` }, now);
    return { ok: true };
  };
}
