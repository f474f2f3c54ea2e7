import type { Tx } from "#app/platform/database/db.server";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import { beginPause, type takeBackPause } from "../../deadlines/unasked.server";
import type { JournalEvent } from "../../../journal/events";
import { lockTicket } from "../../ticket/lock.server";

/** A ticket whose clock may wait for what a letter asked, held anew: what was written to its row meanwhile counts. Throws where there is none. */
export async function askingOf(tx: Tx, ticketId: string, now: Date): Promise<Parameters<typeof takeBackPause>[0]> {
  const ticket = await lockTicket(tx, ticketId);
  if (!ticket) throw new Error(`a letter is about a ticket that is gone: ${ticketId}`);
  const { profile } = await loadPolicyVersion(ticket.policyVersionId, tx);
  return { tx, ticket, profile, now };
}

/** Begins the pause that a letter stands for whose content reached the person after all. Out: the journal's lines. */
export async function askedAfterAll(tx: Tx, ticketId: string, letterId: string, now: Date): Promise<JournalEvent[]> {
  const letter = await tx.letter.findFirst({
    where: { id: letterId, ticketId, staffId: null },
    select: { id: true, kind: true, createdAt: true },
  });
  return letter ? beginPause(await askingOf(tx, ticketId, now), letter) : [];
}

/** Whether the pause that a letter began was ever taken back. */
export async function wasTakenBack(
  reader: Pick<Tx, "journalEntry">,
  ticketId: string,
  letterId: string,
): Promise<boolean> {
  const line = await reader.journalEntry.findFirst({
    where: { ticketId, kind: "pause-taken-back", data: { path: ["letterId"], equals: letterId } },
    select: { id: true },
  });
  return line !== null;
}
