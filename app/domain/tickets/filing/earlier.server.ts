import { db, type Sql } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import { addDays, type CivilDate } from "../../clock/dates/civil-date";
import { isMinor, MINOR_BANDS, type MinorBand } from "../../policies/profile/ages";
import type { Profile } from "../../policies/profile/profile";
import type { PublishedPolicy } from "../../policies/versions/published.server";
import type { Right } from "../../policies/profile/rights";
import type { FiledAnswers, TicketContact } from "./answers";
import { isSameSubject } from "./same-subject";
import type { Status } from "../ticket/statuses";
import { unsealContact, unsealTicketAnswers } from "./seal-answers.server";

const ASIDE: Status = "aside";

/** The lock that lets only one visit of a contact be filed at a time: whoever comes second waits, and then sees what was filed. */
export function contactLock(digest: Uint8Array): Prisma.Sql {
  return Prisma.sql`pg_advisory_xact_lock(hashtextextended(encode(${digest}, 'hex'), 1))::text`;
}

/** The last day that is too early to count for the policy's fee rule, seen from a day; null where it has none. A window of 365 days holds today and the 364 days before. */
function beforeWindow({ feeRule }: Profile, day: CivilDate): CivilDate | null {
  return feeRule && addDays(day, -feeRule.withinDays);
}

type Row = {
  id: string;
  right: string;
  open: boolean;
  receivedOn: string;
  ageBand: string | null;
  contactSealed: Uint8Array;
  answersSealed: Uint8Array;
};

export type Earlier = {
  /** How old the same person is, where an earlier ticket knows them to be a minor. */
  age: MinorBand | null;
  /** The open ticket for the same right of the same person, by right: it is followed instead of filing another. */
  open: Map<Right, string>;
  /** How many requests of the same person for each right came before, within the window of the policy's fee rule. */
  repeats: Map<Right, number>;
};

/** Who asked for whom in a ticket: an address is not a person. */
function askedIn(row: Parameters<typeof unsealTicketAnswers>[0] & Parameters<typeof unsealContact>[0]) {
  return { ...unsealTicketAnswers(row), contact: unsealContact(row) };
}

/**
 * What a contact asked before for one person under a policy, whatever its version. What was put aside as spam was no request. Call it under
 * `contactLock`. In: the contact's digest, what is filed now, the policy and the day of receipt.
 */
export async function findEarlier(
  sql: Sql,
  contactDigest: Uint8Array<ArrayBuffer>,
  asked: Pick<FiledAnswers, "rights" | "requester" | "who"> & { contact: Pick<TicketContact, "name"> },
  { policyId, profile }: PublishedPolicy,
  receivedOn: CivilDate,
): Promise<Earlier> {
  const since = beforeWindow(profile, receivedOn);
  const rows = await sql.$queryRaw<Row[]>`
    SELECT ticket."id", ticket."right", ticket."open", ticket."receivedOn", ticket."ageBand", ticket."contactSealed", ticket."answersSealed"
    FROM "Ticket" AS ticket JOIN "PolicyVersion" AS version ON version."id" = ticket."policyVersionId"
    WHERE ticket."contactDigest" = ${contactDigest} AND version."policyId" = ${policyId} AND ticket."status" <> ${ASIDE}
      AND (ticket."ageBand" = ANY(${[...MINOR_BANDS]})
        OR ticket."right" = ANY(${asked.rights}) AND (ticket."open" OR ticket."receivedOn" > ${since}::text))
    ORDER BY ticket."receivedAt"`;
  const open = new Map<Right, string>();
  const repeats = new Map<Right, number>();
  let age: MinorBand | null = null;
  for (const row of rows) {
    if (!isSameSubject(asked, askedIn(row), profile)) continue;
    const right = row.right as Right;
    if (isMinor(row.ageBand)) age = row.ageBand;
    if (!asked.rights.includes(right)) continue;
    if (since && row.receivedOn > since) repeats.set(right, (repeats.get(right) ?? 0) + 1);
    if (row.open && !open.has(right)) open.set(right, row.id);
  }
  return { age, open, repeats };
}

type Repeating = {
  id: string;
  right: string;
  contactDigest: Uint8Array<ArrayBuffer>;
  receivedOn: string;
  receivedAt: Date;
  contactSealed: Uint8Array;
  answersSealed: Uint8Array;
};

/** The references of the requests of the same person that a ticket repeats, oldest first; the counterpart of its `repeats`. */
export async function listRepeated(ticket: Repeating, { policyId, profile }: PublishedPolicy): Promise<string[]> {
  const since = beforeWindow(profile, ticket.receivedOn);
  if (!since) return [];
  const { id, right, contactDigest, receivedAt } = ticket;
  const rows = await db().ticket.findMany({
    where: {
      contactDigest,
      right,
      policyVersion: { policyId },
      status: { not: ASIDE },
      receivedOn: { gt: since },
      receivedAt: { lt: receivedAt },
      id: { not: id },
    },
    orderBy: { receivedAt: "asc" },
    select: { id: true, reference: true, contactSealed: true, answersSealed: true },
  });
  const asked = askedIn(ticket);
  return rows.filter((row) => isSameSubject(asked, askedIn(row), profile)).map(({ reference }) => reference);
}
