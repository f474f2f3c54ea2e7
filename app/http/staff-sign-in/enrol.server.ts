import { isAPIError } from "better-auth/api";
import { parseCode } from "#app/domain/identity/code-rules";
import { noteFactorSet } from "#app/domain/people/colleagues/own-factor.server";
import { spendOwnStep } from "#app/domain/people/spend-step.server";
import { now } from "#app/platform/now.server";
import { passAll } from "../limits/limits.server";
import { factorFailure } from "./factor-failure.server";
import { factorApi } from "../staff/auth.server";
import { cookiesOnly, findSignedIn, ownToken } from "../staff/session.server";
import { begunToken, noteBegun, staffCookieHeaders } from "./sign-in.server";

export type Enrolment =
  { ok: true; uri: string; secret: string; spareCodes: string[] } | { ok: false; problem: "wrong" | "too-many" };

/**
 * Begins setting up the second factor of who is signed in: a new secret for their app and spare codes, shown this once.
 * It counts from the first right code on. Asked again before that, it makes new ones.
 */
export async function beginEnrolment(request: Request, password: string, address: string): Promise<Enrolment> {
  if (!(await passAll([["second-factor-per-address", address]])).ok) return { ok: false, problem: "too-many" };
  try {
    const made = await factorApi().enableTwoFactor({
      body: { password, method: "totp" },
      headers: cookiesOnly(request),
    });
    if (made.method !== "totp") throw new Error("A second factor of another kind was made");
    return {
      ok: true,
      uri: made.totpURI,
      secret: new URL(made.totpURI).searchParams.get("secret") ?? "",
      spareCodes: made.backupCodes,
    };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return { ok: false, problem: "wrong" };
  }
}

/** Ends setting up with a code of the app. Out: the cookies of the new session, or that the code was not right. */
export async function endEnrolment(
  request: Request,
  code: string,
  address: string,
): Promise<{ ok: true; headers: Headers } | { ok: false; problem: "wrong" | "too-many" }> {
  if (!(await passAll([["second-factor-per-address", address]])).ok) return { ok: false, problem: "too-many" };
  const digits = parseCode(code);
  const session = await findSignedIn(request);
  if (!session || digits === null || !(await spendOwnStep(session.staff.id, digits, now())))
    return { ok: false, problem: "wrong" };
  try {
    const { headers, response } = await factorApi().verifyTOTP({
      body: { code: digits },
      headers: cookiesOnly(request),
      returnHeaders: true,
    });
    await noteBegun(request, headers);
    // The library opens a new session for who had no second factor before, and goes on with the old one for who had.
    const token = begunToken(request, headers) ?? ownToken(request);
    await noteFactorSet({ staffId: response.user.id, token, now: now() });
    return { ok: true, headers: staffCookieHeaders(headers) };
  } catch (error) {
    // A secret that cannot be read is made anew like one whose code was not right.
    factorFailure(error);
    return { ok: false, problem: "wrong" };
  }
}
