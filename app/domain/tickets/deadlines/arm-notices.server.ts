import { db } from "#app/platform/database/db.server";

const AHEAD_MS = 2 * 3_600_000;
const BATCH = 5_000;

/**
 * Puts up to BATCH notices on the outbox. Out: how many. The look at the outbox is a sub-select with a limit so that it stays one look into an
 * index a ticket: made into a join, it compares every due ticket with every waiting row.
 */
async function armBatch(until: Date, now: Date): Promise<number> {
  return db().$executeRaw`
    WITH zones AS MATERIALIZED (SELECT "id", "profile" ->> 'zone' AS "zone" FROM "PolicyVersion")
    INSERT INTO "Outbox" ("type", "payload", "dedupeKey", "createdAt", "runAt")
    SELECT 'notify-deadline', jsonb_build_object('ticketId', t."id", 'on', d."on"), d."key", ${now}::timestamptz, t."nextNoticeAt"
    FROM "Ticket" t
    JOIN zones ON zones."id" = t."policyVersionId"
    CROSS JOIN LATERAL (SELECT to_char(t."nextNoticeAt" AT TIME ZONE zones."zone", 'YYYY-MM-DD') AS "on") civil
    CROSS JOIN LATERAL (SELECT civil."on", 'notify:' || t."id" || ':' || civil."on" AS "key") d
    LEFT JOIN LATERAL (SELECT true AS "is" FROM "Outbox" o WHERE o."dedupeKey" = d."key" AND o."doneAt" IS NULL LIMIT 1) waiting ON true
    WHERE t."open" AND t."nextNoticeAt" < ${until}::timestamptz AND waiting."is" IS NULL
    ORDER BY t."nextNoticeAt"
    LIMIT ${BATCH}::int
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
