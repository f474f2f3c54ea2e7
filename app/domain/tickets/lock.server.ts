import type { Tx } from "#app/platform/db.server";
import type { Ticket } from "#app/platform/generated/client";
import type { Profile } from "../policies/profile";
import type { Right } from "../policies/rights";
import { coolingOff } from "./cooling-off";
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

export type TicketState = Pick<LockedTicket, "status" | "right" | "assigneeId" | "identityVerifiedAt" | "extendedAt" | "coolingUntil" | "dueAt" | "earlierHandlerIds">;

function extensionOf({ right, extendedAt, dueAt }: TicketState, profile: Profile, now: Date): Facts["extension"] {
  if (!profile.rights[right]?.extension) return "not-offered";
  if (extendedAt) return "used";
  return now < dueAt ? "offered" : "too-late";
}

/** What the workflow decides by. In: the ticket, its policy, the instant, who proposed a pending refusal, and whether the refusal at hand needs a second person (null when there is none at hand). */
export function factsOf(ticket: TicketState, profile: Profile, now: Date, proposedById: string | null = null, secondPerson: boolean | null = null): Facts {
  const { status, right, assigneeId, earlierHandlerIds } = ticket;
  const extension = extensionOf(ticket, profile, now);
  const coolsOff = coolingOff(profile, ticket, now) !== null;
  return { status, right, assigneeId, earlierHandlerIds, identityVerified: ticket.identityVerifiedAt !== null, proposedById, secondPerson, extension, coolsOff };
}
