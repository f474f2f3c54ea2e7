import { readCookie, setCookie } from "../request/cookies.server";

const NAME = "portal";
const LIFE_SECONDS = 7 * 24 * 60 * 60;

/** The Set-Cookie header by which a browser stays with the portal it came to. Holds nothing but the policy's name. */
export function stayWith(policyId: string): string {
  return setCookie(NAME, policyId, { maxAge: LIFE_SECONDS });
}

/** The name of the policy whose portal this browser came to; null when it came to none. */
export function stayedWith(request: Request): string | null {
  return readCookie(request, NAME);
}
