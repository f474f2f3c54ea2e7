import { lines } from "../words/text";

/** What a face never has a shape for, because it only says how to show what stands beside it. */
export const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Of those, what a paper keeps: joiners and variation selectors, without which Persian, Mongolian, rare Han and emoji lose their shape, tags of
 * flags, and the pair that sets a text apart from what stands around it (`apart` in `words/text`). All others could only hide or turn something.
 */
const KEPT = /[\u200c\u200d\u180b-\u180f\ufe00-\ufe0f\u2068\u2069\u{e0020}-\u{e007f}\u{e0100}-\u{e01ef}]/u;

/** A letter with its marks, in alphabets where most pairs are a character of their own. */
const MARKED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+/gu;

/** A text as it can be printed, in paragraphs: without control characters and what would turn it round; half a character is the sign for one that was lost. At least one. */
export function printable(text: string): string[] {
  return lines(text).map((line) =>
    line
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .replaceAll("\t", " ")
      .replace(UNSEEN, (sign) => (KEPT.test(sign) ? sign : ""))
      .replace(MARKED, (letter) => letter.normalize("NFC")),
  );
}
