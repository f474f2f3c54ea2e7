import { reportsCopy } from "#app/copy/reports";
import type { Locale } from "#app/domain/language";
import type { GroundKey } from "#app/domain/reports/policies/ground-key";
import { nameOfKey } from "#app/domain/reports/policies/ground-name";
import type { NamedPolicy } from "#app/domain/reports/policies/report-policies.server";

/** A counted ground in words; a policy's own says whose it is. One that nobody knows any more is shown by its id. */
export function groundWords(key: GroundKey, policies: ReadonlyMap<string, NamedPolicy>, locale: Locale): string {
  const { groundId, ground, policy } = nameOfKey(key, [...policies.values()]);
  const name = ground?.[locale] ?? groundId;
  return policy ? reportsCopy(locale).refusals.ofPolicy(name, policy[locale]) : name;
}
