import type { Sql } from "#app/platform/database/db.server";

/** Writes down, once, that a person was told of a fee. The caller holds the ticket. */
export async function noteFeeTold(sql: Sql, ticketId: string, at: Date): Promise<void> {
  await sql.$executeRaw`
    UPDATE "Ticket" SET "feeToldAt" = ${at}::timestamptz WHERE "id" = ${ticketId}::uuid AND "feeToldAt" IS NULL`;
}

/** The same where a colleague told them what a letter that did not arrive had said. In: the letter's id; nothing is written for one of another kind. */
export async function noteToldAnotherWay(sql: Sql, ticketId: string, letterId: string, at: Date): Promise<void> {
  const letters = await sql.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Letter" WHERE "id" = ${letterId}::uuid AND "ticketId" = ${ticketId}::uuid AND "kind" = 'fee'`;
  if (letters.length > 0) await noteFeeTold(sql, ticketId, at);
}
