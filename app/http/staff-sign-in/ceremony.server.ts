import { isIP } from "node:net";
import { z } from "zod";
import type { Answered } from "#app/domain/people/passkeys/challenge.server";
import { env } from "#app/platform/env/env.server";
import { randomToken, sha256 } from "#app/platform/seal/secret.server";
import { dropCookie, readCookie, readSigned, setCookie, signState } from "../request/cookies.server";

const NAME = "passkey";
const LIFE_SECONDS = 5 * 60;

/** What a browser is asked to do with a passkey: add one to an account, sign in with one, or give one as the second factor. */
type Ceremony = "add" | "sign-in" | "second";

const stateSchema = z.object({
  ceremony: z.enum(["add", "sign-in", "second"]),
  challenge: z.string().max(100),
  bound: z.string().max(100),
  name: z.string().max(100).optional(),
  until: z.number(),
});

/** The name passkeys are made for and asked for by: the host of the portal's address. Null where that is a number, for which browsers have none. */
export function passkeyHost(): string | null {
  const { hostname } = new URL(env().ORIGIN);
  return isIP(hostname.replace(/^\[|\]$/g, "")) ? null : hostname;
}

/** What a challenge is tied to, so that it can be kept in a cookie. */
function tie(bound: string): string {
  return Buffer.from(sha256(bound)).toString("base64url");
}

/**
 * Begins asking a browser for a passkey. In: what for; what its answer is bound to besides the browser (a session's token, a sign-in that
 * waits, or nothing); what a new passkey will be called. Out: the challenge, in base64url, and the Set-Cookie header that ties it to this browser.
 */
export function beginCeremony(
  { ceremony, bound, name }: { ceremony: Ceremony; bound: string; name?: string },
  now: Date,
): { challenge: string; cookie: string } {
  const challenge = randomToken();
  const state = { ceremony, challenge, bound: tie(bound), name, until: now.getTime() + LIFE_SECONDS * 1000 };
  return { challenge, cookie: setCookie(NAME, signState(NAME, state), { maxAge: LIFE_SECONDS }) };
}

/** What was begun in this browser, bound to the same; null where that is nothing, or over. */
export function findCeremony(
  request: Request,
  { ceremony, bound }: { ceremony: Ceremony; bound: string },
  now: Date,
): (Answered & { name: string }) | null {
  const value = readCookie(request, NAME);
  const { data } = stateSchema.safeParse(value === null ? null : readSigned(NAME, value));
  if (!data || data.ceremony !== ceremony || data.bound !== tie(bound) || data.until <= now.getTime()) return null;
  return { challenge: data.challenge, until: new Date(data.until), name: data.name ?? "" };
}

/** The Set-Cookie header that forgets what was begun. */
export function leaveCeremony(): string {
  return dropCookie(NAME);
}
