import { pool } from "#app/platform/database/db.server";
import { may, type Permission, ROLES } from "./permissions";
import type { StaffMember } from "./staff";
import { staffMember, type StaffRow } from "./staff-row";

const LIST = `SELECT "id", "name", "email", "role", "locale" FROM "Staff" WHERE "active" AND "role" = ANY($1) ORDER BY "name", "id"`;

/** The active members of staff whose role carries the permission, by name. Asked at many pages of the desk, so it is written in SQL. */
export async function listStaff(permission: Permission): Promise<StaffMember[]> {
  const roles = ROLES.filter((role) => may(role, permission));
  const { rows } = await pool().query<StaffRow>({ name: "list-staff", text: LIST, values: [roles] });
  return rows.map(staffMember);
}
