/** Below this age somebody is a minor, and what staff may see of them is guarded. Source: Protection of Minors Law 2; Order 766 Art. 34, 36. */
export const OF_AGE = 18;

/** Below this age the guardian alone consents. Source: PIPL 31. */
export const GUARDIAN_CONSENTS_BELOW = 14;

/** How old somebody is, as far as it matters: `under-18` is fourteen or older, or not known more closely. */
export const AGE_BANDS = ["under-14", "under-18", "of-age"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The bands of those who are not of age. */
export const MINOR_BANDS = ["under-14", "under-18"] as const satisfies readonly AgeBand[];
export type MinorBand = (typeof MINOR_BANDS)[number];

/** The band of an age in whole years. */
export function bandOf(years: number): AgeBand {
  if (years < GUARDIAN_CONSENTS_BELOW) return "under-14";
  return years < OF_AGE ? "under-18" : "of-age";
}

/** Whether a band is that of a minor. Nobody's age is guessed: one that is not known is none. */
export function isMinor(band: string | null | undefined): band is MinorBand {
  return MINOR_BANDS.some((each) => each === band);
}

/** Below which age a guardian may ask under a policy: that of a minor, or a higher one the policy names; null where it names none and asks for no age. */
export function guardianAsksBelow(minorAge: number | null): number | null {
  return minorAge === null ? null : Math.max(minorAge, OF_AGE);
}
