import type { Locale } from "#app/domain/language";
import type { Profile } from "#app/domain/policies/profile/profile";
import type { RequesterKind } from "#app/domain/policies/profile/profile-parts";

type Said = { text?: string; hint?: string };

/** What a policy calls those who ask, and explains of them, in its own words; nothing where it leaves that to the product. */
export function ownWords(
  { requesters }: Pick<Profile, "requesters">,
  locale: Locale,
): Partial<Record<RequesterKind, Said>> {
  return Object.fromEntries(
    requesters.map(({ kind, words, help }) => [
      kind,
      { ...(words ? { text: words[locale] } : {}), ...(help ? { hint: help[locale] } : {}) },
    ]),
  );
}
