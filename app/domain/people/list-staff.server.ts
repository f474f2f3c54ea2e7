import { pool } from "#app/platform/database/db.server";
import { may, type Permission, type Role, ROLES } from "./permissions";
import type { StaffMember } from "./staff";
import { staffMember, type StaffRow } from "./staff-row";

/** Those whose role carries a permission, or one they have in a team: any team, or one that a colleague is in as well. */
const LIST = `SELECT "id", "name", "email", "role", "locale" FROM "Staff" p
  WHERE "active" AND ("role" = ANY($1) OR EXISTS (SELECT 1 FROM "TeamMember" m WHERE m."staffId" = p."id" AND m."role" = ANY($1)))`;
const IN_ORDER = `ORDER BY "name", "id"`;
const PEERS = `AND (NOT EXISTS (SELECT 1 FROM "TeamMember" m WHERE m."staffId" = $2::uuid)
  OR EXISTS (SELECT 1 FROM "TeamMember" m JOIN "TeamMember" own ON own."teamId" = m."teamId" WHERE m."staffId" = p."id" AND own."staffId" = $2::uuid))`;

function rolesWith(permission: Permission): Role[] {
  return ROLES.filter((role) => may(role, permission));
}

/** The active members of staff whose role carries the permission, by name, those included who have it in a team. Asked at many pages of the desk, so it is written in SQL. */
export async function listStaff(permission: Permission): Promise<StaffMember[]> {
  const query = { name: "list-staff", text: `${LIST} ${IN_ORDER}`, values: [rolesWith(permission)] };
  return (await pool().query<StaffRow>(query)).rows.map(staffMember);
}

/** As `listStaff`, of those who are in a team together with a colleague; of all where that colleague is in none. */
export async function listPeers(permission: Permission, staffId: string): Promise<StaffMember[]> {
  const query = { name: "list-peers", text: `${LIST} ${PEERS} ${IN_ORDER}`, values: [rolesWith(permission), staffId] };
  return (await pool().query<StaffRow>(query)).rows.map(staffMember);
}
