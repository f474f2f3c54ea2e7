import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import { isoBase64URL, isoUint8Array } from "@simplewebauthn/server/helpers";
import { listHandles, MOST_PASSKEYS } from "#app/domain/people/passkeys/list-passkeys.server";
import { addPasskey } from "#app/domain/people/passkeys/own-passkeys.server";
import type { Own } from "#app/domain/people/colleagues/own-account.server";
import { refuse, type Outcome } from "#app/domain/refusal";
import { env } from "#app/platform/env/env.server";
import { beginCeremony, findCeremony, passkeyHost } from "./ceremony.server";
import { provePassword } from "./own-factor.server";
import { readNewCredential } from "./sent-credential";

type Asked = { own: Own; name: string; email: string; called: string; password: string };

/**
 * Begins adding a passkey to one's own account. In: whose; what it will be called; the password, for a session may have been left open.
 * Out: what the browser is asked for, as JSON, and the cookie that ties its answer to it; or `password-wrong`, `too-many-tries`, `passkeys-full`.
 * Throws where the portal's address is none that passkeys can be made for.
 */
export async function beginPasskey({
  own,
  name,
  email,
  called,
  password,
}: Asked): Promise<Outcome<{ options: string; cookie: string }>> {
  const proved = await provePassword(own.staffId, password);
  if (proved !== "right") return refuse(proved === "wrong" ? "password-wrong" : "too-many-tries");
  const host = passkeyHost();
  if (host === null) throw new Error("passkeys cannot be made for an address without a name");
  const handles = await listHandles(own.staffId);
  if (handles.length >= MOST_PASSKEYS) return refuse("passkeys-full");
  const { challenge, cookie } = beginCeremony({ ceremony: "add", bound: own.token, name: called }, own.now);
  const options = await generateRegistrationOptions({
    rpName: "RightsDesk",
    rpID: host,
    userID: isoUint8Array.fromUTF8String(own.staffId),
    userName: email,
    userDisplayName: name,
    challenge: isoBase64URL.toBuffer(challenge),
    excludeCredentials: handles.map(({ credentialId }) => ({ id: isoBase64URL.fromBuffer(credentialId) })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  });
  return { ok: true, options: JSON.stringify(options), cookie };
}

/** Ends it with what the browser sent. Out: as `addPasskey`, or `passkey-none`, `passkey-over`, `passkey-unknown` (it is not what was asked for). */
export async function endPasskey(request: Request, own: Own, sent: FormDataEntryValue | null): Promise<Outcome> {
  const response = readNewCredential(sent);
  if (!response) return refuse("passkey-none");
  const begun = findCeremony(request, { ceremony: "add", bound: own.token }, own.now);
  const host = passkeyHost();
  if (!begun || host === null) return refuse("passkey-over");
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge: begun.challenge,
    expectedOrigin: env().ORIGIN,
    expectedRPID: host,
    requireUserVerification: false,
  }).catch(() => null);
  if (!made?.verified) return refuse("passkey-unknown");
  const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential;
  return addPasskey(
    own,
    { name: begun.name, credentialId: isoBase64URL.toBuffer(id), publicKey, counter, transports },
    begun,
  );
}
