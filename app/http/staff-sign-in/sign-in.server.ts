import { isAPIError } from "better-auth/api";
import { parseCode } from "#app/domain/identity/code-rules";
import { ABSOLUTE_SECONDS, IDLE_SECONDS } from "#app/domain/people/session-rules";
import { deviceOf } from "#app/domain/people/device";
import { findChallenged, noteSignIn, takeBackSession } from "#app/domain/people/sessions.server";
import { spendOwnStep } from "#app/domain/people/spend-step.server";
import { canonicalEmail } from "#app/domain/typed/email";
import { now } from "#app/platform/now.server";
import { knowDevice } from "./known-device.server";
import { forgiveAll, mayTryFactor, mayTryPassword } from "./tries.server";
import { factorFailure } from "./factor-failure.server";
import { factorApi } from "../staff/auth.server";
import { keptCode } from "../factor/recovery-codes.server";
import { sessionToken, signedCookie, staffCookie } from "../staff/cookie.server";
import { paths } from "#app/paths";
import { seeOther } from "../answer/see-other";
import { cookiesOnly } from "../staff/session.server";

export type SignIn =
  | { ok: true; headers: Headers; next: "desk" | "second-factor" }
  | { ok: false; problem: "wrong" | "unreadable" }
  | { ok: false; problem: "too-many"; retryAfterSeconds: number };

/**
 * The cookies to set. The session's lives as long as a session can; the row in the database decides when it is over, so
 * that a page need not set it again at every visit.
 */
export function staffCookieHeaders(from: Headers): Headers {
  const headers = new Headers();
  for (const cookie of from.getSetCookie())
    headers.append("Set-Cookie", cookie.replace(`Max-Age=${IDLE_SECONDS};`, `Max-Age=${ABSOLUTE_SECONDS};`));
  return headers;
}

/** The token of a session that has just begun; null where none has. In: the answer's headers, whose cookies hold it. */
export function begunToken(request: Request, from: Headers): string | null {
  const cookies = from.getSetCookie().map((cookie) => cookie.split(";", 1)[0]);
  return sessionToken(new Request(request.url, { headers: { Cookie: cookies.join("; ") } }));
}

/** Notes a session that has just begun, and with what. In: the request that began it, and the answer's headers, which make the device known for theirs. */
export async function noteBegun(request: Request, from: Headers): Promise<void> {
  const token = begunToken(request, from);
  const staffId = token && (await noteSignIn(token, deviceOf(request.headers.get("User-Agent")), now()));
  if (staffId) from.append("Set-Cookie", knowDevice(request, staffId));
}

/** Whether a sign-in goes on to a second factor. */
function asksSecond(response: object): boolean {
  return "twoFactorRedirect" in response;
}

/**
 * Signs in with e-mail and password. In: the page's request, what was typed (of the e-mail its sense counts, of the password every sign), where it came from. Out: cookies and what
 * comes next, or no: the same answer after the same work for unknown accounts, ended ones and wrong passwords.
 */
export async function signInWithPassword(
  request: Request,
  typed: { email: string; password: string },
  address: string,
): Promise<SignIn> {
  const email = canonicalEmail(typed.email);
  const may = await mayTryPassword(request, email, address, now());
  if (!may.ok) return { ok: false, problem: "too-many", retryAfterSeconds: may.retryAfterSeconds };
  try {
    const { headers, response } = await factorApi().signInEmail({
      body: { email, password: typed.password },
      headers: cookiesOnly(request),
      returnHeaders: true,
    });
    if (may.wary !== null && !asksSecond(response)) {
      const token = begunToken(request, headers);
      if (token) await takeBackSession(token);
      return { ok: false, problem: "too-many", retryAfterSeconds: may.wary };
    }
    await forgiveAll(may.counted);
    if (!asksSecond(response)) await noteBegun(request, headers);
    return { ok: true, headers: staffCookieHeaders(headers), next: asksSecond(response) ? "second-factor" : "desk" };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    // So many have tried that whether one was right is told to nobody.
    if (may.wary !== null) return { ok: false, problem: "too-many", retryAfterSeconds: may.wary };
    return { ok: false, problem: "wrong" };
  }
}

/** Throws a redirect to sign-in where no password was given before the code. */
export function requireChallenge(request: Request): void {
  if (staffCookie(request, "two_factor") === null) throw seeOther(paths.signIn());
}

/** A sign-in that waits for its second factor, and whose it is. */
export type Challenged = { challenge: string; staffId: string };

/** The sign-in that waits for its second factor in this browser. Throws a redirect to sign-in where none does. */
export async function requireChallenged(request: Request): Promise<Challenged> {
  const challenge = signedCookie(request, "two_factor");
  const staffId = challenge && (await findChallenged(challenge, now()));
  if (!challenge || !staffId) throw seeOther(paths.signIn());
  return { challenge, staffId };
}

/** Whose sign-in waits for its second factor in this browser; null for nobody's, and nothing is counted then: a stranger has no tries to use up. */
async function findWaiting(request: Request): Promise<string | null> {
  const challenge = signedCookie(request, "two_factor");
  return challenge === null ? null : findChallenged(challenge, now());
}

/**
 * Gives the second factor: six digits of the app, or one of the spare codes. The challenge's cookie says for whom.
 * Out: `unreadable` where what was set up cannot be read any more.
 */
export async function signInWithCode(
  request: Request,
  code: string,
  address: string,
): Promise<Exclude<SignIn, { next: "second-factor" }>> {
  const staffId = await findWaiting(request);
  if (staffId === null) return { ok: false, problem: "wrong" };
  const passage = await mayTryFactor(request, staffId, address);
  if (!passage.ok) return { ok: false, problem: "too-many", retryAfterSeconds: passage.retryAfterSeconds };
  const digits = parseCode(code);
  if (digits !== null && !(await spendOwnStep(staffId, digits, now()))) return { ok: false, problem: "wrong" };
  const attempt = { headers: cookiesOnly(request), returnHeaders: true } as const;
  try {
    const { headers } =
      digits !== null
        ? await factorApi().verifyTOTP({ ...attempt, body: { code: digits } })
        : await factorApi().verifyBackupCode({ ...attempt, body: { code: keptCode(code) } });
    await noteBegun(request, headers);
    return { ok: true, headers: staffCookieHeaders(headers), next: "desk" };
  } catch (error) {
    return { ok: false, problem: factorFailure(error) };
  }
}

/** Ends this browser's session: its row is gone. Out: the cookies that go with it. */
export async function signOutStaff(request: Request): Promise<Headers> {
  const { headers } = await factorApi().signOut({ headers: cookiesOnly(request), returnHeaders: true });
  return staffCookieHeaders(headers);
}
