import { randomInt } from "node:crypto";
import type { Sql } from "#app/platform/db.server";
import type { Prisma } from "#app/platform/generated/client";
import { LINE_COLUMNS, linesSql, type Line } from "../journal/record.server";
import { makeReference } from "./reference";
import type { Status } from "./workflow";

type Filled = "id" | "policyVersionId" | "right" | "requesterKind" | "locale" | "contactSealed" | "answersSealed" | "personMasked" | "contactDigest" | "repeats"
  | "receivedAt" | "receivedOn" | "dueOn" | "dueAt" | "provisional" | "targetOn" | "calendarVersion" | "nextNoticeAt" | "lastEventAt" | "lastEvent"
  | "parentId" | "earlierHandlerIds" | "identityVerifiedAt";

/** All that a ticket begins with, but its reference, its visit and its status. */
export type NewTicket = Required<Pick<Prisma.TicketCreateManyInput, Filled>>;

const REFERENCE_TRIES = 5;

/** The ticket and its lines in one statement; neither where the reference is taken. Out: whether they were written. */
async function insert(sql: Sql, ticket: NewTicket, reference: string, visit: string, lines: readonly Line[]): Promise<boolean> {
  const row = { ...ticket, status: "received" satisfies Status };
  const written = await sql.$executeRaw`
    WITH ticket AS (
      INSERT INTO "Ticket" ("id", "reference", "visit", "policyVersionId", "right", "requesterKind", "locale", "status",
        "contactSealed", "answersSealed", "personMasked", "contactDigest", "repeats",
        "receivedAt", "receivedOn", "dueOn", "dueAt", "provisional", "targetOn", "calendarVersion", "nextNoticeAt",
        "lastEventAt", "lastEvent", "parentId", "earlierHandlerIds", "identityVerifiedAt")
      VALUES (${row.id}::uuid, ${reference}, ${visit}, ${row.policyVersionId}::uuid, ${row.right}, ${row.requesterKind}, ${row.locale}, ${row.status},
        ${row.contactSealed}, ${row.answersSealed}, ${row.personMasked}, ${row.contactDigest}, ${row.repeats},
        ${row.receivedAt}::timestamptz, ${row.receivedOn}, ${row.dueOn}, ${row.dueAt}::timestamptz, ${row.provisional}, ${row.targetOn}, ${row.calendarVersion}, ${row.nextNoticeAt}::timestamptz,
        ${row.lastEventAt}::timestamptz, ${row.lastEvent}, ${row.parentId}::uuid, ${row.earlierHandlerIds}::uuid[], ${row.identityVerifiedAt}::timestamptz)
      ON CONFLICT ("reference") DO NOTHING RETURNING "id")
    INSERT INTO "JournalEntry" (${LINE_COLUMNS})
    SELECT line.* FROM ticket, (VALUES ${linesSql(lines)}) AS line`;
  return written > 0;
}

/**
 * Inserts a ticket with the first lines of its journal, under a reference nobody has: a taken one is skipped by the database and another is drawn.
 * Out: the reference of its visit, its own where it is the first (`visit` null).
 */
export async function insertTicket(sql: Sql, ticket: NewTicket, lines: readonly Line[], visit: string | null): Promise<string> {
  for (let attempt = 0; attempt < REFERENCE_TRIES; attempt++) {
    const reference = makeReference((below) => randomInt(below));
    if (await insert(sql, ticket, reference, visit ?? reference, lines)) return visit ?? reference;
  }
  throw new Error("no free reference was found");
}
