import type { CivilDate } from "#app/domain/clock/dates/civil-date";
import type { Text } from "#app/domain/language";
import { findRetirement } from "#app/domain/policies/proposals/retired.server";
import { findPolicyInForce } from "#app/domain/policies/versions/published.server";

/** What a person is told of a policy that is retired, or will be: from which day on it takes no requests, what to do instead, and the portal that takes its place. */
export type RetirementTold = {
  state: "ahead" | "retired";
  on: CivilDate;
  instead: Text;
  successor: { policyId: string; name: Text } | null;
};

/** The retirement of a policy as its portal tells it; null where there is none. A successor that is retired itself by then is not named. */
export async function retirementTold(policyId: string, now: Date): Promise<RetirementTold | null> {
  const retirement = await findRetirement(policyId, now);
  if (!retirement) return null;
  const { state, on, instead, successorId } = retirement;
  const gone = successorId === null || (await findRetirement(successorId, now))?.state === "retired";
  const next = gone ? null : await findPolicyInForce(successorId, now);
  return { state, on, instead, successor: next && { policyId: next.policyId, name: next.profile.name } };
}
