import { db, transaction } from "#app/platform/db.server";
import { record } from "../journal/record.server";
import { lockTicket } from "./lock.server";

const BATCH = 500;

async function markOne(ticketId: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket?.open || ticket.breachedAt || ticket.dueAt > now) return false;
    await tx.ticket.update({ where: { id: ticketId }, data: { breachedAt: ticket.dueAt } });
    await record(tx, ticketId, { kind: "system" }, now, [{ kind: "breached", data: { clock: "promise", dueOn: ticket.dueOn } }]);
    return true;
  });
}

/**
 * Writes down the breach of every open ticket whose due instant has passed, once each. `breachedAt` is the due instant itself: when a
 * promise was broken does not depend on when this ran. Tickets that end late are marked by the move that ends them.
 * In: the instant. Out: how many were marked.
 */
export async function markBreaches(now: Date): Promise<number> {
  let marked = 0;
  for (;;) {
    const due = await db().ticket.findMany({
      where: { open: true, breachedAt: null, dueAt: { lte: now } },
      orderBy: { dueAt: "asc" },
      take: BATCH,
      select: { id: true },
    });
    let fresh = 0;
    for (const { id } of due) if (await markOne(id, now)) fresh += 1;
    marked += fresh;
    if (due.length < BATCH || fresh === 0) return marked;
  }
}
