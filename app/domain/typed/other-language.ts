import type { Locale } from "../language";

const HAN = /\p{Script=Han}/gu;
const LATIN_WORDS = /\p{Script=Latin}{2,}/gu;

/** So many words of the other language are a sentence, not a name or a code. */
const A_SENTENCE = 4;

function count(text: string, of: RegExp): number {
  return [...text.matchAll(of)].length;
}

/** Addresses, references and whatever stands between quotation marks are of no language. */
function ownWords(text: string): string {
  return text
    .replace(/\S+@\S+|https?:\S+|\b[A-Z0-9]+(?:-[A-Z0-9]+)+\b/g, " ")
    .replace(/“[^”]*”|「[^」]*」|《[^》]*》|"[^"\n]*"/g, " ");
}

/**
 * Whether words seem to be in another language than the letter they go into: a Chinese note in an English letter, or the reverse. Names,
 * codes, addresses and what is quoted do not count. A guess, to be asked about and never to forbid.
 */
export function isOtherLanguage(text: string, locale: Locale): boolean {
  const own = ownWords(text);
  const [han, latin] = [count(own, HAN), count(own, LATIN_WORDS)];
  // A word of Chinese is about two signs.
  if (locale === "zh-CN") return latin >= A_SENTENCE && han / 2 < latin;
  return han >= A_SENTENCE && han / 2 > latin;
}
