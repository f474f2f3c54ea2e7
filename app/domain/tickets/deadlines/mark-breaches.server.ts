import { db, transaction } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { catchUp } from "./move-clock.server";
import { lockTicket } from "../ticket/lock.server";
import { eachTicket } from "../ticket/each-ticket.server";

type Due = { id: string; dueAt: Date };

/** The next tickets whose due instant has passed unwritten, the oldest first. */
function nextDue(now: Date, after: Due | null, limit: number): Promise<Due[]> {
  const behind = after ? { OR: [{ dueAt: { gt: after.dueAt } }, { dueAt: after.dueAt, id: { gt: after.id } }] } : {};
  return db().ticket.findMany({
    where: { open: true, breachedAt: null, dueAt: { lte: now }, ...behind },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, dueAt: true },
  });
}

async function markOne(ticketId: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket?.open || ticket.breachedAt || ticket.dueAt > now) return false;
    const { profile } = await loadPolicyVersion(ticket.policyVersionId, tx);
    if ((await catchUp({ tx, ticket, profile, now })).dueAt > now) return false;
    await tx.ticket.update({ where: { id: ticketId }, data: { breachedAt: ticket.dueAt } });
    await record(tx, ticketId, { kind: "system" }, now, [
      { kind: "breached", data: { clock: "promise", dueOn: ticket.dueOn } },
    ]);
    return true;
  });
}

/**
 * Writes down the breach of every open ticket whose due instant has passed, once each. `breachedAt` is the due instant itself: when a
 * promise was broken does not depend on when this ran. A promise that stands still is not broken: its date moves on. Tickets that end late are marked by the move that ends them.
 * One that cannot be marked is logged and keeps no other waiting. In: the instant. Out: how many were marked.
 */
export async function markBreaches(now: Date): Promise<number> {
  return eachTicket<Due>({
    name: "mark-breaches",
    next: (after, limit) => nextDue(now, after, limit),
    work: (id) => markOne(id, now),
  });
}
