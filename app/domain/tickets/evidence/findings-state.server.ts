import type { Tx } from "#app/platform/database/db.server";
import { isAnsweredWithPackage, mayBringPackage } from "./finding-categories";
import type { LockedTicket } from "../ticket/lock.server";
import type { Facts } from "../workflow/workflow";

/** Where a ticket stands to what its package is made of. */
export async function findingsState(
  tx: Tx,
  ticket: Pick<LockedTicket, "id" | "right" | "redactedAt">,
): Promise<Facts["findings"]> {
  if (!mayBringPackage(ticket.right)) return "not-asked";
  if (ticket.redactedAt) return "ready";
  const findings = await tx.finding.count({ where: { ticketId: ticket.id } });
  const files =
    findings > 0 ? 0 : await tx.file.count({ where: { ticketId: ticket.id, purpose: "finding", erasedAt: null } });
  if (findings + files > 0) return "not-redacted";
  return isAnsweredWithPackage(ticket.right) ? "missing" : "not-asked";
}
