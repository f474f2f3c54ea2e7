import type { Tx } from "#app/platform/database/db.server";
import { MESSAGES, type OutboxMessage } from "./messages";

type PostOptions = {
  /** Not to be run before this instant. Default: at once. */
  runAt?: Date;
  /** A second row with the same key is not written. */
  dedupeKey?: string;
};

/**
 * Promises work inside the transaction that makes it necessary. The relay finds the row; nothing is put on a queue here.
 * In: a message of the catalogue and the instant of the change. Throws when the payload does not fit its schema.
 */
export async function post(tx: Tx, message: OutboxMessage, now: Date, options: PostOptions = {}): Promise<void> {
  const payload = MESSAGES[message.type].parse(message.payload);
  const row = {
    type: message.type,
    payload,
    createdAt: now,
    runAt: options.runAt ?? now,
    dedupeKey: options.dedupeKey ?? null,
  };
  await tx.outbox.createMany({ data: [row], skipDuplicates: true });
}
