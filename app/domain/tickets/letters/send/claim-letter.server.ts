import { db, transaction, type Tx } from "#app/platform/db.server";
import type { Letter } from "#app/platform/generated/client";
import { mayGoOn } from "../../../clock/stopwatch/next-digest";
import { civilDateIn } from "../../../clock/dates/zone";
import type { Profile } from "../../../policies/profile/profile";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import { partsOf, type SendLetter } from "./sent-letter.server";
import { letterContent } from "../content/letter-content.server";
import { NO_LONGER_NEEDED } from "./letter-page";
import { noteSent, promiseLeftOver } from "./note-sent.server";
import { lastLetterOn, waitingParts } from "../promise/visit-letters.server";

/** `settled`: sent or given up before, or nothing to say any more. `held`: somebody else is sending it at this moment. */
export type ClaimOutcome = "sent" | "settled" | "held";

/** Longer than any conversation with a mail server may take, shorter than the database allows a transaction to idle. */
const HELD_MS = 58_000;

async function claim(tx: Tx, letterId: string): Promise<Letter | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Letter" WHERE "id" = ${letterId}::uuid AND "sentAt" IS NULL AND "failedAt" IS NULL FOR UPDATE SKIP LOCKED`;
  return rows.length === 0 ? null : tx.letter.findUnique({ where: { id: letterId } });
}

/** Closes letters that have nothing true to say any more. */
async function close(tx: Tx, letters: readonly { id: string }[], now: Date): Promise<void> {
  await tx.letter.updateMany({
    where: { id: { in: letters.map(({ id }) => id) } },
    data: { failedAt: now, failure: NO_LONGER_NEEDED },
  });
}

/**
 * Sends a visit's letter, on time or late. Where the day has had a letter (the last one was late), this one is closed and the
 * next day's promised. Parts that are no longer true are closed; what came while the letter went out is promised for the next.
 */
async function sendDigest(
  tx: Tx,
  letter: Letter,
  visit: string,
  profile: Profile,
  now: Date,
  deliver: SendLetter,
): Promise<ClaimOutcome> {
  const { zone } = profile;
  if (!mayGoOn(civilDateIn(now, zone), await lastLetterOn(tx, visit, zone))) {
    await close(tx, [letter], now);
    await promiseLeftOver(tx, visit, zone, now);
    return "settled";
  }
  const waiting = await waitingParts(tx, visit);
  const content = await letterContent(tx, letter, profile, now);
  if (!content) {
    await close(tx, [letter, ...waiting], now);
    return "settled";
  }
  const sent = await deliver({ id: letter.id, messageId: letter.messageId, content });
  const told = partsOf(content);
  await close(
    tx,
    waiting.filter(({ id }) => !told.includes(id)),
    now,
  );
  await noteSent(tx, letter, sent);
  await promiseLeftOver(tx, visit, zone, sent.at);
  return "sent";
}

async function promiseOf(letterId: string) {
  const row = await db().letter.findUnique({
    where: { id: letterId },
    select: { ticket: { select: { policyVersionId: true, visit: true } } },
  });
  return row?.ticket ? { visit: row.ticket.visit, ...(await loadPolicyVersion(row.ticket.policyVersionId)) } : null;
}

/**
 * Sends a letter once. Its row is held for the whole conversation with the mail server, so that no second worker sends it and a
 * worker that is killed lets go of it; that it was sent, a sealed copy and the journal line are committed together.
 * In: the letter, the instant of writing, and who delivers. What `deliver` throws is thrown on, with the letter as it was.
 */
export async function sendClaimedLetter(letterId: string, now: Date, deliver: SendLetter): Promise<ClaimOutcome> {
  const promise = await promiseOf(letterId);
  if (!promise) return "settled";
  return transaction(
    async (tx) => {
      const letter = await claim(tx, letterId);
      if (!letter)
        return (await tx.letter.count({ where: { id: letterId, sentAt: null, failedAt: null } })) === 0
          ? "settled"
          : "held";
      if (letter.kind === "digest") return sendDigest(tx, letter, promise.visit, promise.profile, now, deliver);
      const content = await letterContent(tx, letter, promise.profile, now);
      if (!content) {
        await close(tx, [letter], now);
        return "settled";
      }
      await noteSent(tx, letter, await deliver({ id: letter.id, messageId: letter.messageId, content }));
      return "sent";
    },
    { tries: 1, timeoutMs: HELD_MS },
  );
}

/**
 * Gives a letter up for good, and what it holds where it is a visit's: all of it stays visible, under this letter.
 * In: a code of the failure (never an address or a server's words), the instant. A letter sent stays sent.
 */
export async function giveUpLetter(letterId: string, failure: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const letter = await tx.letter.findFirst({
      where: { id: letterId, sentAt: null, failedAt: null },
      include: { ticket: true },
    });
    if (!letter) return;
    const givenUp = { failedAt: now, failure: failure.slice(0, 80) };
    await tx.letter.update({ where: { id: letterId }, data: givenUp });
    if (letter.kind !== "digest" || !letter.ticket) return;
    const parts = await waitingParts(tx, letter.ticket.visit);
    await tx.letter.updateMany({
      where: { id: { in: parts.map(({ id }) => id) } },
      data: { ...givenUp, digestId: letterId },
    });
  });
}
