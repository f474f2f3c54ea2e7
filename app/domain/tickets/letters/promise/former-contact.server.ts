import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/database/db.server";
import { seal, unseal } from "#app/platform/seal/seal.server";
import { post } from "../../../outbox/post.server";

type Told = { ticketId: string; email: string; locale: string; version: number };

/** Where a letter goes that is not for where its person is reached now; null for any other. */
export function unsealFormer({ id, toSealed }: { id: string; toSealed: Uint8Array | null }): string | null {
  return toSealed && unseal(toSealed, `letter-to:${id}`);
}

/**
 * Promises a letter that tells where somebody was reached until now that this was changed. It goes there by itself, whatever else waits for
 * the letter of the day. In: the ticket and its version, the former address, the language letters to it were in.
 */
export async function tellFormerContact(tx: Tx, { ticketId, email, locale, version }: Told, now: Date): Promise<void> {
  const id = randomUUID();
  await tx.letter.createMany({
    data: {
      id,
      dedupeKey: `${ticketId}:contact-changed:${version}`,
      ticketId,
      kind: "contact-changed",
      locale,
      staffId: null,
      data: {},
      toSealed: seal(email, `letter-to:${id}`),
      messageId: `${id}@rightsdesk`,
      createdAt: now,
    },
  });
  await post(tx, { type: "send-letter", payload: { letterId: id } }, now);
}
