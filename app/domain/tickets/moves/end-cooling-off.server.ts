import { db } from "#app/platform/database/db.server";
import { move } from "./move.server";
import { eachTicket } from "../ticket/each-ticket.server";

type Cooling = { id: string; coolingUntil: Date };

/** The next tickets whose time to change one's mind has passed, the oldest first. */
async function nextOver(now: Date, after: Cooling | null, limit: number): Promise<Cooling[]> {
  const behind = after
    ? { OR: [{ coolingUntil: { gt: after.coolingUntil } }, { coolingUntil: after.coolingUntil, id: { gt: after.id } }] }
    : {};
  const rows = await db().ticket.findMany({
    where: { status: "cooling", coolingUntil: { lte: now }, ...behind },
    orderBy: [{ coolingUntil: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, coolingUntil: true },
  });
  return rows.flatMap(({ id, coolingUntil }) => (coolingUntil ? [{ id, coolingUntil }] : []));
}

/**
 * Moves every ticket on whose person did not change their mind in time, once each, and tells its assignee. Who withdrew in the meantime
 * stays withdrawn: the workflow looks again while it holds the row. In: the instant. Out: how many were moved.
 */
export function endCoolingOff(now: Date): Promise<number> {
  const work = async (ticketId: string): Promise<boolean> =>
    (await move({ ticketId, action: "cooled", actor: { kind: "system" }, input: {}, now, seen: null })).ok;
  return eachTicket<Cooling>({ name: "end-cooling-off", next: (after, limit) => nextOver(now, after, limit), work });
}
