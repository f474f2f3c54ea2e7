import { db, type Sql } from "#app/platform/database/db.server";
import type { CivilDate } from "../../clock/dates/civil-date";

/**
 * The first day of a policy, where whoever published its first version chose one: before it there was no such policy. Null where none was chosen, for then the policy may
 * be older than its first version here. Out: a civil date of the policy's zone.
 */
export async function firstDayOf(policyId: string, client: Sql = db()): Promise<CivilDate | null> {
  const rows = await client.$queryRaw<{ on: CivilDate | null }[]>`
    SELECT "effectiveOn" AS "on" FROM "PolicyProposal" WHERE "policyId" = ${policyId} AND "kind" = 'publish' AND "version" = 1`;
  return rows[0]?.on ?? null;
}
