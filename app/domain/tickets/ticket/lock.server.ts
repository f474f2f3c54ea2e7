import type { Sql, Tx } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import type { Ticket } from "#app/platform/generated/client";
import type { Right } from "../../policies/profile/rights";
import type { Status } from "./statuses";
export type LockedTicket = Omit<Ticket, "right" | "status"> & { right: Right; status: Status };

/**
 * Takes the ticket's row for the rest of the transaction; null when there is none. Whoever comes second waits and then sees what happened.
 * A transaction that needs more than one ticket takes them all first, by `lockVisit`, `lockFamily`, `lockTogether` or `lockContacts`: two that take the same rows
 * one by one, each in its own order, wait for each other for ever.
 */
export async function lockTicket(tx: Tx, ticketId: string): Promise<LockedTicket | null> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT "id" FROM "Ticket" WHERE "id" = ${ticketId}::uuid FOR UPDATE`;
  if (rows.length === 0) return null;
  return (await tx.ticket.findUnique({ where: { id: ticketId } })) as LockedTicket | null;
}

/** What is known of a ticket by its row being taken. */
export type LockedRow = { id: string; undelivered: boolean };

/** Takes the rows of all tickets of a visit, complaints about them included: together, before anything else, in the order of their ids. The one order there is. */
export async function lockVisit(sql: Sql, visit: string): Promise<LockedRow[]> {
  return sql.$queryRaw<LockedRow[]>`
    SELECT "id", "undelivered" FROM "Ticket" WHERE "visit" = ${visit} ORDER BY "id" FOR UPDATE`;
}

/** As `lockVisit`, for all tickets of some contacts, whatever their visit. Out: their ids. */
export async function lockContacts(sql: Sql, contactDigests: readonly Uint8Array<ArrayBuffer>[]): Promise<string[]> {
  const rows = await sql.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Ticket" WHERE "contactDigest" = ANY(${contactDigests}::bytea[]) ORDER BY "id" FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** A ticket, those it leads, and the one that leads it, as SQL. */
function together(ticketIds: readonly string[]): Prisma.Sql {
  const ids = Prisma.sql`ANY(${ticketIds}::uuid[])`;
  return Prisma.sql`"id" = ${ids} OR "mergedIntoId" = ${ids}
    OR "id" IN (SELECT "mergedIntoId" FROM "Ticket" WHERE "id" = ${ids} AND "mergedIntoId" IS NOT NULL)`;
}

/** The ids of a ticket and of all that are worked on together with it, and the contacts they came from, sorted; none where there is no such ticket. */
export async function contactsTogether(
  tx: Tx,
  ticketId: string,
): Promise<{ ids: string[]; digests: Uint8Array<ArrayBuffer>[] }> {
  const rows = await tx.$queryRaw<{ id: string; contactDigest: Uint8Array<ArrayBuffer> }[]>`
    SELECT "id", "contactDigest" FROM "Ticket" WHERE ${together([ticketId])} ORDER BY "contactDigest", "id"`;
  const digests = rows.map(({ contactDigest }) => contactDigest);
  const isNew = (digest: Uint8Array, at: number) => at === 0 || Buffer.compare(digest, digests[at - 1]!) !== 0;
  return { ids: rows.map(({ id }) => id), digests: digests.filter(isNew) };
}

/** As `lockVisit`, for the visit a ticket belongs to and those worked on together with it. A complaint and the ticket it is about are of one visit. */
export async function lockFamily(tx: Tx, ticketId: string): Promise<void> {
  const ticket = await tx.ticket.findUnique({ where: { id: ticketId }, select: { visit: true } });
  if (!ticket) return;
  await tx.$queryRaw`
    SELECT "id" FROM "Ticket" WHERE "visit" = ${ticket.visit} OR ${together([ticketId])} ORDER BY "id" FOR UPDATE`;
}

/** Takes the rows of some tickets and of all that are worked on together with them: at once, in the order of their ids. */
export async function lockTogether(tx: Tx, ticketIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Ticket" WHERE ${together(ticketIds)} ORDER BY "id" FOR UPDATE`;
}

/** As `lockTicket`, with all that are worked on together with it. Who joined while we waited is taken as well. */
export async function lockTicketTogether(tx: Tx, ticketId: string): Promise<LockedTicket | null> {
  await lockTogether(tx, [ticketId]);
  const ticket = (await tx.ticket.findUnique({ where: { id: ticketId } })) as LockedTicket | null;
  if (ticket?.leads || ticket?.mergedIntoId) await lockTogether(tx, [ticketId]);
  return ticket;
}
