import { reportsCopy } from "#app/copy/reports";
import { sharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/language";
import { isRight } from "#app/domain/policies/profile/rights";
import type { ReportTeam } from "#app/domain/reports/figures/report-team.server";
import type { NamedPolicy } from "#app/domain/reports/policies/report-policies.server";
import { policyName } from "./policy-name";

/** What a team is called where a report says what it is about; one that was dissolved, or that the reader knows nothing of, is called so. */
export function teamName({ name, over }: ReportTeam, locale: Locale): string {
  const { team } = reportsCopy(locale);
  if (name === null) return team.unknown;
  return over ? team.over(name) : name;
}

/** What a team holds now: policies, and single rights of them. */
export function heldWords(
  { holdings }: ReportTeam,
  policies: ReadonlyMap<string, NamedPolicy>,
  locale: Locale,
): string[] {
  return holdings.map(({ policyId, right }) => {
    const policy = policyName(policyId, policies, locale) ?? policyId;
    return isRight(right) ? reportsCopy(locale).team.rightOf(policy, sharedCopy(locale).rights[right].name) : policy;
  });
}
