import { db } from "#app/platform/db.server";
import type { StaffMember } from "./staff";
import { STAFF_COLUMNS, staffMember } from "./staff-row";

/** The active member of staff with this id, or null. */
export async function findStaff(id: string): Promise<StaffMember | null> {
  const row = await db().staff.findFirst({ where: { id, active: true }, select: STAFF_COLUMNS });
  return row && staffMember(row);
}

/** The names of these members of staff by id, active or not: what they did stays signed. */
export async function staffNames(ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db().staff.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row.name]));
}
