import { parseCookie, stringifySetCookie } from "cookie";
import { env } from "#app/platform/env/env.server";
import { hmac, timingSafeEqual } from "#app/platform/seal/secret.server";

const LONGEST = 4096;

type CookieOptions = {
  /** Seconds it lives; without it, until the browser closes. */
  maxAge?: number;
};

/** Under https a cookie also carries the prefix that keeps other hosts of the domain from setting it. */
function fullName(name: string): string {
  return env().ORIGIN.startsWith("https:") ? `__Host-${name}` : name;
}

/** The value of a request's cookie; null when it has none. Never throws, whatever a browser sends. */
export function readCookie(request: Request, name: string): string | null {
  const header = request.headers.get("Cookie");
  if (!header || header.length > 4 * LONGEST) return null;
  return parseCookie(header)[fullName(name)] ?? null;
}

/** A Set-Cookie header: out of reach of scripts, sent along by our own pages and by links to them. */
export function setCookie(name: string, value: string, { maxAge }: CookieOptions = {}): string {
  const secure = env().ORIGIN.startsWith("https:");
  return stringifySetCookie({
    name: fullName(name),
    value,
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    ...(maxAge === undefined ? {} : { maxAge }),
  });
}

/** A Set-Cookie header that takes a cookie back. */
export function dropCookie(name: string): string {
  return setCookie(name, "", { maxAge: 0 });
}

function signature(name: string, body: string): string {
  return Buffer.from(hmac(`cookie:${name}`, body)).toString("base64url");
}

/** State as a cookie's value that only we can write. It can be read by whoever holds it: ids only. */
export function signState(name: string, state: unknown): string {
  const body = Buffer.from(JSON.stringify(state)).toString("base64url");
  return `${body}.${signature(name, body)}`;
}

/** The state in a signed value, still to be parsed; null when it was not signed by us under this name. */
export function readSigned(name: string, value: string): unknown {
  const [body, signed] = value.split(".");
  if (!body || !signed || !timingSafeEqual(signed, signature(name, body))) return null;
  return JSON.parse(Buffer.from(body, "base64url").toString());
}
