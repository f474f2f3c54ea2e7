import type { Text } from "#app/domain/language";
import type { Holding } from "#app/domain/people/teams/team";
import { isRight } from "#app/domain/policies/profile/rights";
import { useDeskWords } from "../frame";

/** What a team holds, as pages say it. In: the names of the policies in force; one that is not any more is called by its id. */
export function useHoldingWords(policies: Record<string, Text>): (holding: Holding) => string {
  const { shared, locale } = useDeskWords();
  return ({ policyId, right }) => {
    const policy = policies[policyId]?.[locale] ?? policyId;
    return isRight(right) ? `${policy} · ${shared.rights[right].name}` : policy;
  };
}
