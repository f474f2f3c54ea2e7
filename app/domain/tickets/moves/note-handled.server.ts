import type { Tx } from "#app/platform/database/db.server";

/**
 * Notes who has to do with a ticket on the complaints about it: whoever moved what is complained about, or was ever given it, does not look at the complaint,
 * also where that came after it was filed. In: the ticket, whose row is held, so that its complaints are taken after it, as everywhere.
 */
export async function noteHandled(tx: Tx, ticketId: string, staffId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Ticket" SET "earlierHandlerIds" = array_append("earlierHandlerIds", ${staffId}::uuid)
    WHERE "parentId" = ${ticketId}::uuid AND NOT ${staffId}::uuid = ANY("earlierHandlerIds")`;
}
