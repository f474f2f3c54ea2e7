import { createHmac } from "node:crypto";
import { parseCookie, stringifySetCookie } from "cookie";
import { env } from "#app/platform/env/env.server";
import { derivedKey, timingSafeEqual } from "#app/platform/seal/secret.server";

/** What every cookie of the sign-in library begins with. Under https it is one that no other host of the domain can set, and no other path. */
export function cookiePrefix(): string {
  return isSecure() ? "__Host-desk" : "desk";
}

/** Whether cookies go over https alone. */
export function isSecure(): boolean {
  return env().ORIGIN.startsWith("https:");
}

const LONGEST_HEADER = 16 * 1024;

/** The key the sign-in library signs its cookies with. */
export function staffSecret(): string {
  return derivedKey("staff-sessions").toString("base64");
}

type CookieName = "session_token" | "two_factor";

function fullName(name: CookieName): string {
  return `${cookiePrefix()}.${name}`;
}

function signatureOf(value: string): string {
  return createHmac("sha256", staffSecret()).update(value).digest("base64");
}

/** A Set-Cookie header as the library writes it, signed as it signs: for what is begun without it and gone on with by it. */
export function setStaffCookie(name: CookieName, value: string, maxAge: number): string {
  return stringifySetCookie({
    name: fullName(name),
    value: `${value}.${signatureOf(value)}`,
    maxAge,
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
  });
}

/** The value of one of the library's cookies; null when the request has none. */
export function staffCookie(request: Request, name: CookieName): string | null {
  const header = request.headers.get("Cookie");
  if (!header || header.length > LONGEST_HEADER) return null;
  return parseCookie(header)[fullName(name)] ?? null;
}

/**
 * What one of the library's cookies holds, if we signed it: the library writes `value.signature` with HMAC-SHA-256 in base64. The rows hold
 * the bare value, so that what is read from the database is not enough to be let in.
 */
export function signedCookie(request: Request, name: CookieName): string | null {
  const written = staffCookie(request, name);
  const at = written?.lastIndexOf(".") ?? -1;
  if (!written || at < 1) return null;
  const value = written.slice(0, at);
  return timingSafeEqual(written.slice(at + 1), signatureOf(value)) ? value : null;
}

/** The session's token; null where there is none, or not one of ours. */
export function sessionToken(request: Request): string | null {
  return signedCookie(request, "session_token");
}
