import { randomUUID } from "node:crypto";
import type { Sql } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import { writeTogether, type Write } from "#app/platform/database/write-together.server";
import type { LetterData, LetterKind } from "./letters";
import { MESSAGES } from "./messages";

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
export function queueLetter<K extends LetterKind>(sql: Sql, letter: NewLetter<K>, now: Date): Promise<void> {
  return writeTogether(sql, letterWrites(letter, now));
}

/** The writes that promise a letter, for a statement that writes more. */
export function letterWrites<K extends LetterKind>(
  { kind, ticketId, locale, staffId, data, dedupeKey }: NewLetter<K>,
  now: Date,
): Write[] {
  const id = randomUUID();
  const payload = MESSAGES["send-letter"].parse({ letterId: id });
  const letter = Prisma.sql`
    INSERT INTO "Letter" ("id", "dedupeKey", "ticketId", "kind", "locale", "staffId", "data", "messageId", "createdAt")
    VALUES (${id}::uuid, ${dedupeKey}, ${ticketId}::uuid, ${kind}, ${locale}, ${staffId}::uuid, ${JSON.stringify(data)}::jsonb, ${`${id}@rightsdesk`}, ${now}::timestamptz)
    ON CONFLICT ("dedupeKey") DO NOTHING RETURNING "id"`;
  const outbox = Prisma.sql`
    INSERT INTO "Outbox" ("type", "payload", "createdAt", "runAt")
    SELECT 'send-letter', ${JSON.stringify(payload)}::jsonb, ${now}::timestamptz, ${now}::timestamptz FROM letter`;
  return [
    { as: "letter", sql: letter },
    { as: "outbox", sql: outbox },
  ];
}
