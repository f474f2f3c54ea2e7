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
