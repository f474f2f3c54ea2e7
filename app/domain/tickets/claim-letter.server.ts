import { db, transaction, type Tx } from "#app/platform/db.server";
import type { Letter } from "#app/platform/generated/client";
import { record } from "../journal/record.server";
import type { LetterKind } from "../outbox/letters";
import { loadPolicyVersion } from "../policies/published.server";
import { letterContent } from "./letter-content.server";
import { keptLetter, letterDigest, sealLetter, type SentEnclosure } from "./kept-letter.server";
import type { LetterContent } from "./letter-facts";
import { NO_LONGER_NEEDED } from "./letter-page";
import { lockTicket } from "./lock.server";

/** Exactly what went out, and when the mail server took it. */
export type SentLetter = { to: string; subject: string; html: string; text: string; enclosures: SentEnclosure[]; at: Date };

/** Puts a letter into words and hands it to the mail server. Throws when it was not taken. */
export type Deliver = (letter: { id: string; messageId: string; content: LetterContent }) => Promise<SentLetter>;

/** `settled`: sent or given up before, or nothing to say any more. `held`: somebody else is sending it at this moment. */
export type ClaimOutcome = "sent" | "settled" | "held";

/** Longer than any conversation with a mail server may take, shorter than the database allows a transaction to idle. */
const HELD_MS = 58_000;

async function claim(tx: Tx, letterId: string): Promise<Letter | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Letter" WHERE "id" = ${letterId}::uuid AND "sentAt" IS NULL AND "failedAt" IS NULL FOR UPDATE SKIP LOCKED`;
  return rows.length === 0 ? null : tx.letter.findUnique({ where: { id: letterId } });
}

/** The link by which a recipient answers for itself is nobody else's: the copy that is kept does not open its page. */
function withoutLink(sent: Omit<SentLetter, "at">): Omit<SentLetter, "at"> {
  const closed = (text: string) => text.replace(/\/answer\/[A-Za-z0-9_-]{43}/g, "/answer/…");
  return { ...sent, html: closed(sent.html), text: closed(sent.text) };
}

async function noteSent(tx: Tx, letter: Letter, { at, ...sent }: SentLetter): Promise<void> {
  const copy = keptLetter(letter.kind === ("recipient-request" satisfies LetterKind) ? withoutLink(sent) : sent);
  await tx.letter.update({ where: { id: letter.id }, data: { sentAt: at, contentSealed: sealLetter(letter.id, copy) } });
  if (!letter.ticketId || !(await lockTicket(tx, letter.ticketId))) return;
  const data = { letterId: letter.id, letter: letter.kind, contentDigest: letterDigest(letter.id, copy) };
  await record(tx, letter.ticketId, { kind: "system" }, at, [{ kind: "letter-sent", data }]);
}

async function policyOf(letterId: string) {
  const row = await db().letter.findUnique({ where: { id: letterId }, select: { ticket: { select: { policyVersionId: true } } } });
  return row?.ticket ? loadPolicyVersion(row.ticket.policyVersionId) : null;
}

/**
 * Sends a letter once. Its row is held for the whole conversation with the mail server, so that no second worker sends it and a
 * worker that is killed lets go of it; that it was sent, a sealed copy and the journal line are committed together.
 * In: the letter, the instant of writing, and who delivers. What `deliver` throws is thrown on, with the letter as it was.
 */
export async function sendClaimedLetter(letterId: string, now: Date, deliver: Deliver): Promise<ClaimOutcome> {
  const policy = await policyOf(letterId);
  if (!policy) return "settled";
  return transaction(
    async (tx) => {
      const letter = await claim(tx, letterId);
      if (!letter) return (await tx.letter.count({ where: { id: letterId, sentAt: null, failedAt: null } })) === 0 ? "settled" : "held";
      const content = await letterContent(tx, letter, policy.profile, now);
      if (!content) {
        await tx.letter.update({ where: { id: letterId }, data: { failedAt: now, failure: NO_LONGER_NEEDED } });
        return "settled";
      }
      await noteSent(tx, letter, await deliver({ id: letter.id, messageId: letter.messageId, content }));
      return "sent";
    },
    { tries: 1, timeoutMs: HELD_MS },
  );
}

/** Gives a letter up for good. In: a code of the failure (never an address or a server's words), the instant. A letter sent stays sent. */
export async function giveUpLetter(letterId: string, failure: string, now: Date): Promise<void> {
  await db().letter.updateMany({ where: { id: letterId, sentAt: null, failedAt: null }, data: { failedAt: now, failure: failure.slice(0, 80) } });
}
