import { db } from "#app/platform/database/db.server";

/** The policy version a ticket was filed under; null when there is no such ticket. */
export async function findPolicyVersionOf(ticketId: string): Promise<string | null> {
  const row = await db().ticket.findUnique({ where: { id: ticketId }, select: { policyVersionId: true } });
  return row?.policyVersionId ?? null;
}
