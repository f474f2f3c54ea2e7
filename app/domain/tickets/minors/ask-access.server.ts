import { randomUUID } from "node:crypto";
import { transaction, type Tx } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import { queueLetter } from "../../outbox/queue-letter.server";
import { tell } from "../../people/told/tell.server";
import { may, type Role } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { lockTicket } from "../ticket/lock.server";
import { askAccessInput, isInForce } from "./rules";
import { lastAccess } from "./guard.server";
import { sealBody } from "../ticket/seal.server";
import { staffOnTicket } from "../ticket/seen-by.server";
import { concernsMinor } from "../ticket/concerns-minor";

export type AskAccess = { ticketId: string; actor: { id: string; role: Role }; reason: string; now: Date };

/** Everybody who may decide on this ticket, but not who asks. */
async function tellDeciders(tx: Tx, accessId: string, { ticketId, actor, now }: AskAccess): Promise<void> {
  const deciders = await staffOnTicket(ticketId, "minor.approve", tx);
  const staffIds = deciders.map(({ id }) => id);
  const told = { kind: "access-asked", ticketId, accessId, staffIds, actorId: actor.id } as const;
  await tell(tx, { ...told, key: `access:${accessId}:asked` }, now);
  for (const { id: staffId, locale } of deciders.filter(({ id }) => id !== actor.id)) {
    await queueLetter(
      tx,
      {
        kind: "staff-access-asked",
        ticketId,
        locale,
        staffId,
        data: { accessId },
        dedupeKey: `access:${accessId}:asked:${staffId}`,
      },
      now,
    );
  }
}

/**
 * Asks for access to a ticket about a minor, with the reason, and tells those who decide.
 * Out: ok, or `not-permitted`, `ticket-gone`, `access-not-needed` (not about a minor, or open to them already), `access-asked-already`.
 */
export async function askAccess(asked: AskAccess): Promise<Outcome> {
  const { ticketId, actor, now } = asked;
  if (!may(actor.role, "desk.read")) return refuse("not-permitted");
  const { reason } = askAccessInput.parse(asked);
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket) return refuse("ticket-gone");
    if (!concernsMinor(ticket)) return refuse("access-not-needed");
    const last = await lastAccess(ticketId, actor.id, tx);
    if (last && last.decidedAt === null) return refuse("access-asked-already");
    if (last && isInForce(last, now)) return refuse("access-not-needed");
    const id = randomUUID();
    await tx.minorAccess.createMany({
      data: { id, ticketId, staffId: actor.id, askedAt: now, reasonSealed: sealBody("access-reason", id, reason) },
    });
    await record(tx, ticketId, { kind: "staff", id: actor.id }, now, [
      { kind: "minor-access-asked", data: { accessId: id } },
    ]);
    await tellDeciders(tx, id, asked);
    return { ok: true };
  });
}
