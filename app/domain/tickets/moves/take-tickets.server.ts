import { db } from "#app/platform/database/db.server";
import type { Role } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { roleOnTicket } from "../ticket/seen-by.server";
import { assign } from "./assign.server";
import { move } from "./move.server";

type StaffMember = { id: string; role: Role };
/** A ticket, and which version of it the actor looked at. */
export type Chosen = { reference: string; seen: number };
export type Taken = { reference: string; outcome: Outcome };

/**
 * Makes each of these tickets the actor's own: one nobody has is taken, one a colleague has is taken over. One by one, so
 * that a ticket that cannot be had does not keep the others; one that changed since it was looked at is left as it is.
 * One they do not see is not there.
 * In: the tickets with the version that was seen; whoever takes them is what they are in the team that holds each. Out: in the order asked, what became of each.
 */
export async function takeTickets(chosen: readonly Chosen[], actor: { id: string }, now: Date): Promise<Taken[]> {
  const references = chosen.map(({ reference }) => reference);
  const rows = await db().ticket.findMany({
    where: { reference: { in: references } },
    select: { id: true, reference: true, status: true },
  });
  const known = new Map(rows.map((row) => [row.reference, row]));
  const taken: Taken[] = [];
  for (const { reference, seen } of chosen) {
    const ticket = known.get(reference);
    const role = ticket && (await roleOnTicket({ id: ticket.id }, actor.id));
    const outcome = ticket && role ? await takeOne(ticket, seen, { id: actor.id, role }, now) : refuse("ticket-gone");
    taken.push({ reference, outcome });
  }
  return taken;
}

function takeOne(
  { id: ticketId, status }: { id: string; status: string },
  seen: number,
  actor: StaffMember,
  now: Date,
): Promise<Outcome> {
  if (status === "received")
    return move({ ticketId, action: "take", actor: { kind: "staff", ...actor }, input: {}, now, seen });
  return assign({ ticketId, assigneeId: actor.id, actor, now, seen });
}
