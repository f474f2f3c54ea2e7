import { pool, type Tx } from "#app/platform/database/db.server";
import { may, ROLES, type Permission } from "../permissions";

function rolesWith(permission: Permission): string[] {
  return ROLES.filter((role) => may(role, permission));
}

/**
 * Whose absences a colleague `a` can enter, of colleagues `p`, as SQL: their own; as an administrator everybody's; as a lead those of who is in a team
 * with them that they lead, and everybody's as long as no team holds anything. In: $2 who manages staff, $3 who leads.
 */
const ENTERS = `(a."id" = p."id" OR a."role" = ANY($2::text[])
  OR EXISTS (SELECT 1 FROM "TeamMember" l JOIN "TeamMember" m ON m."teamId" = l."teamId"
    WHERE l."staffId" = a."id" AND l."role" = ANY($3::text[]) AND m."staffId" = p."id")
  OR (a."role" = ANY($3::text[]) AND NOT EXISTS (SELECT 1 FROM "TeamHolding")))`;

const LIST = `SELECT p."id", p."name" FROM "Staff" a CROSS JOIN "Staff" p
  WHERE a."id" = $1::uuid AND a."active" AND p."active" AND p."joinedAt" IS NOT NULL AND ${ENTERS}`;

/** The colleagues whose absences somebody can enter, oneself included, by name. */
export async function listEntrusted(actorId: string): Promise<{ id: string; name: string }[]> {
  const values = [actorId, rolesWith("staff.manage"), rolesWith("ticket.lead")];
  return (await pool().query<{ id: string; name: string }>(`${LIST} ORDER BY p."name", p."id"`, values)).rows;
}

/** Whether somebody can enter a colleague's absences now, or end them. */
export async function isEntrusted(tx: Tx, actorId: string, staffId: string): Promise<boolean> {
  const text = `${LIST} AND p."id" = $4::uuid`;
  const values = [actorId, rolesWith("staff.manage"), rolesWith("ticket.lead"), staffId];
  return (await tx.$queryRawUnsafe<{ id: string }[]>(text, ...values)).length > 0;
}
