import type { Tx } from "#app/platform/db.server";
import type { Ticket } from "#app/platform/generated/client";
import type { Right } from "../../policies/profile/rights";
import type { Status } from "./statuses";
export type LockedTicket = Omit<Ticket, "right" | "status"> & { right: Right; status: Status };

/** Takes the ticket's row for the rest of the transaction; null when there is none. Whoever comes second waits and then sees what happened. */
export async function lockTicket(tx: Tx, ticketId: string): Promise<LockedTicket | null> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT "id" FROM "Ticket" WHERE "id" = ${ticketId}::uuid FOR UPDATE`;
  if (rows.length === 0) return null;
  return (await tx.ticket.findUnique({ where: { id: ticketId } })) as LockedTicket | null;
}
