import { db } from "#app/platform/db.server";
import type { Role } from "../people/permissions";
import { refuse, type Outcome } from "../refusal";
import { assign } from "./assign.server";
import { move } from "./move.server";

export type TakenOn = { reference: string; outcome: Outcome };

/**
 * Makes each of these tickets the actor's own: one nobody has is taken, one a colleague has is taken over. One by one, so
 * that a ticket that cannot be had does not keep the others. Out: in the order asked, what became of each.
 */
export async function takeOn(references: readonly string[], actor: { id: string; role: Role }, now: Date): Promise<TakenOn[]> {
  const rows = await db().ticket.findMany({ where: { reference: { in: [...references] } }, select: { id: true, reference: true, status: true } });
  const known = new Map(rows.map((row) => [row.reference, row]));
  const taken: TakenOn[] = [];
  for (const reference of references) {
    const ticket = known.get(reference);
    taken.push({ reference, outcome: ticket ? await takeOne(ticket, actor, now) : refuse("ticket-gone") });
  }
  return taken;
}

function takeOne({ id: ticketId, status }: { id: string; status: string }, actor: { id: string; role: Role }, now: Date): Promise<Outcome> {
  if (status === "received") return move({ ticketId, action: "take", actor: { kind: "staff", ...actor }, input: {}, now, seen: null });
  return assign({ ticketId, assigneeId: actor.id, actor, now, seen: null });
}
