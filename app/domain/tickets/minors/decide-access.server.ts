import { transaction, type Tx } from "#app/platform/database/db.server";
import type { MinorAccess } from "#app/platform/generated/client";
import { record } from "../../journal/record.server";
import { queueLetter } from "../../outbox/queue-letter.server";
import { settleTold, tell } from "../../people/told/tell.server";
import { may, type Role } from "../../people/permissions";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import { lockTicket } from "../ticket/lock.server";
import { accessEnd, decideAccessInput, type DecideAccessInput } from "./rules";
import { sealBody } from "../ticket/seal.server";

export type DecideAccess = { accessId: string; actor: { id: string; role: Role }; input: DecideAccessInput; now: Date };

/** The asking's row, its ticket held: whoever comes second waits and then sees what was done. Null where there is none. */
export async function lockAccess(
  tx: Tx,
  accessId: string,
): Promise<{ access: MinorAccess; policyVersionId: string } | null> {
  const known = await tx.minorAccess.findUnique({ where: { id: accessId }, select: { ticketId: true } });
  const ticket = known && (await lockTicket(tx, known.ticketId));
  if (!ticket) return null;
  return {
    access: await tx.minorAccess.findUniqueOrThrow({ where: { id: accessId } }),
    policyVersionId: ticket.policyVersionId,
  };
}

/** Who asked is told; whoever else could have decided has nothing left to look at. */
async function tellAsker(tx: Tx, { id, ticketId, staffId }: MinorAccess, now: Date): Promise<void> {
  await settleTold(tx, { ticketId, kind: "access-asked", accessId: id }, now);
  await tell(
    tx,
    { kind: "access-decided", ticketId, accessId: id, staffIds: [staffId], key: `access:${id}:decided` },
    now,
  );
  const asker = await tx.staff.findFirst({ where: { id: staffId, active: true }, select: { locale: true } });
  if (asker)
    await queueLetter(
      tx,
      {
        kind: "staff-access-decided",
        ticketId,
        locale: asker.locale,
        staffId,
        data: { accessId: id },
        dedupeKey: `access:${id}:decided`,
      },
      now,
    );
}

/**
 * Approves or refuses a colleague's asking to see a ticket about a minor; an approval says until when. Nobody decides their own.
 * Out: ok, or `not-permitted`, `ticket-gone`, `access-own`, `access-decided-already`.
 */
export async function decideAccess({ accessId, actor, input, now }: DecideAccess): Promise<Outcome> {
  if (!may(actor.role, "minor.approve")) return refuse("not-permitted");
  const { decision, days, note } = decideAccessInput.parse(input);
  return transaction(async (tx) => {
    const locked = await lockAccess(tx, accessId);
    if (!locked) return refuse("ticket-gone");
    const { access, policyVersionId } = locked;
    if (access.staffId === actor.id) return refuse("access-own");
    if (access.decidedAt) return refuse("access-decided-already");
    const { profile } = await loadPolicyVersion(policyVersionId, tx);
    const end = decision === "approved" ? accessEnd(now, days, profile.zone) : null;
    const noteSealed = note === "" ? null : sealBody("access-note", accessId, note);
    await tx.minorAccess.update({
      where: { id: accessId },
      data: { decision, decidedAt: now, decidedById: actor.id, noteSealed, expiresAt: end?.at ?? null },
    });
    const data = { accessId, staffId: access.staffId, decision, ...(end ? { until: end.on } : {}) };
    await record(tx, access.ticketId, { kind: "staff", id: actor.id }, now, [{ kind: "minor-access-decided", data }]);
    await tellAsker(tx, access, now);
    return { ok: true };
  });
}
