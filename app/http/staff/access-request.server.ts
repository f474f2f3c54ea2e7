import { findAccessRequest, type AccessRequest } from "#app/domain/tickets/minors/access-requests.server";

/** The asking to see a child's data that an address names. Throws 404 where there is none. */
export async function requireAccessRequest(id: string | undefined, now: Date): Promise<AccessRequest> {
  const asked = await findAccessRequest(id ?? "", now);
  if (!asked) throw new Response(null, { status: 404 });
  return asked;
}
