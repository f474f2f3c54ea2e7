import { randomInt } from "node:crypto";
import { Prisma } from "#app/platform/generated/client";
import type { Write } from "#app/platform/database/write-together.server";
import { linesWrite, type Line } from "../../journal/record.server";
import type { Spelling } from "../clues/spelling";
import { cluesWrite } from "../clues/write-clues.server";
import { makeReference } from "../ticket/reference";
import type { Status } from "../ticket/statuses";

type Filled =
  | "id"
  | "policyVersionId"
  | "right"
  | "requesterKind"
  | "locale"
  | "contactSealed"
  | "answersSealed"
  | "personMasked"
  | "contactDigest"
  | "repeats"
  | "receivedAt"
  | "receivedOn"
  | "dueOn"
  | "dueAt"
  | "provisional"
  | "targetOn"
  | "calendarVersion"
  | "nextNoticeAt"
  | "lastEventAt"
  | "lastEvent"
  | "parentId"
  | "earlierHandlerIds"
  | "identityVerifiedAt"
  | "identityRung"
  | "ageBand"
  | "channel"
  | "registeredAt"
  | "authorityDueOn"
  | "authorityDueAt"
  | "authoritySealed";

/** All that a ticket begins with, but its reference, its visit and its status. */
export type NewTicket = Required<Pick<Prisma.TicketCreateManyInput, Filled>>;

/**
 * The writes that insert a ticket with the first lines of its journal and what it is found by, under a reference drawn here. In: the reference of its visit, or
 * null where it is the first; its place among the tickets written with it. Out: the writes, and the visit's reference. A reference that
 * is taken fails the statement, and the transaction runs again and draws another (`isRetryable`).
 */
export function ticketWrites(
  ticket: NewTicket,
  lines: readonly Line[],
  foundBy: readonly Spelling[],
  visit: string | null,
  place: number,
): { writes: Write[]; visit: string } {
  const reference = makeReference((below) => randomInt(below));
  const row = { ...ticket, reference, visit: visit ?? reference, status: "received" satisfies Status };
  const inserted = Prisma.sql`
    INSERT INTO "Ticket" ("id", "reference", "visit", "policyVersionId", "right", "requesterKind", "locale", "status",
      "contactSealed", "answersSealed", "personMasked", "contactDigest", "repeats",
      "receivedAt", "receivedOn", "dueOn", "dueAt", "provisional", "targetOn", "calendarVersion", "nextNoticeAt",
      "lastEventAt", "lastEvent", "parentId", "earlierHandlerIds", "identityVerifiedAt", "identityRung", "ageBand",
      "channel", "registeredAt", "authorityDueOn", "authorityDueAt", "authoritySealed", "findable")
    VALUES (${row.id}::uuid, ${row.reference}, ${row.visit}, ${row.policyVersionId}::uuid, ${row.right}, ${row.requesterKind}, ${row.locale}, ${row.status},
      ${row.contactSealed}, ${row.answersSealed}, ${row.personMasked}, ${row.contactDigest}, ${row.repeats},
      ${row.receivedAt}::timestamptz, ${row.receivedOn}, ${row.dueOn}, ${row.dueAt}::timestamptz, ${row.provisional}, ${row.targetOn}, ${row.calendarVersion}, ${row.nextNoticeAt}::timestamptz,
      ${row.lastEventAt}::timestamptz, ${row.lastEvent}, ${row.parentId}::uuid, ${row.earlierHandlerIds}::uuid[], ${row.identityVerifiedAt}::timestamptz, ${row.identityRung}, ${row.ageBand},
      ${row.channel}, ${row.registeredAt}::timestamptz, ${row.authorityDueOn}, ${row.authorityDueAt}::timestamptz, ${row.authoritySealed}, true)`;
  return {
    visit: row.visit,
    writes: [
      { as: `ticket_${place}`, sql: inserted },
      { as: `lines_${place}`, sql: linesWrite(lines) },
      { as: `clues_${place}`, sql: cluesWrite(row.id, foundBy) },
    ],
  };
}
