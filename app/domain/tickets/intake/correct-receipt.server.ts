import { randomUUID } from "node:crypto";
import { transaction, type Tx } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import { civilDateIn } from "../../clock/dates/zone";
import { record } from "../../journal/record.server";
import type { JournalEvent } from "../../journal/events";
import { may, type Role } from "../../people/permissions";
import { firstDayOf } from "../../policies/proposals/first-day.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { closingOf, isClosedOn } from "../../programmes/programme/service-end.server";
import { refuse, type Outcome } from "../../refusal";
import { addCluesIn } from "../clues/write-clues.server";
import { dueMoved, readClock, type ClockContext } from "../deadlines/move-clock.server";
import { movedMeanwhile } from "../ticket/moved-meanwhile.server";
import { lockFamily, lockTicket, type LockedTicket } from "../ticket/lock.server";
import { contentDigest, sealBody } from "../ticket/seal.server";
import { isUsableReceipt } from "./came-form";

export type Correction = {
  ticketId: string;
  actor: { id: string; role: Role };
  receivedAt: Date;
  reason: string;
  /** The version of the ticket that was seen; null where nothing was shown. */
  seen: number | null;
  now: Date;
};

/** Whether a ticket's receipt can be put right: one of ours took it in, and its first term still runs, not prolonged. */
export function isCorrectable(ticket: { open: boolean; registeredAt: unknown; extendedAt: unknown }): boolean {
  return ticket.open && ticket.registeredAt !== null && ticket.extendedAt === null;
}

/** What closes a policy's portal. */
async function closing(tx: Tx, policyId: string): Promise<unknown> {
  const rows = await tx.$queryRaw<{ closing: unknown }[]>`SELECT ${closingOf(Prisma.sql`${policyId}`)} AS "closing"`;
  return rows[0]?.closing;
}

/** Puts one ticket right. The caller holds it. The reason stands among the notes, sealed; the journal has its digest. */
async function correct(context: ClockContext, { actor, receivedAt, reason }: Correction): Promise<void> {
  const { tx, ticket, profile, now } = context;
  const receivedOn = civilDateIn(receivedAt, profile.zone);
  const noteId = randomUUID();
  const said: JournalEvent = {
    kind: "receipt-corrected",
    data: {
      receivedAt: receivedAt.toISOString(),
      receivedOn,
      before: ticket.receivedAt.toISOString(),
      contentDigest: contentDigest(noteId, reason),
    },
  };
  const by = { kind: "staff", id: actor.id } as const;
  await tx.note.createMany({
    data: { id: noteId, ticketId: ticket.id, staffId: actor.id, at: now, bodySealed: sealBody("note", noteId, reason) },
  });
  await addCluesIn(tx, ticket.id, reason);
  await record(tx, ticket.id, by, now, [said]);
  const righted = { ...ticket, receivedOn, lastNoticeOn: null };
  const reading = await readClock(context);
  const { columns, events } = dueMoved({ ...context, ticket: righted }, reading, "receipt-corrected", { always: true });
  await tx.ticket.update({
    where: { id: ticket.id },
    data: {
      ...columns,
      receivedAt,
      receivedOn,
      lastNoticeOn: null,
      lastEventAt: now,
      lastEvent: "receipt-corrected",
      version: { increment: 1 },
    },
  });
  await record(tx, ticket.id, { kind: "system" }, now, events);
}

/**
 * Puts the time of receipt right that one of ours wrote down wrongly, for all open tickets that were registered with it: nothing is wiped
 * out, the journal says what it was, what it is and why, and the clock counts anew. A breach that was written stays one: nobody gets rid of
 * it by another day of receipt. In: the ticket, who corrects it, the true instant, the reason, now.
 * Out: ok; or `not-permitted`, `ticket-gone`, `moved-meanwhile`, `receipt-unusable`, `received-after-close`, `received-before-policy`, `merge-apart-first` (it is worked on together with another request), `action-not-allowed-now` (it came by the portal, is closed or was prolonged).
 */
export async function correctReceipt(asked: Correction): Promise<Outcome> {
  const { ticketId, actor, receivedAt, seen, now } = asked;
  if (!may(actor.role, "ticket.work")) return refuse("not-permitted");
  return transaction(async (tx) => {
    await lockFamily(tx, ticketId);
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket) return refuse("ticket-gone");
    if (seen !== null && seen !== ticket.version) return movedMeanwhile(tx, ticketId);
    const { profile, policyId } = await loadPolicyVersion(ticket.policyVersionId, tx);
    if (!isUsableReceipt(receivedAt, now, profile.zone)) return refuse("receipt-unusable");
    const receivedOn = civilDateIn(receivedAt, profile.zone);
    if (isClosedOn(await closing(tx, policyId), receivedOn)) return refuse("received-after-close");
    const from = await firstDayOf(policyId, tx);
    if (from !== null && receivedOn < from) return refuse("received-before-policy");
    if (!isCorrectable(ticket)) return refuse("action-not-allowed-now");
    if (receivedAt.getTime() === ticket.receivedAt.getTime()) return { ok: true };
    // All of the visit are held by now.
    const together = (await tx.ticket.findMany({
      where: { visit: ticket.visit, registeredAt: ticket.registeredAt, receivedAt: ticket.receivedAt },
      orderBy: { id: "asc" },
    })) as LockedTicket[];
    // Which of two leads hangs on the dates of both.
    if (together.some(({ open, leads, mergedIntoId }) => leads || (open && mergedIntoId !== null)))
      return refuse("merge-apart-first");
    for (const each of together.filter(isCorrectable)) await correct({ tx, ticket: each, profile, now }, asked);
    return { ok: true };
  });
}
