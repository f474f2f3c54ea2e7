import type { Locale } from "../language";
import { may, type Permission, type Role } from "./permissions";

/** A colleague who may sign in, as the rest of the product knows them. */
export type StaffMember = { id: string; name: string; email: string; role: Role; locale: Locale };

const DECIDING = [
  "ticket.work",
  "ticket.review",
  "ticket.reopen",
  "minor.approve",
  "staff.manage",
  "programme.release",
] as const satisfies readonly Permission[];

/** Whether a role decides about people or staff and therefore needs a second factor. Source: the product's rules on identity. */
export function decides(role: Role): boolean {
  return DECIDING.some((permission) => may(role, permission));
}
