import type { Locale } from "../language";
import { may, type Permission, type Role } from "./permissions";

/** A colleague who may sign in, as the rest of the product knows them. `role`: at a ticket's doors the one they have in the team that holds it. */
export type StaffMember = { id: string; name: string; email: string; role: Role; locale: Locale };

/** A colleague who is signed in: with the role of their account, and those they have in teams. */
export type SignedIn = StaffMember & { accountRole: Role; teamRoles: readonly Role[] };

/** The role by which somebody may do something on some ticket at least, their account's or one in a team; null for none. Which ticket it is decides again. */
export function roleSomewhere({ accountRole, teamRoles }: SignedIn, permission: Permission): Role | null {
  return [accountRole, ...teamRoles].find((role) => may(role, permission)) ?? null;
}

/** Whether there is such a role. */
export function maySomewhere(staff: SignedIn, permission: Permission): boolean {
  return roleSomewhere(staff, permission) !== null;
}

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
