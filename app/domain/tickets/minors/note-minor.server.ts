import { randomUUID } from "node:crypto";
import { transaction, type Tx } from "#app/platform/database/db.server";
import type { Ticket } from "#app/platform/generated/client";
import { record, type JournalActor } from "../../journal/record.server";
import { may, type Role } from "../../people/permissions";
import type { MinorBand } from "../../policies/profile/ages";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import { contactLock } from "../filing/earlier.server";
import { isSameSubject } from "../filing/same-subject";
import { unsealContact, unsealTicketAnswers } from "../filing/seal-answers.server";
import { asksAgeBand } from "../filing/subject-age";
import { contactsTogether, lockContacts } from "../ticket/lock.server";
import { addCluesIn } from "../clues/write-clues.server";
import { contentDigest, sealBody } from "../ticket/seal.server";
import { noteMinorInput, type NoteMinorInput } from "./rules";

/** `seen`: the age that was known when the page was made; null for none. */
export type NoteMinor = {
  ticketId: string;
  actor: { id: string; role: Role };
  input: NoteMinorInput;
  now: Date;
  seen?: string | null;
};

function askedIn(row: Ticket) {
  return { ...unsealTicketAnswers(row), contact: unsealContact(row) };
}

/** A child for whom nobody asked of whom that could be expected is verified once more: a guardian has to agree. */
function mustVerifyAgain({ requester }: ReturnType<typeof askedIn>, band: MinorBand): boolean {
  return band === "under-14" && asksAgeBand(requester.kind);
}

/** Guards one ticket from now on. Out: whether it was known already. */
async function guard(tx: Tx, row: Ticket, band: MinorBand, actor: JournalActor, now: Date): Promise<boolean> {
  if (row.ageBand === band) return false;
  const again = mustVerifyAgain(askedIn(row), band) ? { identityRung: null } : {};
  await tx.ticket.update({ where: { id: row.id }, data: { ageBand: band, ...again } });
  await record(tx, row.id, actor, now, [{ kind: "minor-known", data: { ageBand: band } }]);
  return true;
}

async function keepWhatShowedIt(tx: Tx, asked: NoteMinor, actor: JournalActor): Promise<void> {
  const { ticketId, input, now } = asked;
  const id = randomUUID();
  const bodySealed = sealBody("note", id, input.shown);
  await tx.note.createMany({ data: { id, ticketId, staffId: asked.actor.id, at: now, bodySealed } });
  await addCluesIn(tx, ticketId, input.shown);
  await tx.ticket.updateMany({ where: { id: ticketId }, data: { lastEventAt: now, lastEvent: "noted" } });
  await record(tx, ticketId, actor, now, [
    { kind: "noted", data: { noteId: id, contentDigest: contentDigest(id, input.shown) } },
  ]);
}

/** Who noted last how old the person is. */
async function notedBy(tx: Tx, ticketId: string): Promise<{ by: string }> {
  const line = await tx.journalEntry.findFirst({
    where: { ticketId, kind: "minor-known" },
    orderBy: { seq: "desc" },
    select: { actorId: true },
  });
  const by = line?.actorId ? await tx.staff.findUnique({ where: { id: line.actorId }, select: { name: true } }) : null;
  return { by: by?.name ?? "" };
}

/**
 * Writes down that the person whose data are meant is a minor, as verification has shown. From now on every door guards the ticket, and
 * with it all that are worked on together with it, and every other ticket in which one of these contacts asked for the same person: of the visit, of other days, complaints. What showed it is kept as a note.
 * A child under 14 for whom no guardian asked has to be verified once more, with a guardian's consent. Called again with the same, it changes nothing.
 * Out: ok, or `not-permitted`, `ticket-gone`, `minor-known-already`, `edited-meanwhile` (another age is known by now, with who noted it).
 */
export async function noteMinor(asked: NoteMinor): Promise<Outcome> {
  const { ticketId, now } = asked;
  if (!may(asked.actor.role, "ticket.note")) return refuse("not-permitted");
  const input = noteMinorInput.parse(asked.input);
  return transaction(async (tx) => {
    const { ids: together, digests } = await contactsTogether(tx, ticketId);
    // Whoever files meanwhile waits, and then sees what is known.
    for (const digest of digests) await tx.$queryRaw`SELECT ${contactLock(digest)}`;
    const ids = await lockContacts(tx, digests);
    const rows = await tx.ticket.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
    const ticket = rows.find(({ id }) => id === ticketId);
    if (!ticket) return refuse("ticket-gone");
    if (ticket.ageBand === input.band) return refuse("minor-known-already");
    if (asked.seen !== undefined && asked.seen !== ticket.ageBand)
      return refuse("edited-meanwhile", await notedBy(tx, ticketId));
    const actor: JournalActor = { kind: "staff", id: asked.actor.id };
    const { profile } = await loadPolicyVersion(ticket.policyVersionId, tx);
    const theirs = rows.filter(({ id }) => together.includes(id));
    for (const row of rows)
      if (theirs.some((each) => each.id === row.id || isSameSubject(askedIn(each), askedIn(row), profile)))
        await guard(tx, row, input.band, actor, now);
    await keepWhatShowedIt(tx, { ...asked, input }, actor);
    return { ok: true };
  });
}
