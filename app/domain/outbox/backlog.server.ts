import { db } from "#app/platform/database/db.server";

/** What the outbox owes: the age of the oldest promise that should have been kept by now, how many are being tried again, how many were given up. */
export type Backlog = { oldestMs: number; retrying: number; failed: number };

/** Reads the backlog. A promise that is put off again and again counts from the day it was made. In: the instant. */
export async function readBacklog(now: Date): Promise<Backlog> {
  const rows = await db().$queryRaw<{ oldest: Date | null; retrying: bigint }[]>`
    SELECT min(CASE WHEN "lastError" IS NULL THEN "runAt" ELSE "createdAt" END) FILTER (WHERE "lastError" IS NOT NULL OR "runAt" <= ${now}::timestamptz) AS oldest,
           count(*) FILTER (WHERE "lastError" IS NOT NULL) AS retrying
    FROM "Outbox" WHERE "doneAt" IS NULL AND "failedAt" IS NULL`;
  const failed = await db().outbox.count({ where: { doneAt: null, failedAt: { not: null } } });
  const { oldest = null, retrying = 0n } = rows[0] ?? {};
  return { oldestMs: oldest ? Math.max(0, now.getTime() - oldest.getTime()) : 0, retrying: Number(retrying), failed };
}
