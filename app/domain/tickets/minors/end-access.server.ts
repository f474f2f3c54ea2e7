import { transaction } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import { may, type Role } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { tell } from "../../people/told/tell.server";
import { lockAccess } from "./decide-access.server";
import { endAccessInput, isInForce } from "./rules";
import { sealBody } from "../ticket/seal.server";

export type EndAccess = { accessId: string; actor: { id: string; role: Role }; reason: string; now: Date };

/**
 * Takes an approval back before its end: from now on the ticket is closed to the colleague, who finds the reason where they look. Anybody who
 * may approve may take back, also what somebody else approved and what is their own.
 * Out: ok, or `not-permitted`, `ticket-gone`, `access-not-in-force` (refused, over, or taken back already).
 */
export async function endAccess(asked: EndAccess): Promise<Outcome> {
  const { accessId, actor, now } = asked;
  if (!may(actor.role, "minor.approve")) return refuse("not-permitted");
  const { reason } = endAccessInput.parse(asked);
  return transaction(async (tx) => {
    const locked = await lockAccess(tx, accessId);
    if (!locked) return refuse("ticket-gone");
    const { ticketId, staffId } = locked.access;
    if (!isInForce(locked.access, now)) return refuse("access-not-in-force");
    await tx.minorAccess.update({
      where: { id: accessId },
      data: { endedAt: now, endedById: actor.id, endSealed: sealBody("access-end", accessId, reason) },
    });
    await record(tx, ticketId, { kind: "staff", id: actor.id }, now, [
      { kind: "minor-access-ended", data: { accessId, staffId } },
    ]);
    const told = { kind: "access-ended", ticketId, accessId, staffIds: [staffId], actorId: actor.id } as const;
    await tell(tx, { ...told, key: `access:${accessId}:ended` }, now);
    return { ok: true };
  });
}
