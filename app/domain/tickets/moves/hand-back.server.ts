import type { Tx } from "#app/platform/database/db.server";
import { may, type Role } from "../../people/permissions";
import { tell } from "../../people/told/tell.server";
import { refuse, type Outcome } from "../../refusal";
import { lockTicketTogether } from "../ticket/lock.server";
import { staffOnTicket } from "../ticket/seen-by.server";
import { handTo, putInQueue } from "./hand-to.server";

type HandedBack = { ticketId: string; toId: string | null; actor: { id: string; role: Role }; now: Date };

/**
 * Hands an open ticket back to who had it before, or into the queue where nobody had: what taking or giving it has done, undone. Inside the caller's
 * transaction, which knows that nothing happened since. Out: ok, or `not-permitted`, `ticket-gone`, `action-not-allowed-now` (closed), `holder-gone`
 * (who had it does not work on it any more).
 */
export function handingBack({ ticketId, toId, actor, now }: HandedBack): (tx: Tx) => Promise<Outcome> {
  return async (tx) => {
    const ticket = await lockTicketTogether(tx, ticketId);
    if (!ticket) return refuse("ticket-gone");
    const own = ticket.assigneeId === actor.id && may(actor.role, "ticket.take-over");
    if (!own && !may(actor.role, "ticket.assign")) return refuse("not-permitted");
    if (!ticket.open) return refuse("action-not-allowed-now");
    const before = ticket.assigneeId;
    if (before === null || before === toId) return refuse("already-yours");
    const workers = toId === null ? [] : await staffOnTicket(ticketId, "ticket.work", tx);
    if (toId !== null && !workers.some(({ id }) => id === toId)) return refuse("holder-gone");
    const by = { kind: "staff", id: actor.id } as const;
    if (toId !== null) {
      await handTo(tx, ticket, { toId, actor: by, now });
      return { ok: true };
    }
    await putInQueue(tx, ticket, by, now);
    const key = `${ticketId}:assigned:${ticket.version + 1}:from`;
    await tell(tx, { ticketId, actorId: actor.id, kind: "taken-over", staffIds: [before], key }, now);
    return { ok: true };
  };
}
