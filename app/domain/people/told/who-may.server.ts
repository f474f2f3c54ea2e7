import type { Tx } from "#app/platform/database/db.server";
import { may, ROLES, type Permission } from "../permissions";

/** The active colleagues whose role lets them do something, by their ids. */
export async function staffWhoMay(tx: Tx, permission: Permission): Promise<string[]> {
  const role = { in: ROLES.filter((each) => may(each, permission)) };
  const rows = await tx.staff.findMany({ where: { active: true, role }, select: { id: true } });
  return rows.map(({ id }) => id);
}
