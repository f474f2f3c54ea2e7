import { db } from "#app/platform/db.server";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import type { Outcome } from "../../../refusal";
import { guardMinor } from "../../minors/guard.server";
import type { ReadTicket } from "./ticket-page";
import { findTicketPage } from "./ticket-page.server";

/**
 * Opens a ticket for a member of staff with `desk.read`: the one way from a reference to what a ticket holds.
 * Out: the ticket; `minor-access-needed` where it is about a child and this colleague has no approval in force; null where there is none.
 */
export async function readTicket(
  reference: string,
  staffId: string,
  now: Date,
): Promise<Outcome<{ ticket: ReadTicket }> | null> {
  const row = await db().ticket.findUnique({
    where: { reference },
    select: { id: true, requesterKind: true, policyVersionId: true, parent: { select: { requesterKind: true } } },
  });
  if (!row) return null;
  const { profile } = await loadPolicyVersion(row.policyVersionId);
  const guarded = await guardMinor(row, { staffId, zone: profile.zone, now });
  if (!guarded.ok) return guarded;
  const ticket = await findTicketPage(reference, now);
  return ticket && { ok: true, ticket: { ...ticket, openUntil: guarded.until } };
}
