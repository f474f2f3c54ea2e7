import type { Locale } from "#app/domain/language";
import type { Profile } from "#app/domain/policies/profile/profile";
import type { Right } from "#app/domain/policies/profile/rights";
import { snippetsFor } from "#app/domain/policies/snippets/snippets.server";
import { letterLocaleOf } from "#app/domain/tickets/letters/promise/letter-locale.server";

/** The letter that is written about a ticket: its language, and the words that can be put in. In: a ticket somebody was admitted to. */
export async function letterFor(ticket: {
  id: string;
  right: Right;
  profile: Profile;
}): Promise<{ locale: Locale; snippets: { id: string; title: string }[] }> {
  const locale = await letterLocaleOf(ticket.id, ticket.profile.languages);
  return { locale, snippets: await snippetsFor({ policyId: ticket.profile.id, right: ticket.right, locale }) };
}
