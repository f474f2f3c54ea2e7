import type { Tx } from "#app/platform/database/db.server";
import type { Locale } from "../../../language";
import { hasPolicyText } from "../../../policies/versions/papers.server";
import type { PublishedPolicy } from "../../../policies/versions/published.server";
import { controllerFacts, policyFacts, type SenderFacts } from "./letter-facts";

/** Who sends a letter under a version of a policy, and where that policy can be read. In a transaction, give its client. */
export async function senderFacts(
  { id, version, profile }: PublishedPolicy,
  locale: Locale,
  client?: Pick<Tx, "policyPapers">,
): Promise<SenderFacts> {
  const text = (await hasPolicyText(id, client)) ? { version } : null;
  return { ...controllerFacts(profile, locale), policy: policyFacts(profile, locale, text) };
}
