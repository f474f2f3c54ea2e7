import { pool } from "#app/platform/database/db.server";

/** How many of an audience were told, wait, or failed; and what came back. `retrying`: of those that wait, how many failed before. */
export type Counts = {
  all: number;
  people: number;
  authorities: number;
  sent: number;
  waiting: number;
  retrying: number;
  failed: number;
  returned: number;
  accepted: number;
  cancelled: number;
};

const COUNT = `
  SELECT count(*)::int AS "all",
    count(*) FILTER (WHERE NOT r."authority")::int AS "people",
    count(*) FILTER (WHERE r."authority")::int AS "authorities",
    count(*) FILTER (WHERE r."sentAt" IS NOT NULL)::int AS "sent",
    count(*) FILTER (WHERE r."sentAt" IS NULL AND r."failedAt" IS NULL)::int AS "waiting",
    count(*) FILTER (WHERE r."sentAt" IS NULL AND r."failedAt" IS NULL AND r."failure" IS NOT NULL)::int AS "retrying",
    count(*) FILTER (WHERE r."sentAt" IS NULL AND r."failedAt" IS NOT NULL)::int AS "failed",
    count(*) FILTER (WHERE r."returnedAt" IS NOT NULL)::int AS "returned",
    count(*) FILTER (WHERE r."acceptedAt" IS NOT NULL)::int AS "accepted"
  FROM "ProgrammeReader" r WHERE r."programmeId" = $1::uuid`;

/** Whoever was told and has asked for a cancellation under the same policy since: found by the digest of the address. */
const CANCELLED = `
  SELECT count(DISTINCT r."id")::int AS "cancelled" FROM "ProgrammeReader" r
  JOIN "Ticket" t ON t."contactDigest" = r."addressDigest" AND t."right" = 'cancel' AND t."receivedAt" >= r."sentAt"
  JOIN "PolicyVersion" v ON v."id" = t."policyVersionId" AND v."policyId" = $2
  WHERE r."programmeId" = $1::uuid`;

/** Counts an audience. In: the programme and its policy. */
export async function countAudience(programmeId: string, policyId: string): Promise<Counts> {
  const [counted, cancelled] = await Promise.all([
    pool().query<Omit<Counts, "cancelled">>(COUNT, [programmeId]),
    pool().query<{ cancelled: number }>(CANCELLED, [programmeId, policyId]),
  ]);
  return { ...counted.rows[0]!, cancelled: cancelled.rows[0]?.cancelled ?? 0 };
}

/** Why letters failed or wait for another try: codes, with how many each. */
export type FailureClass = { failure: string; failed: boolean; count: number };

/** The reasons, the most frequent first. */
export async function failureClasses(programmeId: string): Promise<FailureClass[]> {
  const { rows } = await pool().query<FailureClass>(
    `SELECT "failure", ("failedAt" IS NOT NULL) AS "failed", count(*)::int AS "count" FROM "ProgrammeReader"
     WHERE "programmeId" = $1::uuid AND "sentAt" IS NULL AND "failure" IS NOT NULL
     GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT 20`,
    [programmeId],
  );
  return rows;
}

export type Times = { first: Date | null; last: Date | null; authority: Date | null };

/** When the first and the last were told, and an authority. */
export async function toldTimes(programmeId: string): Promise<Times> {
  const { rows } = await pool().query<Times>(
    `SELECT min("sentAt") AS "first", max("sentAt") AS "last", min("sentAt") FILTER (WHERE "authority") AS "authority"
     FROM "ProgrammeReader" WHERE "programmeId" = $1::uuid`,
    [programmeId],
  );
  return rows[0] ?? { first: null, last: null, authority: null };
}

/** How many were told at an instant or later. */
export async function toldSince(programmeId: string, instant: Date): Promise<number> {
  const { rows } = await pool().query<{ late: number }>(
    `SELECT count(*)::int AS "late" FROM "ProgrammeReader" WHERE "programmeId" = $1::uuid AND "sentAt" >= $2::timestamptz`,
    [programmeId, instant],
  );
  return rows[0]?.late ?? 0;
}
