import type { Sql } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import { clueDigest } from "./digest.server";
import type { Spelling } from "./spelling";
import { MOST_SPELLINGS, spellingsInText } from "./told";

/** The statement that keeps what a ticket is found by; what was kept before is replaced. In: every spelling of what was told. */
export function cluesWrite(ticketId: string, spellings: readonly Spelling[]): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "TicketClues" ("ticketId", "digests") VALUES (${ticketId}::uuid, ${spellings.map(clueDigest)}::bytea[])
    ON CONFLICT ("ticketId") DO UPDATE SET "digests" = EXCLUDED."digests"`;
}

/**
 * Adds what stands in words written on a ticket, by the person or by staff: addresses, numbers and plates by their shape. In: the transaction
 * that keeps the words and holds the ticket's row. Safe to do twice.
 */
export async function addCluesIn(sql: Sql, ticketId: string, words: string): Promise<void> {
  const digests = spellingsInText(words).map(clueDigest);
  if (digests.length === 0) return;
  await sql.$executeRaw`
    UPDATE "TicketClues" SET "digests" = (
      SELECT array_agg(digest) FROM (SELECT DISTINCT digest FROM unnest("digests" || ${digests}::bytea[]) AS digest LIMIT ${MOST_SPELLINGS}) AS known)
    WHERE "ticketId" = ${ticketId}::uuid`;
}

/**
 * Forgets what tickets are found by: call it in the transaction that erases what they hold of their person. Their references stay, and find them.
 */
export async function eraseClues(sql: Sql, ticketIds: readonly string[]): Promise<void> {
  await sql.$executeRaw`UPDATE "TicketClues" SET "digests" = '{}' WHERE "ticketId" = ANY(${[...ticketIds]}::uuid[])`;
}
