import type { Tx } from "#app/platform/database/db.server";
import type { CivilDate } from "../../clock/dates/civil-date";
import { awayOf } from "../../people/absence/list-absences.server";
import { contactDigest } from "../../typed/contact-digest.server";
import type { LockedTicket } from "../ticket/lock.server";
import { staffOnTicket } from "../ticket/seen-by.server";
import type { Candidate } from "./choose";
import { loadsOf } from "./load.server";

type Asked = Pick<LockedTicket, "id" | "contactDigest" | "earlierHandlerIds">;

/** Everybody who sees a ticket and works tickets there, with what speaks for and against giving it to them. In: whose turns count, a day of the desk's. */
export async function candidatesFor(tx: Tx, ticket: Asked, scope: string, today: CivilDate): Promise<Candidate[]> {
  const ids = (await staffOnTicket(ticket.id, "ticket.work", tx)).map(({ id }) => id);
  const [people, turns, away, loads] = [
    await tx.staff.findMany({ where: { id: { in: ids } }, select: { id: true, email: true, joinedAt: true } }),
    await tx.givingTurn.findMany({ where: { scope, staffId: { in: ids } } }),
    await awayOf(ids, today, tx),
    await loadsOf(ids, today, tx),
  ];
  const turnOf = new Map(turns.map(({ staffId, turn }) => [staffId, turn]));
  return people.map(({ id, email, joinedAt }) => ({
    id,
    load: loads.get(id)?.open ?? 0,
    turn: turnOf.get(id) ?? null,
    away: away.has(id),
    // By the address itself: the stand-in for it that is kept may be of another SECRET.
    concerned: Buffer.from(contactDigest(email)).equals(ticket.contactDigest),
    handled: ticket.earlierHandlerIds.includes(id),
    joined: joinedAt !== null,
  }));
}
