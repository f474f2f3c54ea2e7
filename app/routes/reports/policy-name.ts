import { reportsCopy } from "#app/copy/reports";
import type { Locale } from "#app/domain/language";
import type { NamedPolicy } from "#app/domain/reports/policies/report-policies.server";

/** What a policy is called, by its newest version; its id where nobody knows it. Null where none is asked for. */
export function policyName(
  policyId: string | null,
  policies: ReadonlyMap<string, NamedPolicy>,
  locale: Locale,
): string | null {
  const policy = [...policies.values()].findLast((version) => version.policyId === policyId);
  return policy?.name[locale] ?? policyId;
}

/** What the policy a report is asked for is called; one that was never published, so that no ticket has it, is called so. Null where none is asked for. */
export function askedPolicyName(
  policyId: string | null,
  policies: ReadonlyMap<string, NamedPolicy>,
  locale: Locale,
): string | null {
  const known = [...policies.values()].some((version) => version.policyId === policyId);
  return policyId === null || known ? policyName(policyId, policies, locale) : reportsCopy(locale).form.noPolicy;
}
