import { isLocale } from "../language";
import { isRole } from "./permissions";
import type { StaffMember } from "./staff";

export type StaffRow = { id: string; name: string; email: string; role: string; locale: string };

/** A row as a member of staff. Throws on a role the product does not know: nobody works with rights nobody can name. */
export function staffMember({ id, name, email, role, locale }: StaffRow): StaffMember {
  if (!isRole(role)) throw new Error(`Staff ${id} has a role the product does not know`);
  return { id, name, email, role, locale: isLocale(locale) ? locale : "zh-CN" };
}
