import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/database/db.server";
import { digestAt, nextDigestOn } from "../../../clock/stopwatch/next-digest";
import type { LetterKind } from "../../../outbox/letters";
import { post } from "../../../outbox/post.server";
import { queueLetter, type NewLetter } from "../../../outbox/queue-letter.server";
import { asksForSeveral, findWaitingDigest, lastLetterOn, waitingParts } from "./visit-letters.server";

/** The ticket a letter is about, whose row the caller holds: so nothing is added to a visit's letter unseen while that one goes out. */
type About = { id: string; visit: string; locale: string };

/** The language the person chose when they came: that of the visit's first ticket. */
async function visitLocale(tx: Tx, { visit, locale }: About): Promise<string> {
  const first = await tx.ticket.findUnique({ where: { reference: visit }, select: { locale: true } });
  return first?.locale ?? locale;
}

/** Promises the visit's letter of the day that comes next, unless one is promised already. */
async function promiseDigest(tx: Tx, about: About, zone: string, now: Date): Promise<void> {
  const { id: ticketId, visit } = about;
  if (await findWaitingDigest(tx, visit)) return;
  const on = nextDigestOn(now, await lastLetterOn(tx, visit, zone), zone);
  const id = randomUUID();
  const locale = await visitLocale(tx, about);
  const row = {
    id,
    kind: "digest",
    ticketId,
    locale,
    staffId: null,
    data: { on },
    dedupeKey: `${visit}:digest:${on}`,
    messageId: `${id}@rightsdesk`,
    createdAt: now,
  };
  const { count } = await tx.letter.createMany({ data: [row], skipDuplicates: true });
  if (count === 1)
    await post(tx, { type: "send-letter", payload: { letterId: id } }, now, { runAt: digestAt(on, zone) });
}

/**
 * Promises the next letter of a visit where something happened while the last one went out. The caller has closed that one and holds all
 * tickets of the visit: whoever adds a part holds its ticket, so each part is either seen here or its writer sees that letter closed.
 */
export async function promiseLeftOver(tx: Tx, visit: string, zone: string, now: Date): Promise<void> {
  const [first] = await waitingParts(tx, visit);
  if (first) await promiseDigest(tx, first.ticket, zone, now);
}

/**
 * Promises a letter to the requester inside the transaction that makes it necessary. Where the visit asked for one right it goes out
 * at once; where it asked for several it waits for the visit's letter, which goes out once a day and says it all, unless it is `urgent`.
 * In: the letter, its ticket with the row held, the policy's zone, the instant. A known dedupe key changes nothing.
 */
export async function writeToRequester<K extends LetterKind>(
  tx: Tx,
  letter: Omit<NewLetter<K>, "ticketId" | "locale" | "staffId">,
  about: About,
  zone: string,
  now: Date,
  { urgent }: { urgent: boolean } = { urgent: false },
): Promise<void> {
  const row = { ...letter, ticketId: about.id, locale: about.locale, staffId: null };
  if (urgent || !(await asksForSeveral(tx, about.visit))) return queueLetter(tx, row, now);
  const id = randomUUID();
  const { count } = await tx.letter.createMany({
    data: [{ id, ...row, collected: true, messageId: `${id}@rightsdesk`, createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 1) await promiseDigest(tx, about, zone, now);
}
