import { transaction, type Tx } from "#app/platform/database/db.server";
import type { Letter, Ticket } from "#app/platform/generated/client";
import type { JournalEvent } from "../../../journal/events";
import { record } from "../../../journal/record.server";
import { tell as tellStaff } from "../../../people/told/tell.server";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import { staffOnTicket } from "../../ticket/seen-by.server";
import { lockVisit } from "../../ticket/lock.server";
import { waitingParts } from "../promise/visit-letters.server";
import { keptOf, keptPart, letterDigest, sealLetter } from "./kept-letter.server";
import { BY_HAND } from "./letter-page";
import type { ReadyLetter } from "./ready-letter.server";
import type { SentLetter } from "./sent-letter.server";
import { takeBackPause } from "../../deadlines/unasked.server";
import { askingOf } from "./asking.server";
import { openUndelivered } from "./undelivered.server";

/** Refused for good, or never confirmed. */
type Why = "refused" | "unconfirmed";

type Row = Letter & { ticket: Ticket };

async function rowsOf(tx: Tx, ids: readonly string[]): Promise<Row[]> {
  const where = { id: { in: [...ids] }, sentAt: null };
  const rows = await tx.letter.findMany({ where, include: { ticket: true }, orderBy: { createdAt: "asc" } });
  return rows.flatMap((row) => (row.ticket ? [{ ...row, ticket: row.ticket }] : []));
}

/**
 * Notes that the mail server had a letter whole and never said whether it took it: on the row, and in the journal of each ticket it is
 * about. Out: how often that was so by now; none that was sent meanwhile is counted.
 */
export async function recordUnconfirmed({ letter, visit }: ReadyLetter, { parts, at }: SentLetter): Promise<number> {
  return transaction(async (tx) => {
    await lockVisit(tx, visit);
    const ids = [letter.id, ...parts.map(({ id }) => id)];
    await tx.letter.updateMany({
      where: { id: { in: ids }, sentAt: null },
      data: { unconfirmed: { increment: 1 }, leasedUntil: null },
    });
    for (const { id, kind, ticket, unconfirmed } of await rowsOf(tx, ids))
      await record(tx, ticket.id, { kind: "system" }, at, [
        { kind: "letter-unconfirmed", data: { letterId: id, letter: kind, times: unconfirmed } },
      ]);
    const { unconfirmed } = await tx.letter.findUniqueOrThrow({
      where: { id: letter.id },
      select: { unconfirmed: true },
    });
    return unconfirmed;
  });
}

type GivingUp = {
  failure: string;
  why: Why | typeof BY_HAND;
  now: Date;
  unsent: Omit<SentLetter, "at"> | null;
  zone: string;
};

function lineOf({ id, kind }: Row, contentDigest: string | null, why: GivingUp["why"]): JournalEvent {
  const letter = { letterId: id, letter: kind };
  if (why !== BY_HAND)
    return { kind: "letter-undelivered", data: { ...letter, why, ...(contentDigest && { contentDigest }) } };
  if (contentDigest === null) throw new Error(`letter ${id} is to be told, and was never put into words`);
  return { kind: "letter-made", data: { ...letter, contentDigest } };
}

/** Each ticket's journal says that its letter did not arrive, or was made to be told. Where it was for the person, there is work to do. */
async function tell(tx: Tx, row: Row, contentDigest: string | null, { why, now, zone }: GivingUp): Promise<void> {
  const { id, staffId, ticket } = row;
  const task = why === BY_HAND ? BY_HAND : "undelivered";
  if (staffId === null && why !== BY_HAND) {
    const staffIds = ticket.assigneeId
      ? [ticket.assigneeId]
      : (await staffOnTicket(ticket.id, "ticket.review", tx)).map((staff) => staff.id);
    const key = `${id}:failed:${now.toISOString()}`;
    await tellStaff(tx, { kind: "letter-failed", ticketId: ticket.id, staffIds, key }, now);
  }
  // What goes elsewhere than to where the person is reached is told nowhere else: a dead address may be why it was changed.
  const work =
    staffId === null && row.toSealed === null
      ? await openUndelivered(tx, { task, ticket, letterId: id }, zone, now)
      : [];
  // What somebody was not told yet, they were not asked yet.
  const unasked = staffId === null ? await takeBackPause(await askingOf(tx, ticket.id, now), row) : [];
  await record(tx, ticket.id, { kind: "system" }, now, [lineOf(row, contentDigest, why), ...work, ...unasked]);
}

async function giveUp(tx: Tx, letter: Letter, visit: string, giving: GivingUp): Promise<void> {
  const { failure, now, unsent } = giving;
  await lockVisit(tx, visit);
  const kept = unsent && keptOf(letter.kind, unsent);
  const givenUp = { failedAt: now, failure: failure.slice(0, 80), leasedUntil: null };
  const { count } = await tx.letter.updateMany({
    where: { id: letter.id, sentAt: null, failedAt: null },
    data: { ...givenUp, ...(kept && { contentSealed: sealLetter(letter.id, kept) }) },
  });
  if (count === 0) return;
  const parts = letter.kind === "digest" ? (await waitingParts(tx, visit)).map(({ id }) => id) : [];
  await tx.letter.updateMany({ where: { id: { in: parts } }, data: { ...givenUp, digestId: letter.id } });
  if (letter.kind !== "digest") {
    for (const row of await rowsOf(tx, [letter.id])) await tell(tx, row, kept && letterDigest(letter.id, kept), giving);
    return;
  }
  for (const row of await rowsOf(tx, parts)) {
    const words = unsent?.parts.find(({ id }) => id === row.id);
    const own = kept && words ? keptPart(row.kind, kept.to, words) : null;
    if (own) await tx.letter.update({ where: { id: row.id }, data: { contentSealed: own.contentSealed } });
    await tell(tx, row, own && own.contentDigest, giving);
  }
}

/** Gives up a letter nobody took, or that nobody said to have taken: what it said is kept, so that the person can read it all the same. */
export async function giveUpReady(
  { letter, visit, profile }: ReadyLetter,
  why: Why,
  failure: string,
  { at, ...unsent }: SentLetter,
): Promise<void> {
  await transaction((tx) => giveUp(tx, letter, visit, { why, failure, now: at, unsent, zone: profile.zone }));
}

/** Keeps a letter that no e-mail address takes, exactly as it reads: from now on it is work for one of ours to tell the person. */
export async function keepMade({ letter, visit, profile }: ReadyLetter, { at, ...made }: SentLetter): Promise<void> {
  const making = { failure: BY_HAND, why: BY_HAND, now: at, unsent: made, zone: profile.zone } as const;
  await transaction((tx) => giveUp(tx, letter, visit, making));
}

/**
 * Gives a letter up for good before it was ever put into words, and what it holds where it is a visit's: all of it stays visible, under
 * this letter. In: a code of the failure (never an address or a server's words), the instant. A letter sent stays sent.
 */
export async function giveUpLetter(letterId: string, failure: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const letter = await tx.letter.findUnique({ where: { id: letterId }, include: { ticket: true } });
    if (!letter?.ticket) return;
    const { profile } = await loadPolicyVersion(letter.ticket.policyVersionId, tx);
    await giveUp(tx, letter, letter.ticket.visit, { why: "refused", failure, now, unsent: null, zone: profile.zone });
  });
}
