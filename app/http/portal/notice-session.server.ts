import { z } from "zod";
import { findReaderByToken } from "#app/domain/programmes/answers/accept-change.server";
import { sha256 } from "#app/platform/seal/secret.server";
import { dropCookie, readCookie, readSigned, setCookie, signState } from "../request/cookies.server";

const NAME = "notice";
const LIFE_SECONDS = 60 * 60;
const schema = z.object({ readerId: z.uuid(), until: z.number() });

/** Exchanges the token of a letter's link for a cookie of an hour. Out: the Set-Cookie header and whose link it is; null for a token nobody gave. */
export async function beginDeciding(token: string, now: Date): Promise<{ cookie: string; readerId: string } | null> {
  const readerId = /^[A-Za-z0-9_-]{43}$/.test(token) ? await findReaderByToken(sha256(token)) : null;
  if (!readerId) return null;
  const state = signState(NAME, { readerId, until: now.getTime() + LIFE_SECONDS * 1000 });
  return { readerId, cookie: setCookie(NAME, state, { maxAge: LIFE_SECONDS }) };
}

/** The Set-Cookie header that closes what a link opened. */
export function leaveDecision(): string {
  return dropCookie(NAME);
}

/** Whose link this browser came by; null when it came by none, or too long ago. */
export function findDeciding(request: Request, now: Date): string | null {
  const value = readCookie(request, NAME);
  const { data } = schema.safeParse(value === null ? null : readSigned(NAME, value));
  return data && data.until > now.getTime() ? data.readerId : null;
}
