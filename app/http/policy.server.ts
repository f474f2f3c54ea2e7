import { DEFAULT_POLICY } from "#app/domain/policies/profiles/shipped";
import { findPolicyInForce, type PublishedPolicy } from "#app/domain/policies/published.server";

/** The policy this portal works under. Throws 503 while none has been published. */
export async function requirePolicy(now: Date): Promise<PublishedPolicy> {
  const policy = await findPolicyInForce(DEFAULT_POLICY, now);
  if (!policy) throw new Response(null, { status: 503 });
  return policy;
}
