import type { Locale, Text } from "../../../language";
import type { LetterKind } from "../../../outbox/letters";
import type { Reader } from "../facts/letter-facts";
import { digest } from "./digest.server";
import { type FactsOf, singleLetters } from "./single-letters.server";

/** Every kind of letter that is promised as a row. */
export const kinds = { ...singleLetters, digest };

/** What each kind of letter says, in its language. */
export type LetterFacts = { [K in LetterKind]: FactsOf<(typeof kinds)[K]> };

/** A letter ready to be put into words: whom it goes to (null: one of ours tells it, for the person has no e-mail address), in which language, and what it says. */
export type LetterContent = {
  [K in LetterKind]: { kind: K; to: string | null; locale: Locale; facts: LetterFacts[K] };
}[LetterKind];

/** True for a kind of letter the product knows. */
export function isLetterKind(kind: string): kind is LetterKind {
  return Object.hasOwn(kinds, kind);
}

/** Whom letters of a kind are for; null for a kind the product does not know. */
export function readerOf(kind: string): Reader | null {
  return isLetterKind(kind) ? kinds[kind].to : null;
}

/** What staff call letters of a kind, in both languages; its code where the product does not know it. */
export function letterName(kind: string): Text {
  return isLetterKind(kind) ? kinds[kind].name : { "zh-CN": kind, en: kind };
}

/** The same of all kinds, by their codes. */
export function letterNames(): Record<string, Text> {
  return Object.fromEntries(Object.keys(kinds).map((kind) => [kind, letterName(kind)]));
}

/** The kinds of letters for one sort of reader. */
export function kindsFor(reader: Reader): LetterKind[] {
  return Object.keys(kinds)
    .filter(isLetterKind)
    .filter((kind) => kinds[kind].to === reader);
}
