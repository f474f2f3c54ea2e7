import type { Locale } from "../../../language";
import type { Profile } from "../../../policies/profile/profile";
import { ASKED_RIGHTS } from "../../../policies/profile/rights";
import { kinds, type LetterContent } from "./kinds.server";

/**
 * Every letter that leaves the house under a policy, with sample facts; nothing in them is anybody's. In: the policy, published or not,
 * the language, the civil date the samples begin on. Letters the policy never sends are left out.
 */
export function sampleLetters(profile: Profile, locale: Locale, today: string): LetterContent[] {
  const sample = { profile, locale, today, offered: ASKED_RIGHTS.filter((right) => profile.rights[right]) };
  return Object.entries(kinds).flatMap(([kind, known]): LetterContent[] => {
    const facts = "sample" in known ? known.sample(sample) : null;
    return facts ? [{ kind, to: "", locale, facts } as LetterContent] : [];
  });
}
