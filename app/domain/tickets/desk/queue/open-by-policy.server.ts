import { db } from "#app/platform/database/db.server";

/** How many tickets are open under each policy, whatever its version. Policies without any are left out. */
export async function openTicketsByPolicy(): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ policyId: string; open: bigint }[]>`
    SELECT version."policyId", count(*) AS open FROM "Ticket" ticket JOIN "PolicyVersion" version ON version."id" = ticket."policyVersionId"
    WHERE ticket."open" GROUP BY version."policyId"`;
  return new Map(rows.map(({ policyId, open }) => [policyId, Number(open)]));
}
