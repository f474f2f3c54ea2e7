import { letters, type LetterKind, type LetterProps } from "./catalog";
import type { Locale } from "./letter/letter";

/** The samples of every letter in every language, as each letter gives its own. */
export const samples = Object.fromEntries(Object.entries(letters).map(([kind, letter]) => [kind, letter.samples])) as {
  [K in LetterKind]: Record<Locale, LetterProps[K]>;
};
