import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
} from "@simplewebauthn/server";
import { isoBase64URL } from "@simplewebauthn/server/helpers";
import type { Answered } from "#app/domain/people/passkeys/challenge.server";
import { findPasskey, listHandles } from "#app/domain/people/passkeys/list-passkeys.server";
import { usePasskey } from "#app/domain/people/passkeys/use-passkey.server";
import { refuse, type Outcome } from "#app/domain/refusal";
import { env } from "#app/platform/env/env.server";
import { setStaffCookie } from "../staff/cookie.server";
import { beginSession } from "./begin-session.server";
import { beginCeremony, findCeremony, leaveCeremony, passkeyHost } from "./ceremony.server";
import { readAnswer, transports } from "./sent-credential";
import { mayTryFactor, mayTryPasskey } from "./tries.server";
import type { Challenged } from "./sign-in.server";

/** What a browser is asked for, as JSON, and the cookie that ties its answer to it. */
type AskedFor = { options: string; cookie: string };

/** Asks for any passkey of any colleague, unlocked by its owner: it is the whole sign-in. Null where the portal's address has no name. */
export async function askForPasskey(now: Date): Promise<AskedFor | null> {
  const host = passkeyHost();
  if (host === null) return null;
  const { challenge, cookie } = beginCeremony({ ceremony: "sign-in", bound: "" }, now);
  const options = await generateAuthenticationOptions({
    rpID: host,
    challenge: isoBase64URL.toBuffer(challenge),
    userVerification: "required",
  });
  return { options: JSON.stringify(options), cookie };
}

/** Asks for a passkey of the colleague whose sign-in waits. Null where they have none, or the portal's address has no name. */
export async function askForSecond({ challenge: waiting, staffId }: Challenged, now: Date): Promise<AskedFor | null> {
  const host = passkeyHost();
  const handles = host === null ? [] : await listHandles(staffId);
  if (host === null || handles.length === 0) return null;
  const { challenge, cookie } = beginCeremony({ ceremony: "second", bound: waiting }, now);
  const options = await generateAuthenticationOptions({
    rpID: host,
    challenge: isoBase64URL.toBuffer(challenge),
    userVerification: "preferred",
    allowCredentials: handles.map((handle) => ({
      id: isoBase64URL.fromBuffer(handle.credentialId),
      transports: transports.parse(handle.transports),
    })),
  });
  return { options: JSON.stringify(options), cookie };
}

/** A passkey whose signature over the challenge is right, and whether its owner unlocked it. */
async function prove(response: AuthenticationResponseJSON, { challenge }: Answered) {
  const host = passkeyHost();
  const passkey = host === null ? null : await findPasskey(isoBase64URL.toBuffer(response.id));
  if (host === null || !passkey) return null;
  const proof = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: env().ORIGIN,
    expectedRPID: host,
    requireUserVerification: false,
    // The counter is compared where it is counted, in one step with it.
    credential: { id: response.id, publicKey: passkey.publicKey, counter: 0 },
  }).catch(() => null);
  if (!proof?.verified) return null;
  return { passkey, counter: proof.authenticationInfo.newCounter, unlocked: proof.authenticationInfo.userVerified };
}

/**
 * Signs in with a passkey: as the second factor of a sign-in that waits for one, or alone. In: the page's request, what its form sent, where it came
 * from. Out: the cookies of the session; or `too-many-tries`, `passkey-none`, `passkey-over`, `passkey-unsure` (alone it counts only unlocked
 * by its owner), `passkey-unknown` (whatever else is not right: not registered, another's, forged, of an account that has ended), `passkey-copied`.
 */
export async function signInWithPasskey(
  request: Request,
  sent: FormDataEntryValue | null,
  waiting: Challenged | null,
  { address, now }: { address: string; now: Date },
): Promise<Outcome<{ cookies: string[] }>> {
  const passage = await (waiting ? mayTryFactor(request, waiting.staffId, address) : mayTryPasskey(request, address));
  if (!passage.ok) return refuse("too-many-tries");
  const response = readAnswer(sent);
  if (!response) return refuse("passkey-none");
  const asked = waiting
    ? ({ ceremony: "second", bound: waiting.challenge } as const)
    : ({ ceremony: "sign-in", bound: "" } as const);
  const begun = findCeremony(request, asked, now);
  if (!begun) return refuse("passkey-over");
  const proved = await prove(response, begun);
  if (!proved || (waiting && waiting.staffId !== proved.passkey.staffId)) return refuse("passkey-unknown");
  if (!waiting && !proved.unlocked) return refuse("passkey-unsure");
  const used = await usePasskey({
    passkey: proved.passkey,
    answered: begun,
    counter: proved.counter,
    second: waiting?.challenge ?? null,
    now,
  });
  if (!used.ok) return used;
  const session = await beginSession(request, used.staffId, { strong: true }, now);
  return { ok: true, cookies: [...session, leaveCeremony(), setStaffCookie("two_factor", "", 0)] };
}
