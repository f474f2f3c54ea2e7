import type { Tx } from "#app/platform/db.server";
import type { Ticket } from "#app/platform/generated/client";
import type { Right } from "../policies/rights";
import type { Facts, Status } from "./workflow";

export type LockedTicket = Omit<Ticket, "right" | "status"> & { right: Right; status: Status };

/** Takes the ticket's row for the rest of the transaction; null when there is none. Whoever comes second waits and then sees what happened. */
export async function lockTicket(tx: Tx, ticketId: string): Promise<LockedTicket | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Ticket" WHERE "id" = ${ticketId}::uuid FOR UPDATE`;
  if (rows.length === 0) return null;
  return (await tx.ticket.findUnique({ where: { id: ticketId } })) as LockedTicket | null;
}

/** The refusal a second person is asked to confirm; null when none is pending. */
export async function pendingProposal(tx: Tx, ticketId: string) {
  return tx.decision.findFirst({
    where: { ticketId, kind: "propose-refusal", confirmedAt: null, voidedAt: null },
    orderBy: { at: "desc" },
  });
}

/** What the workflow decides by. In: the ticket, who proposed a pending refusal, and whether the refusal at hand needs a second person (null when there is none at hand). */
export function factsOf(ticket: Pick<LockedTicket, "status" | "assigneeId" | "identityVerifiedAt">, proposedById: string | null, secondPerson: boolean | null): Facts {
  return { status: ticket.status, assigneeId: ticket.assigneeId, identityVerified: ticket.identityVerifiedAt !== null, proposedById, secondPerson };
}
