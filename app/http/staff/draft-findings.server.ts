import { check } from "#app/domain/policies/check/check";
import { checkOthers } from "#app/domain/policies/check/check-others";
import { checkPapers } from "#app/domain/policies/check/check-papers";
import type { Gap } from "#app/domain/policies/check/gap";
import type { LooseObject } from "#app/domain/policies/check/loose";
import type { Papers } from "#app/domain/policies/profile/papers";
import { listPoliciesInForce } from "#app/domain/policies/versions/published.server";

type Draft = { policyId: string; newest: unknown; profile: LooseObject };

/** What the check finds in a draft without its papers; in one of a policy nobody has published yet, what still speaks of another controller too. */
export async function profileFindings({ policyId, newest, profile }: Draft): Promise<Gap[]> {
  if (newest) return check(profile);
  const others = (await listPoliciesInForce()).filter((each) => each.policyId !== policyId);
  return [
    ...check(profile),
    ...checkOthers(
      profile,
      others.map((each) => each.profile),
    ),
  ];
}

/** The same with what is found in its papers. */
export async function draftFindings(draft: Draft, papers: Papers): Promise<Gap[]> {
  return [...(await profileFindings(draft)), ...checkPapers(draft.profile, papers)];
}
