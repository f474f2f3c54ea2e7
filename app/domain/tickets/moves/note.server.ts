import { randomUUID } from "node:crypto";
import { z } from "zod";
import { transaction, type Tx } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import { may, type Role } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { addCluesIn } from "../clues/write-clues.server";
import { lockTicket } from "../ticket/lock.server";
import { contentDigest, sealBody, unsealBody } from "../ticket/seal.server";
import { requiredText } from "../ticket/typed-fields";

/** What a note must hold. */
const noteInput = z.object({
  body: requiredText(4000),
});

/** As its form sends it. `once`: the showing of the page it was written on. */
export const noteForm = noteInput.extend({ once: z.uuid().optional().catch(undefined) });

type NewNote = { ticketId: string; actor: { id: string; role: Role }; body: string; once?: string; now: Date };

/** Whether a colleague has written these very words on this showing of a page: sent twice, they are one note. Words written there anew are another. */
async function isWritten(tx: Tx, { ticketId, actor, once }: NewNote, body: string): Promise<boolean> {
  const known = once ? await tx.note.findFirst({ where: { id: once, ticketId, staffId: actor.id } }) : null;
  return known !== null && unsealBody<string>("note", known) === body;
}

/** The id of a new note: the showing it was written on, while nothing was written on that yet. */
async function newId(tx: Tx, once: string | undefined): Promise<string> {
  const free = once !== undefined && (await tx.note.count({ where: { id: once } })) === 0;
  return free ? once : randomUUID();
}

/** Adds a note for staff to a ticket, open or closed. Sent twice, it is written once. Out: ok, or `not-permitted`, `ticket-gone`. */
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
    if (await isWritten(tx, asked, body)) return { ok: true };
    const id = await newId(tx, asked.once);
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
