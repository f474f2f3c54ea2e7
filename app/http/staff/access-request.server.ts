import type { Role } from "#app/domain/people/permissions";
import { findAccessRequest, type AccessRequest } from "#app/domain/tickets/minors/access-requests.server";
import { notFound } from "./not-found";

/** The asking to see a child's data that an address names, and as what who looks decides it. Throws 404 where there is none, or none they decide. */
export async function requireAccessRequest(
  id: string | undefined,
  staff: { id: string },
  now: Date,
): Promise<{ asked: AccessRequest; actor: { id: string; role: Role } }> {
  const found = await findAccessRequest(id ?? "", staff.id, now);
  if (!found) throw notFound("access");
  return { asked: found.asked, actor: { id: staff.id, role: found.role } };
}
