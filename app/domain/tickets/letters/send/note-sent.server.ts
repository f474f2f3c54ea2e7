import type { Tx } from "#app/platform/db.server";
import type { Letter } from "#app/platform/generated/client";
import { record } from "../../../journal/record.server";
import type { LetterKind } from "../../../outbox/letters";
import type { SentLetter } from "./sent-letter.server";
import { keptLetter, letterDigest, sealLetter } from "./kept-letter.server";
import { lockTicket } from "../../ticket/lock.server";
import { waitingParts } from "../promise/visit-letters.server";
import { promiseDigest } from "../promise/write-to-requester.server";

type Sent = Pick<Letter, "id" | "kind" | "ticketId">;

async function tell(tx: Tx, { id, kind, ticketId }: Sent, contentDigest: string, at: Date): Promise<void> {
  if (ticketId)
    await record(tx, ticketId, { kind: "system" }, at, [
      { kind: "letter-sent", data: { letterId: id, letter: kind, contentDigest } },
    ]);
}

/** The link by which a recipient answers for itself is nobody else's: the copy that is kept does not open its page. */
function withoutLink<T extends { html: string; text: string }>(sent: T): T {
  const closed = (text: string) => text.replace(/\/answer\/[A-Za-z0-9_-]{43}/g, "/answer/…");
  return { ...sent, html: closed(sent.html), text: closed(sent.text) };
}

/** Takes the rows of several tickets, always in the same order, so that two who do it never wait for each other. */
async function lockTickets(tx: Tx, ids: readonly (string | null)[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) if (id) await lockTicket(tx, id);
}

/** Notes that a letter went out: the row with exactly what was sent, and the line in its ticket's journal. */
export async function noteSent(tx: Tx, letter: Letter, { at, parts, ...sent }: SentLetter): Promise<void> {
  const kept = keptLetter(letter.kind === ("recipient-request" satisfies LetterKind) ? withoutLink(sent) : sent);
  const contentDigest = letterDigest(letter.id, kept);
  if (letter.kind === "digest") await noteParts(tx, letter, parts, contentDigest, at);
  else await lockTickets(tx, [letter.ticketId]);
  await tx.letter.update({
    where: { id: letter.id },
    data: { sentAt: at, contentSealed: sealLetter(letter.id, kept) },
  });
  await tell(tx, letter, contentDigest, at);
}

/** Each part went with its visit's letter, which keeps what was sent; each ticket's journal says so of its own. */
async function noteParts(
  tx: Tx,
  digest: Letter,
  ids: readonly string[],
  contentDigest: string,
  at: Date,
): Promise<void> {
  const parts = await tx.letter.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, kind: true, ticketId: true },
    orderBy: { createdAt: "asc" },
  });
  await lockTickets(tx, [digest.ticketId, ...parts.map(({ ticketId }) => ticketId)]);
  await tx.letter.updateMany({ where: { id: { in: [...ids] } }, data: { sentAt: at, digestId: digest.id } });
  for (const part of parts) await tell(tx, part, contentDigest, at);
}

/**
 * Promises the next letter of a visit where something happened while this one went out. The caller has closed this one.
 * Whoever adds a part holds its ticket's row; with all of them taken, each part is either seen here or its writer sees this letter closed.
 */
export async function promiseLeftOver(tx: Tx, visit: string, zone: string, now: Date): Promise<void> {
  const tickets = await tx.ticket.findMany({ where: { visit }, select: { id: true } });
  await lockTickets(
    tx,
    tickets.map(({ id }) => id),
  );
  const [first] = await waitingParts(tx, visit);
  if (first) await promiseDigest(tx, first.ticket, zone, now);
}
