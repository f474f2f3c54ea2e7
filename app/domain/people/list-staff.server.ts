import { db } from "#app/platform/db.server";
import { may, type Permission, ROLES } from "./permissions";
import type { StaffMember } from "./staff";
import { STAFF_COLUMNS, staffMember } from "./staff-row";

/** The active members of staff whose role carries the permission, by name. */
export async function listStaff(permission: Permission): Promise<StaffMember[]> {
  const roles = ROLES.filter((role) => may(role, permission));
  const rows = await db().staff.findMany({ where: { active: true, role: { in: roles } }, orderBy: [{ name: "asc" }, { id: "asc" }], select: STAFF_COLUMNS });
  return rows.map(staffMember);
}
