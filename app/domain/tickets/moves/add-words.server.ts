import { randomUUID } from "node:crypto";
import { transaction, type Tx } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import { tell } from "../../people/told/tell.server";
import { refuse, type Outcome } from "../../refusal";
import type { MessageBody } from "../evidence/evidence-asked";
import { takesAdditions } from "../evidence/evidence.server";
import { addCluesIn } from "../clues/write-clues.server";
import { lockTicket } from "../ticket/lock.server";
import { contentDigest, unsealBody, sealBody } from "../ticket/seal.server";
import { MOVE_INPUTS } from "../workflow/move-input";

/** Whether the same was said last: a press repeated, or a page sent from two windows. */
async function isSaidAlready(tx: Tx, ticketId: string, text: string): Promise<boolean> {
  const last = await tx.message.findFirst({
    where: { ticketId, from: "requester" },
    orderBy: { at: "desc" },
    select: { id: true, bodySealed: true },
  });
  return last !== null && unsealBody<MessageBody>("message", last) === text;
}

/**
 * Adds what a person wants to say on their open ticket without being asked. Nothing moves; the desk sees it in the conversation, the queue
 * and the journal. Safe to do twice. Out: ok, also where there is nothing to add; or `ticket-gone`, `action-not-allowed-now` once it is closed.
 */
export async function addWords(ticketId: string, typed: string, now: Date): Promise<Outcome> {
  const { answer: text } = MOVE_INPUTS.clear.parse({ answer: typed });
  if (text === "") return { ok: true };
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket) return refuse("ticket-gone");
    if (!takesAdditions(ticket.status)) return refuse("action-not-allowed-now");
    if (await isSaidAlready(tx, ticketId, text)) return { ok: true };
    const id = randomUUID();
    await tx.message.createMany({
      data: { id, ticketId, from: "requester", staffId: null, at: now, bodySealed: sealBody("message", id, text) },
    });
    await addCluesIn(tx, ticketId, text);
    await tx.ticket.updateMany({ where: { id: ticketId }, data: { lastEventAt: now, lastEvent: "added" } });
    await record(tx, ticketId, { kind: "requester" }, now, [
      { kind: "added", data: { messageId: id, contentDigest: contentDigest(id, text) } },
    ]);
    // What lies aside is nobody's: whoever put it there hears that its person speaks.
    const staffIds = [ticket.assigneeId ?? ticket.asideById];
    await tell(tx, { kind: "added", ticketId, staffIds, key: `${ticketId}:added:${id}` }, now);
    return { ok: true };
  });
}
