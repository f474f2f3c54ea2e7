import { db } from "#app/platform/db.server";

const AHEAD_MS = 2 * 3_600_000;
const BATCH = 5_000;

/** Puts up to BATCH notices on the outbox. Out: how many. */
async function armBatch(until: Date, now: Date): Promise<number> {
  return db().$executeRaw`
    INSERT INTO "Outbox" ("type", "payload", "dedupeKey", "createdAt", "runAt")
    SELECT 'notify-deadline', jsonb_build_object('ticketId', due."id", 'on', due."on"), due."key", ${now}::timestamptz, due."nextNoticeAt"
    FROM (
      SELECT t."id", t."nextNoticeAt", d."on", 'notify:' || t."id" || ':' || d."on" AS "key"
      FROM "Ticket" t
      JOIN "PolicyVersion" p ON p."id" = t."policyVersionId"
      CROSS JOIN LATERAL (SELECT to_char(t."nextNoticeAt" AT TIME ZONE (p."profile" ->> 'zone'), 'YYYY-MM-DD') AS "on") d
      WHERE t."open" AND t."nextNoticeAt" < ${until}::timestamptz
        AND NOT EXISTS (SELECT 1 FROM "Outbox" o WHERE o."dedupeKey" = 'notify:' || t."id" || ':' || d."on" AND o."doneAt" IS NULL)
      ORDER BY t."nextNoticeAt"
      LIMIT ${BATCH}::int
    ) due
    ON CONFLICT ("dedupeKey") DO UPDATE
      SET "doneAt" = NULL, "failedAt" = NULL, "relayedAt" = NULL, "runAt" = EXCLUDED."runAt"
      WHERE "Outbox"."doneAt" IS NOT NULL`;
}

/**
 * Posts `notify-deadline` for every open ticket whose next notice falls within the coming two hours or is overdue: the queue holds
 * hours of work, never months. One statement a batch instead of `post` a row, because at a large desk tens of thousands fall
 * on one nine o'clock. A row already waiting stays; one that was done and whose notice is due all the same (the ticket was closed then,
 * and reopened) is taken up again. Safe to run twice. In: the instant. Out: how many were armed.
 */
export async function armNotices(now: Date): Promise<number> {
  const until = new Date(now.getTime() + AHEAD_MS);
  let armed = 0;
  for (;;) {
    const batch = await armBatch(until, now);
    armed += batch;
    if (batch < BATCH) return armed;
  }
}
