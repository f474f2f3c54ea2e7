import { log } from "#app/platform/log/log.server";
import { single } from "#app/platform/single";
import type { RequestFacts } from "../request/context";

/** Shared with the server's own copy of this file, which waits for them before it stops. */
const pending = single("notes-of-what-was-sent", () => new Set<Promise<void>>());

/** Writes down that an answer was handed over, once it was and only when it was whole. In: the request's context; what writes it down. */
export function noteSent({ sent, requestId }: RequestFacts, note: () => Promise<void>): void {
  const noted = sent
    .then((whole) => (whole ? note() : undefined))
    .catch((err: unknown) => log.error({ err, requestId }, "what was sent could not be noted"))
    .finally(() => pending.delete(noted));
  pending.add(noted);
}

/** Resolves once everything that was sent so far is written down. */
export async function allNoted(): Promise<void> {
  await Promise.all(pending);
}
