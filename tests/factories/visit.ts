import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Right } from "#app/domain/policies/profile/rights";
import { sendLetterOnce } from "#app/domain/tickets/letters/send/send-letter.server";
import { partsOf, type SentLetter } from "#app/domain/tickets/letters/send/sent-letter.server";
import { db } from "#app/platform/database/db.server";
import { writeLetter } from "#jobs/tasks/write-letter";
import type { Told } from "./answers";
import { fileTicket } from "./ticket";

/** Sends a promised letter at an instant, to a mail server that takes everything. Out: what went out; null when nothing did. */
export async function sendAt(
  letterId: string,
  now: Date,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<SentLetter | null> {
  let sent: SentLetter | null = null;
  await sendLetterOnce(
    letterId,
    () => now,
    async ({ content }) => {
      const write = (each: typeof content) => writeLetter(each, "https://rights.example");
      const words = await write(content);
      sent = { to: content.to, ...words, parts: await partsOf(content, words, write), at: now };
      await meanwhile();
      return { end: "taken", letter: sent };
    },
  );
  return sent;
}

/** Files several rights in one visit, its receipt sent at once. Out: the visit's reference and its tickets' ids in the order asked. */
export async function fileVisit(
  policy: PublishedPolicy,
  rights: readonly Right[],
  now: Date,
  told: Told = {},
): Promise<{ visit: string; ids: string[] }> {
  const first = await fileTicket(policy, rights, now, told);
  const { visit } = await db().ticket.findUniqueOrThrow({ where: { id: first } });
  const tickets = await db().ticket.findMany({ where: { visit } });
  const ids = rights.flatMap((right) => tickets.find((ticket) => ticket.right === right)?.id ?? []);
  for (const { id } of await db().letter.findMany({ where: { ticketId: { in: ids } } })) await sendAt(id, now);
  await db().outbox.updateMany({ where: { type: "send-letter" }, data: { doneAt: now } });
  return { visit, ids };
}

/** The letters of a visit that hold a day's news, oldest first. */
export async function digestsOf(visit: string) {
  return db().letter.findMany({ where: { kind: "digest", ticket: { visit } }, orderBy: { createdAt: "asc" } });
}
