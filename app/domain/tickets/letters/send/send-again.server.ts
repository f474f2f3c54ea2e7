import { transaction, type Tx } from "#app/platform/database/db.server";
import { record } from "../../../journal/record.server";
import { post } from "../../../outbox/post.server";
import { settleGivenUp } from "../../../outbox/settle.server";
import { may, type Role } from "../../../people/permissions";
import { refuse, type Outcome } from "../../../refusal";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import { letterContent } from "../content/letter-content.server";
import { NO_LONGER_NEEDED } from "./letter-page";
import { closeUntrue } from "./ready-letter.server";
import { lockTicket } from "../../ticket/lock.server";

export type SendAgain = { ticketId: string; letterId: string; actor: { id: string; role: Role }; now: Date };

/** What became of it: whether it goes out, or is closed because what it says holds no more. */
type Tried = { goes: boolean };

type Again = Omit<SendAgain, "actor"> & { staffId: string };

async function saysSomething(tx: Tx, letterId: string, now: Date): Promise<boolean> {
  const { ticket, ...letter } = await tx.letter.findUniqueOrThrow({
    where: { id: letterId },
    include: { ticket: true },
  });
  if (!ticket) return false;
  const { profile } = await loadPolicyVersion(ticket.policyVersionId);
  return (await letterContent(tx, { ...letter, ticket }, profile, now)) !== null;
}

/** As `sendAgain`, inside a transaction of somebody who may. */
export async function sendAgainIn(tx: Tx, { ticketId, letterId, staffId, now }: Again): Promise<Outcome<Tried>> {
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
  const parts = await tx.letter.findMany({ where: { digestId: outer, sentAt: null }, select: { id: true } });
  await tx.letter.updateMany({
    where: { id: { in: parts.map(({ id }) => id) } },
    data: { failedAt: null, failure: null, digestId: null },
  });
  const message = { type: "send-letter", payload: { letterId: outer } } as const;
  await settleGivenUp(tx, message, now);
  if (!(await saysSomething(tx, outer, now))) {
    await closeUntrue(tx, [outer, ...parts.map(({ id }) => id)], now);
    return { ok: true, goes: false };
  }
  await post(tx, message, now);
  await record(tx, ticketId, { kind: "staff", id: staffId }, now, [
    { kind: "letter-tried-again", data: { letterId: letter.id, letter: letter.kind } },
  ]);
  return { ok: true, goes: true };
}

/**
 * Has a letter that was given up tried again: the row, its journal line and its outbox line are one transaction, and pressing twice
 * promises it once. A part of a visit's letter goes again with all of that one. A letter that has nothing true to say any more is closed instead, so that nobody
 * is told that it goes. Out: whether it goes; or `not-permitted`, `ticket-gone`, `action-not-allowed-now` (not given up, or closed as that before).
 */
export async function sendAgain({ actor, ...asked }: SendAgain): Promise<Outcome<Tried>> {
  if (!may(actor.role, "ticket.work")) return refuse("not-permitted");
  return transaction((tx) => sendAgainIn(tx, { ...asked, staffId: actor.id }));
}
