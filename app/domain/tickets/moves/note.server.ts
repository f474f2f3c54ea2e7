import { randomUUID } from "node:crypto";
import { z } from "zod";
import { transaction, type Tx } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import { may, type Role } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { addCluesIn } from "../clues/write-clues.server";
import { lockTicket } from "../ticket/lock.server";
import { contentDigest, sealBody } from "../ticket/seal.server";
import { requiredText } from "../ticket/typed-fields";

/** What a note must hold. */
export const noteInput = z.object({
  body: requiredText(4000),
});

type NewNote = { ticketId: string; actor: { id: string; role: Role }; body: string; now: Date };

/** Adds a note for staff to a ticket, open or closed. Out: ok, or `not-permitted`, `ticket-gone`. */
export async function addNote(asked: NewNote): Promise<Outcome> {
  return transaction(noting(asked));
}

/** As `addNote`, inside a transaction of the caller's. */
export function noting(asked: NewNote): (tx: Tx) => Promise<Outcome> {
  const { ticketId, actor, now } = asked;
  const { body } = noteInput.parse(asked);
  return async (tx) => {
    if (!may(actor.role, "ticket.note")) return refuse("not-permitted");
    if (!(await lockTicket(tx, ticketId))) return refuse("ticket-gone");
    const id = randomUUID();
    await tx.note.createMany({
      data: { id, ticketId, staffId: actor.id, at: now, bodySealed: sealBody("note", id, body) },
    });
    await addCluesIn(tx, ticketId, body);
    await tx.ticket.updateMany({ where: { id: ticketId }, data: { lastEventAt: now, lastEvent: "noted" } });
    await record(tx, ticketId, { kind: "staff", id: actor.id }, now, [
      { kind: "noted", data: { noteId: id, contentDigest: contentDigest(id, body) } },
    ]);
    return { ok: true };
  };
}
