import { pool } from "#app/platform/database/db.server";
import { seenBy } from "../../ticket/seen-by.server";

const OPEN = `
  SELECT v."policyId", count(*)::int AS "open" FROM "Ticket" t JOIN "PolicyVersion" v ON v."id" = t."policyVersionId"
  WHERE t."open" AND ${seenBy("$1::uuid")} GROUP BY v."policyId"`;

/** How many tickets that a colleague sees are open under each policy, whatever its version. Policies without any are left out. */
export async function openTicketsByPolicy(staffId: string): Promise<Map<string, number>> {
  const { rows } = await pool().query<{ policyId: string; open: number }>(OPEN, [staffId]);
  return new Map(rows.map(({ policyId, open }) => [policyId, open]));
}
