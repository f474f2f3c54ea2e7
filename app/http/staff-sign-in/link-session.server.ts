import { z } from "zod";
import { findLink, findLinkByToken, type OpenLink } from "#app/domain/people/colleagues/link.server";
import { dropCookie, readCookie, readSigned, setCookie, signState } from "../request/cookies.server";

const NAME = "staff-link";
const LIFE_SECONDS = 60 * 60;
const schema = z.object({ linkId: z.uuid(), until: z.number() });

/** Exchanges the token of a colleague's link for a cookie of an hour; that spends nothing, for programs that look through mail open links too. Out: the Set-Cookie header; one that takes back what another link opened, where the token is worth nothing. */
export async function openStaffLink(token: string, now: Date): Promise<string> {
  const link = await findLinkByToken(token, now);
  if (!link) return leaveStaffLink();
  const state = signState(NAME, { linkId: link.id, until: now.getTime() + LIFE_SECONDS * 1000 });
  return setCookie(NAME, state, { maxAge: LIFE_SECONDS });
}

/** The link this browser came by, while it can be used; null for none. */
export async function findStaffLink(request: Request, now: Date): Promise<OpenLink | null> {
  const value = readCookie(request, NAME);
  const { data } = schema.safeParse(value === null ? null : readSigned(NAME, value));
  return data && data.until > now.getTime() ? findLink(data.linkId, now) : null;
}

/** The Set-Cookie header that closes what a link opened. */
export function leaveStaffLink(): string {
  return dropCookie(NAME);
}
