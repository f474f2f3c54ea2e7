import type { Profile } from "#app/domain/policies/profile";
import type { Locale } from "#app/domain/policies/text";

type Choice = { value: string; text: string; hint?: string };
export type WhatChoices = { grounds: Choice[]; consents: Choice[]; consequences: Choice[]; formats: Profile["copyFormats"] };

/** What a policy gives to choose from, in one language. */
export function choicesOf(profile: Profile, locale: Locale): WhatChoices {
  return {
    grounds: profile.deletionGrounds.map(({ id, text }) => ({ value: id, text: text[locale] })),
    consents: profile.consents.map(({ id, text, stops }) => ({ value: id, text: text[locale], hint: stops[locale] })),
    consequences: profile.consequences.map(({ id, text }) => ({ value: id, text: text[locale] })),
    formats: profile.copyFormats,
  };
}
