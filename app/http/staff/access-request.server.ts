import { findAccessRequest, type AccessRequest } from "#app/domain/tickets/minors/access-requests.server";
import { notFound } from "./not-found";

/** The asking to see a child's data that an address names. Throws 404 where there is none. */
export async function requireAccessRequest(id: string | undefined, now: Date): Promise<AccessRequest> {
  const asked = await findAccessRequest(id ?? "", now);
  if (!asked) throw notFound("access");
  return asked;
}
