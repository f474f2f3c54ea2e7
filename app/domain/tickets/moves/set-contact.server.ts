import { randomUUID } from "node:crypto";
import { db, transaction, type Tx } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import { may, type Role } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { addCluesIn } from "../clues/write-clues.server";
import type { TicketContact } from "../filing/answers";
import { digestOf, sealContact, unsealContact } from "../filing/seal-answers.server";
import { tellFormerContact } from "../letters/promise/former-contact.server";
import { lockFamily, lockTicket } from "../ticket/lock.server";
import { maskName } from "../ticket/mask";
import { roleOnTicket } from "../ticket/seen-by.server";
import { contentDigest, sealBody } from "../ticket/seal.server";
import { wayOf } from "../intake/reach-form";
import { movedMeanwhile } from "../ticket/moved-meanwhile.server";

export type NewContact = {
  ticketId: string;
  actor: { id: string; role: Role };
  contact: TicketContact;
  reason: string;
  /** The version of the ticket that was seen; null where nothing was shown. */
  seen: number | null;
  now: Date;
};

type Handled = { id: string; identityVerifiedAt: Date | null; assigneeId: string | null; earlierHandlerIds: string[] };

/**
 * Whether a colleague may say where the person of a visit is reached: they have one contact for all of it, whichever teams its tickets are with. Once
 * somebody is verified, whoever handles it cannot alone have the answer sent elsewhere: a reviewer does it who handles none of its tickets, and handled
 * none before; and of each ticket that is verified they review it in the team that holds it, so that no team sends another's answer elsewhere
 * (docs/decisions/055). In: all tickets of the visit.
 */
async function maySetContact(visit: readonly Handled[], actor: { id: string; role: Role }, tx?: Tx): Promise<boolean> {
  if (!may(actor.role, "ticket.work")) return false;
  const verified = visit.filter(({ identityVerifiedAt }) => identityVerifiedAt !== null);
  if (verified.length === 0) return true;
  if (visit.some((each) => each.assigneeId === actor.id || each.earlierHandlerIds.includes(actor.id))) return false;
  if (!may(actor.role, "ticket.review")) return false;
  for (const { id } of verified) {
    const role = await roleOnTicket({ id }, actor.id, tx);
    if (!role || !may(role, "ticket.review")) return false;
  }
  return true;
}

/** Whether a colleague may change where the person of a ticket is reached, as it stands now; for the page that says so before anything is typed. */
export async function canSetContact(ticketId: string, actor: { id: string; role: Role }): Promise<boolean> {
  const { visit } = await db().ticket.findUniqueOrThrow({ where: { id: ticketId }, select: { visit: true } });
  const rows = await db().ticket.findMany({
    where: { visit },
    select: { id: true, identityVerifiedAt: true, assigneeId: true, earlierHandlerIds: true },
  });
  return maySetContact(rows, actor);
}

/**
 * Sets where somebody is reached whose request one of ours took in: from then on letters go there, and with an e-mail address their page
 * opens by a code to it. All tickets of the visit are set together; the journal has a digest of what was set and of why, never the words.
 * Where letters went by e-mail until now, that address is told that it was changed, and no word of the new contact.
 * In: the ticket, who sets it, the contact, how it became known. Out: ok; or `not-permitted`, `ticket-gone`, `moved-meanwhile`, `action-not-allowed-now`
 * (who came by the portal has proved an address, which nobody else changes), `contact-needs-other` (see `maySetContact`), `merge-apart-first` (it is worked on together with another request).
 */
export async function setContact({ ticketId, actor, contact, reason, seen, now }: NewContact): Promise<Outcome> {
  if (!may(actor.role, "ticket.work")) return refuse("not-permitted");
  return transaction(async (tx) => {
    await lockFamily(tx, ticketId);
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket) return refuse("ticket-gone");
    if (seen !== null && seen !== ticket.version) return movedMeanwhile(tx, ticketId);
    if (ticket.registeredAt === null) return refuse("action-not-allowed-now");
    const rows = await tx.ticket.findMany({
      where: { visit: ticket.visit },
      orderBy: { id: "asc" },
      select: {
        id: true,
        identityVerifiedAt: true,
        assigneeId: true,
        earlierHandlerIds: true,
        leads: true,
        mergedIntoId: true,
        open: true,
      },
    });
    // Whether both may be answered as one hangs on where each is reached.
    if (rows.some(({ open, leads, mergedIntoId }) => leads || (open && mergedIntoId !== null)))
      return refuse("merge-apart-first");
    if (!(await maySetContact(rows, actor, tx))) return refuse("contact-needs-other");
    const former = unsealContact(ticket);
    for (const { id } of rows) {
      const noteId = randomUUID();
      await tx.note.createMany({
        data: { id: noteId, ticketId: id, staffId: actor.id, at: now, bodySealed: sealBody("note", noteId, reason) },
      });
      await tx.ticket.update({
        where: { id },
        data: {
          contactSealed: sealContact(id, contact),
          contactDigest: digestOf(contact),
          personMasked: maskName(contact.name),
          locale: contact.letterLocale,
          // Found by the new address or number at once, and by nothing of the old contact once all of it was read anew.
          findable: false,
          lastEventAt: now,
          lastEvent: "contact-set",
          version: { increment: 1 },
        },
      });
      await addCluesIn(tx, id, `${contact.email ?? contact.reach.at}\n${reason}`);
      await record(tx, id, { kind: "staff", id: actor.id }, now, [
        {
          kind: "contact-set",
          data: { channel: wayOf(contact), contentDigest: contentDigest(noteId, { contact, reason }) },
        },
      ]);
    }
    // A number and a letter box are told nothing: who asked for the change is asked there before it is made.
    if (former.email !== null && former.email !== contact.email)
      await tellFormerContact(
        tx,
        { ticketId, email: former.email, locale: ticket.locale, version: ticket.version },
        now,
      );
    return { ok: true };
  });
}
