import { db } from "#app/platform/database/db.server";
import type { Locale } from "../../language";
import { underLease, type LeaseTimes } from "../../outbox/lease.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { unsealNoticeContact } from "../audience/store-readers.server";
import { ownLetter } from "../letter/own-letter";
import type { ProgrammeStatus } from "../programme/kinds";
import { isGivenUp } from "./reasons";
import { putOff, recordNotTold, recordPerhapsTold, recordTold, type SentNotice } from "./record-told.server";

/** A letter ready for its envelope; its Message-ID is the same at every try. */
type ReadyNotice = SentNotice & { id: string; messageId: string; locale: Locale };

/** How a conversation with the mail server ended, and when. `failure`: why, in codes. `passing`: what may pass. */
export type NoticeEnding =
  { end: "taken"; at: Date } | { end: "refused" | "unconfirmed" | "passing"; at: Date; failure: string };

/** Hands a letter to the mail server. Throws what is no word on the letter: the database away, a process that stops. */
export type SendNotice = (notice: ReadyNotice) => Promise<NoticeEnding>;

const HOUR_MS = 3_600_000;

/** When a letter that may have arrived is sent again: rarely, and after as many tries not at all. */
const AGAIN_AFTER_MS = [HOUR_MS, 6 * HOUR_MS];

/** `tries`: how many have failed before this one. */
type Ready = { notice: ReadyNotice; programmeId: string; unconfirmed: number; tries: number };

/** What one reader is sent; null when there is nothing to send (any more). */
async function readyNotice(readerId: string): Promise<Ready | null> {
  const row = await db().programmeReader.findFirst({
    where: { id: readerId, sentAt: null, failedAt: null },
    include: { programme: true },
  });
  if (!row) return null;
  const { programme } = row;
  if (!programme.releasedAt || programme.status !== ("sending" satisfies ProgrammeStatus)) return null;
  const { email, name, token } = unsealNoticeContact(row);
  if (email === null) return null;
  const { profile } = await loadPolicyVersion(programme.policyVersionId);
  const letter = ownLetter(programme, profile, { ...row, name, token });
  const notice = { id: readerId, to: email, messageId: `${readerId}@rightsdesk`, ...letter };
  return { notice, programmeId: programme.id, unconfirmed: row.unconfirmed, tries: row.tries };
}

async function sendReady(readerId: string, send: SendNotice): Promise<void> {
  const ready = await readyNotice(readerId);
  if (!ready) return;
  const { notice, programmeId, unconfirmed, tries } = ready;
  const one = { readerId, programmeId };
  const ended = await send(notice);
  if (ended.end === "taken") return recordTold(one, notice, ended.at);
  if (ended.end === "passing" && isGivenUp(ended.failure, tries + 1))
    return recordNotTold(one, "given-up", ended.failure, ended.at);
  if (ended.end === "passing") return putOff(one, ended.failure, ended.at);
  if (ended.end === "refused") return recordNotTold(one, "refused", ended.failure, ended.at);
  const wait = AGAIN_AFTER_MS[unconfirmed];
  const again = wait === undefined ? null : new Date(ended.at.getTime() + wait);
  await recordPerhapsTold(one, ended.failure, again, ended.at);
  if (again === null) await recordNotTold(one, "unconfirmed", ended.failure, ended.at);
}

/**
 * Tells one reader, in three short steps: the row is leased; the letter is filled in and sent with nothing of the database held; what became
 * of it is recorded in one transaction with its journal line. Told before, given up, or the programme stopped meanwhile: nothing is sent.
 * Between two steps a worker may die: the letter is then sent by another once the lease has run out, under the same Message-ID.
 */
export async function sendNoticeOnce(
  readerId: string,
  clock: () => Date,
  send: SendNotice,
  times?: LeaseTimes,
): Promise<"through" | "held"> {
  const leased = await underLease({ kind: "notice", id: readerId }, clock, () => sendReady(readerId, send), times);
  return leased.state === "held" ? "held" : "through";
}
