import { deskCopy } from "#app/copy/desk";
import { now } from "#app/platform/now.server";
import { LOCALES, type Text } from "#app/domain/language";
import { listRetired } from "#app/domain/policies/proposals/retired.server";
import { listPoliciesInForce, type PublishedPolicy } from "#app/domain/policies/versions/published.server";

/** A policy as the desk names it where something is chosen: one that is retired says so. */
export type NamedPolicy = Pick<PublishedPolicy, "policyId" | "profile"> & { name: Text };

function marked(name: Text): Text {
  const said = LOCALES.map(
    (locale) => [locale, deskCopy(locale).policies.proposals.list.suffix(name[locale])] as const,
  );
  return { ...name, ...Object.fromEntries(said) };
}

/** Every policy in force by its name; those that are retired say so, and stand last: their tickets, texts and notices are still worked on. */
export async function namedPolicies(): Promise<NamedPolicy[]> {
  const [inForce, retired] = await Promise.all([listPoliciesInForce(), listRetired(now())]);
  const named = inForce.map(({ policyId, profile }) => ({
    policyId,
    profile,
    name: retired.has(policyId) ? marked(profile.name) : profile.name,
  }));
  return [
    ...named.filter(({ policyId }) => !retired.has(policyId)),
    ...named.filter(({ policyId }) => retired.has(policyId)),
  ];
}
