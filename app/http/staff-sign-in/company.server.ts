import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from "openid-client";
import { z } from "zod";
import { admitByCompany, type CompanyIdentity } from "#app/domain/people/colleagues/company-account.server";
import { refuse, type Outcome } from "#app/domain/refusal";
import { paths } from "#app/paths";
import { env } from "#app/platform/env/env.server";
import { log } from "#app/platform/log/log.server";
import { deskPath } from "../answer/own-path";
import { readCookie, readSigned, setCookie, signState } from "../request/cookies.server";
import { beginChallenge, beginSession } from "./begin-session.server";

const NAME = "company";
const LIFE_SECONDS = 10 * 60;
/** How long the provider is waited for, in seconds. */
const PATIENCE = 10;

const stateSchema = z.object({
  state: z.string().max(200),
  nonce: z.string().max(200),
  verifier: z.string().max(200),
  next: z.string().max(2_000),
  until: z.number(),
});

/** What the button of the company's sign-in says; null where none is configured. */
export function companySignIn(): { label: string | null } | null {
  return env().OIDC_ISSUER ? { label: env().OIDC_LABEL ?? null } : null;
}

let found: Promise<Configuration> | undefined;

/** The provider, as it describes itself: asked once; again where that failed. */
function provider(): Promise<Configuration> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = env();
  if (!issuer || !id || !secret) throw new Error("no company sign-in is configured");
  const server = new URL(issuer);
  // A provider without TLS is one on this machine; the configuration takes no other.
  const insecure = server.protocol === "http:" ? [allowInsecureRequests] : [];
  // Who signed the ID token is asked too, and not only over which connection it came.
  const execute = [enableNonRepudiationChecks, ...insecure];
  found ??= discovery(server, id, secret, undefined, { execute, timeout: PATIENCE }).catch((error: unknown) => {
    found = undefined;
    throw error;
  });
  return found;
}

function redirectUri(): string {
  return new URL(paths.companyCallback(), env().ORIGIN).toString();
}

/** An error of the provider, or on the way there, in codes only: what it says may name somebody. */
function codeOf(error: unknown): string {
  const { code, error: said } = (error ?? {}) as { code?: unknown; error?: unknown };
  return [code, said].filter((each) => typeof each === "string" && /^[\w.-]{1,60}$/.test(each)).join(" ") || "unknown";
}

/** Begins signing in with the company. In: the desk's page to go on to. Out: where to, and the Set-Cookie header that ties the answer to this browser; or `company-away`. */
export async function beginCompany(next: string, now: Date): Promise<Outcome<{ to: string; cookie: string }>> {
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  try {
    const to = buildAuthorizationUrl(await provider(), {
      redirect_uri: redirectUri(),
      scope: "openid email",
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    });
    const kept = { state, nonce, verifier, next, until: now.getTime() + LIFE_SECONDS * 1000 };
    return { ok: true, to: to.toString(), cookie: setCookie(NAME, signState(NAME, kept), { maxAge: LIFE_SECONDS }) };
  } catch (error) {
    log.warn({ reason: codeOf(error) }, "the company's sign-in does not answer");
    return refuse("company-away");
  }
}

/** What the provider says of somebody who signed in there. */
type Said = CompanyIdentity & { strong: boolean };

/** Whether one of the ways in which somebody signed in counts as a second factor here. */
function isStrong({ acr, amr }: { acr?: unknown; amr?: unknown }): boolean {
  const counting = env().OIDC_SECOND_FACTOR;
  return [acr, amr].flat().some((way) => typeof way === "string" && counting.includes(way));
}

async function exchange(request: Request, checks: z.infer<typeof stateSchema>): Promise<Said | null> {
  const config = await provider();
  // Behind a proxy the request's own address is not the one the provider was told.
  const url = new URL(redirectUri());
  url.search = new URL(request.url).search;
  const tokens = await authorizationCodeGrant(config, url, {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    pkceCodeVerifier: checks.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) return null;
  const told =
    typeof claims.email === "string"
      ? claims
      : config.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(config, tokens.access_token, claims.sub)
        : {};
  const { email, email_verified: verified } = told as { email?: unknown; email_verified?: unknown };
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof email === "string" && verified === true ? email : null,
    strong: isStrong({ acr: claims.acr, amr: claims.amr }),
  };
}

/**
 * Ends signing in with the company. In: the request the provider sent this browser back with. Out: where to go on, and the cookies; or
 * `company-failed` (not begun in this browser, over, refused there), and as `admitByCompany`.
 */
export async function endCompany(request: Request, now: Date): Promise<Outcome<{ to: string; cookies: string[] }>> {
  const value = readCookie(request, NAME);
  const { data: checks } = stateSchema.safeParse(value === null ? null : readSigned(NAME, value));
  if (!checks || checks.until <= now.getTime()) return refuse("company-failed");
  let said: Said | null;
  try {
    said = await exchange(request, checks);
  } catch (error) {
    log.warn({ reason: codeOf(error) }, "a sign-in with the company failed");
    return refuse("company-failed");
  }
  if (!said) return refuse("company-failed");
  const required = env().SECOND_FACTOR === "required";
  const admitted = await admitByCompany(said, { strong: said.strong, required }, now);
  if (!admitted.ok) return admitted;
  const { id, enrolled } = admitted.staff;
  const next = deskPath(checks.next, paths.desk());
  if (enrolled && !said.strong)
    return { ok: true, to: paths.secondFactor(next), cookies: await beginChallenge(id, now) };
  return { ok: true, to: next, cookies: await beginSession(request, id, { strong: said.strong }, now) };
}

/** The Set-Cookie header that forgets what was begun. */
export function leaveCompany(): string {
  return setCookie(NAME, "", { maxAge: 0 });
}
