import { DEFAULT_POLICY } from "#app/domain/policies/profiles/shipped";
import {
  findPolicyInForce,
  loadPolicyVersion,
  type PublishedPolicy,
} from "#app/domain/policies/versions/published.server";
import { hasPolicyText } from "#app/domain/policies/versions/papers.server";
import { findVersion } from "#app/domain/policies/versions/versions.server";
import { findPolicyVersionOf } from "#app/domain/tickets/ticket/policy-of-ticket.server";
import { noticesOnFront } from "#app/domain/programmes/reading/public-notices.server";
import { findServiceEnd } from "#app/domain/programmes/programme/service-end.server";
import { paths } from "#app/paths";
import { seeOther } from "../answer/see-other";
import { isClosed } from "./closed-portal.server";
import { retirementTold } from "./retirement.server";
import { findDraftOf } from "./draft-session.server";
import { stayedWith } from "./portal-cookie.server";
import { findTracked } from "./track-session.server";

/** What everybody is told under a policy now, how the end of its service stands, and whether it is or will be retired. */
export async function toldNow(policyId: string, zone: string, now: Date) {
  const [notices, end, retirement] = await Promise.all([
    noticesOnFront(policyId, zone, now),
    findServiceEnd(policyId, zone, now),
    retirementTold(policyId, now),
  ]);
  return { notices, end, retirement };
}

/** A policy that still takes requests. Throws a redirect to its portal's front, which says why, where its service has ended and the time for requests is over. */
export async function requireTaking(policy: PublishedPolicy, now: Date): Promise<PublishedPolicy> {
  if (await isClosed(policy, now)) throw seeOther(paths.portal(policy.policyId));
  return policy;
}

/** A policy by its name in an address. Throws 404 when none is published under it. */
export async function requirePolicyNamed(policyId: string | undefined, now: Date): Promise<PublishedPolicy> {
  const policy = policyId ? await findPolicyInForce(policyId, now) : null;
  if (!policy) throw new Response(null, { status: 404 });
  return policy;
}

/**
 * The policy a request without a draft or ticket of its own is about: the one the address names (`?policy=`), else that of the
 * portal this browser came to, else the default one. Throws 404 for an address that names one there is not: nobody asks another
 * controller by mistake; 503 while none has been published.
 */
export async function requirePolicy(request: Request, now: Date): Promise<PublishedPolicy> {
  const asked = new URL(request.url).searchParams.get("policy");
  if (asked !== null) return requirePolicyNamed(asked, now);
  const named = stayedWith(request) ?? DEFAULT_POLICY;
  const policy = (await findPolicyInForce(named, now)) ?? (await findPolicyInForce(DEFAULT_POLICY, now));
  if (!policy) throw new Response(null, { status: 503 });
  return policy;
}

/**
 * The policy a public page stands under. A ticket's page and a draft's pages stand under the version they were filed or begun
 * under, whatever is in force by now; the front pages under their own.
 */
export async function policyOfPage(request: Request, named: string | undefined, now: Date): Promise<PublishedPolicy> {
  const { pathname, searchParams } = new URL(request.url);
  if (named) return requirePolicyNamed(named, now);
  if (pathname === paths.home()) return requirePolicyNamed(DEFAULT_POLICY, now);
  const tracking = [paths.trackTicket(), paths.trackVisit()].some((path) => pathname.startsWith(path));
  const ticketId = tracking ? await findTracked(request, now) : null;
  const versionId = ticketId && (await findPolicyVersionOf(ticketId));
  if (versionId) return loadPolicyVersion(versionId);
  const draft =
    pathname.startsWith(paths.request("")) && !searchParams.has("policy") ? await findDraftOf(request, now) : null;
  return draft?.policy ?? requirePolicy(request, now);
}

/** Where the text of a policy's version can be read: its page here where the text goes with it, else the address the policy names; null where there is neither. */
export async function policyHref({ id, policyId, version, profile }: PublishedPolicy): Promise<string | null> {
  return (await hasPolicyText(id)) ? paths.policyText(policyId, version) : profile.policyUrl;
}

/** The version of a policy whose text an address names: by its number, else the one in force. Throws 404 where there is none. */
export async function requirePolicyText(
  policyId: string | undefined,
  typed: string | undefined,
  now: Date,
): Promise<PublishedPolicy> {
  if (typed === undefined) return requirePolicyNamed(policyId, now);
  const version = /^[1-9]\d{0,6}$/.test(typed) ? await findVersion(policyId ?? "", Number(typed)) : null;
  if (!version) throw new Response(null, { status: 404 });
  return version;
}
