import { transaction, type Tx } from "#app/platform/database/db.server";
import { record } from "../../../journal/record.server";
import { post } from "../../../outbox/post.server";
import { settleGivenUp } from "../../../outbox/settle.server";
import { may, type Role } from "../../../people/permissions";
import { refuse, type Outcome } from "../../../refusal";
import { NO_LONGER_NEEDED } from "./letter-page";
import { lockTicket } from "../../ticket/lock.server";

export type SendAgain = { ticketId: string; letterId: string; actor: { id: string; role: Role }; now: Date };

type Again = Omit<SendAgain, "actor"> & { staffId: string };

/** As `sendAgain`, inside a transaction of somebody who may. Out: ok, or `ticket-gone`, `action-not-allowed-now`. */
export async function sendAgainIn(tx: Tx, { ticketId, letterId, staffId, now }: Again): Promise<Outcome> {
  const ticket = await lockTicket(tx, ticketId);
  if (!ticket) return refuse("ticket-gone");
  const givenUp = {
    id: letterId,
    ticketId,
    sentAt: null,
    failedAt: { not: null },
    failure: { not: NO_LONGER_NEEDED },
  };
  const letter = await tx.letter.findFirst({ where: givenUp, select: { id: true, kind: true, digestId: true } });
  if (!letter) return refuse("action-not-allowed-now");
  const outer = letter.digestId ?? letter.id;
  const { count } = await tx.letter.updateMany({
    where: { id: outer, failedAt: { not: null } },
    data: { failedAt: null, failure: null },
  });
  if (count === 0) return refuse("action-not-allowed-now");
  await tx.letter.updateMany({
    where: { digestId: outer, sentAt: null },
    data: { failedAt: null, failure: null, digestId: null },
  });
  const message = { type: "send-letter", payload: { letterId: outer } } as const;
  await settleGivenUp(tx, message, now);
  await post(tx, message, now);
  await record(tx, ticketId, { kind: "staff", id: staffId }, now, [
    { kind: "letter-tried-again", data: { letterId: letter.id, letter: letter.kind } },
  ]);
  return { ok: true };
}

/**
 * Has a letter that was given up tried again: the row, its journal line and its outbox line are one transaction, and pressing twice
 * promises it once. A part of a visit's letter goes again with all of that one. Out: ok, or `not-permitted`, `ticket-gone`, `action-not-allowed-now` (not given up, or nothing true to say any more).
 */
export async function sendAgain({ actor, ...asked }: SendAgain): Promise<Outcome> {
  if (!may(actor.role, "ticket.work")) return refuse("not-permitted");
  return transaction((tx) => sendAgainIn(tx, { ...asked, staffId: actor.id }));
}
