import { randomUUID } from "node:crypto";
import type { Role } from "#app/domain/people/permissions";
import { db } from "#app/platform/database/db.server";

export type StaffActor = { kind: "staff"; id: string; role: Role; name: string };

/** A colleague in the database, able to act but without a password. */
export async function makeStaff(role: Role, told: { name?: string; active?: boolean } = {}): Promise<StaffActor> {
  const id = randomUUID();
  const { name = `the ${role}`, active = true } = told;
  await db().staff.create({ data: { id, name, email: `${id}@staff.example`, role, active } });
  return { kind: "staff", id, role, name };
}
