import { randomUUID } from "node:crypto";
import type { Sql } from "#app/platform/db.server";
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

/** Promises a letter inside the transaction that makes it necessary, in one statement: its row, and the outbox line that sends it. A known dedupe key changes nothing. */
export async function queueLetter<K extends LetterKind>(sql: Sql, { kind, ticketId, locale, staffId, data, dedupeKey }: NewLetter<K>, now: Date): Promise<void> {
  const id = randomUUID();
  const payload = MESSAGES["send-letter"].parse({ letterId: id });
  await sql.$executeRaw`
    WITH letter AS (
      INSERT INTO "Letter" ("id", "dedupeKey", "ticketId", "kind", "locale", "staffId", "data", "messageId", "createdAt")
      VALUES (${id}::uuid, ${dedupeKey}, ${ticketId}::uuid, ${kind}, ${locale}, ${staffId}::uuid, ${JSON.stringify(data)}::jsonb, ${`${id}@rightsdesk`}, ${now}::timestamptz)
      ON CONFLICT ("dedupeKey") DO NOTHING RETURNING "id")
    INSERT INTO "Outbox" ("type", "payload", "createdAt", "runAt")
    SELECT 'send-letter', ${JSON.stringify(payload)}::jsonb, ${now}::timestamptz, ${now}::timestamptz FROM letter`;
}
