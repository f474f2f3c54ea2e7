import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { Letter, Ticket } from "#app/platform/generated/client";
import { mayGoOn } from "../../../clock/stopwatch/next-digest";
import { civilDateIn } from "../../../clock/dates/zone";
import type { Profile } from "../../../policies/profile/profile";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import { lockVisit } from "../../ticket/lock.server";
import { letterContent } from "../content/letter-content.server";
import type { LetterContent } from "../content/kinds.server";
import { lastLetterOn, waitingParts } from "../promise/visit-letters.server";
import { promiseLeftOver } from "../promise/write-to-requester.server";
import { NO_LONGER_NEEDED } from "./letter-page";
import { partIdsOf } from "./sent-letter.server";

/** A letter as it is sent: what it says, and whose it is. `untrue`: letters that waited to go with it and have nothing true to say any more. */
export type ReadyLetter = {
  letter: Letter;
  ticketId: string;
  visit: string;
  profile: Profile;
  content: LetterContent;
  untrue: string[];
};

type Row = Letter & { ticket: Ticket };

async function findRow(letterId: string): Promise<Row | null> {
  const where = { id: letterId, sentAt: null, failedAt: null };
  const row = await db().letter.findFirst({ where, include: { ticket: true } });
  return row?.ticket ? { ...row, ticket: row.ticket } : null;
}

/** Closes letters that have nothing true to say any more; what else happened in the visit is promised for the next letter. */
async function close(row: Row, ids: readonly string[], { zone }: Profile, now: Date): Promise<null> {
  const { visit } = row.ticket;
  await transaction(async (tx) => {
    await lockVisit(tx, visit);
    await closeUntrue(tx, ids, now);
    if (row.kind === "digest") await promiseLeftOver(tx, visit, zone, now);
  });
  return null;
}

/** Closes letters inside a transaction that holds their visit. */
export async function closeUntrue(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.letter.updateMany({
    where: { id: { in: [...ids] }, sentAt: null, failedAt: null },
    data: { failedAt: now, failure: NO_LONGER_NEEDED },
  });
}

/**
 * Reads what a letter must say now; nothing is held meanwhile. One that has nothing true to say is closed here. Where a visit's day has
 * had its letter (the last one was late), this one is closed and the next day's promised.
 * In: the letter's id, the instant of writing. Out: null when there is nothing to send (any more).
 */
export async function readyLetter(letterId: string, now: Date): Promise<ReadyLetter | null> {
  const row = await findRow(letterId);
  if (!row) return null;
  const { id: ticketId, visit, policyVersionId } = row.ticket;
  const { profile } = await loadPolicyVersion(policyVersionId);
  const digest = row.kind === "digest";
  if (digest && !mayGoOn(civilDateIn(now, profile.zone), await lastLetterOn(db(), visit, profile.zone)))
    return close(row, [row.id], profile, now);
  const waiting = digest ? (await waitingParts(db(), visit)).map(({ id }) => id) : [];
  const content = await letterContent(db(), row, profile, now);
  if (!content) return close(row, [row.id, ...waiting], profile, now);
  const told = partIdsOf(content);
  const { ticket: _ticket, ...letter } = row;
  return { letter, ticketId, visit, profile, content, untrue: waiting.filter((id) => !told.includes(id)) };
}
