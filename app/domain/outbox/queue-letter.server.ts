import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/db.server";
import type { LetterData, LetterKind } from "./letters";
import { post } from "./post.server";

export type NewLetter<K extends LetterKind = LetterKind> = {
  kind: K;
  ticketId: string;
  locale: string;
  /** The member of staff it goes to; null = the requester. */
  staffId: string | null;
  data: LetterData[K];
  /** A second letter with the same key is never written. */
  dedupeKey: string;
};

/** Promises a letter inside the transaction that makes it necessary: its row, and the outbox line that sends it. A known dedupe key changes nothing. */
export async function queueLetter<K extends LetterKind>(tx: Tx, letter: NewLetter<K>, now: Date): Promise<void> {
  const id = randomUUID();
  const row = { id, ...letter, messageId: `${id}@rightsdesk`, createdAt: now };
  const { count } = await tx.letter.createMany({ data: [row], skipDuplicates: true });
  if (count === 1) await post(tx, { type: "send-letter", payload: { letterId: id } }, now);
}
