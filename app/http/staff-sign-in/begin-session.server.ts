import { openChallenge, openSession } from "#app/domain/people/sessions.server";
import { deviceOf } from "#app/domain/people/device";
import { ABSOLUTE_SECONDS } from "#app/domain/people/session-rules";
import { randomToken } from "#app/platform/seal/secret.server";
import { FACTOR_SECONDS } from "../staff/auth.server";
import { setStaffCookie } from "../staff/cookie.server";
import { knowDevice } from "./known-device.server";

/** Begins a session for somebody who proved who they are without the sign-in library. `strong`: with as much as a second factor. Out: its Set-Cookie headers; the device is known for theirs from now on. */
export async function beginSession(
  request: Request,
  staffId: string,
  { strong }: { strong: boolean },
  now: Date,
): Promise<string[]> {
  const token = randomToken();
  await openSession({ staffId, token, device: deviceOf(request.headers.get("User-Agent")), strong }, now);
  return [setStaffCookie("session_token", token, ABSOLUTE_SECONDS), knowDevice(request, staffId)];
}

/** Asks for the second factor of somebody who proved the first one without a password, as the sign-in library does after one. Out: the challenge's Set-Cookie header. */
export async function beginChallenge(staffId: string, now: Date): Promise<string[]> {
  const challenge = `2fa-${randomToken()}`;
  await openChallenge(challenge, staffId, new Date(now.getTime() + FACTOR_SECONDS * 1000));
  return [setStaffCookie("two_factor", challenge, FACTOR_SECONDS)];
}
