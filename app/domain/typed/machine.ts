import { withoutAnyUnseen, withoutUnseen } from "./unseen";

/** Longest text that is looked at for a value a machine reads: none of ours is near it. */
const LONGEST = 1_000;

/** Plain signs already, as most of what is read: there is nothing to take back. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

function isPlain(typed: string): boolean {
  return typed.length <= LONGEST && PLAIN.test(typed);
}

/**
 * What an input method, a telephone or a document makes of plain signs, taken back: full width becomes half, every dash a hyphen,
 * every full stop a dot, every apostrophe straight, blanks one space and none around it. What prints nothing is gone, but for what a
 * script is spelt with.
 */
export function withPlainSigns(typed: string): string {
  if (isPlain(typed)) return typed;
  return withoutUnseen(withoutUnseen(typed.slice(0, LONGEST)).normalize("NFKC"))
    .replace(/[\p{Pd}\u2212\u02D7\u2043]/gu, "-")
    .replace(/[\u3002\uFF61]/g, ".")
    .replace(/[\u2018\u2019\u02BC\u2032]/g, "'")
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .trim();
}

/**
 * A value that a machine reads and that is plain letters, figures and signs: a code, a reference, a date, a name of our own. Arabic and
 * Persian figures count as ours, and the long-vowel mark of a Japanese keyboard as the hyphen it
 * shares a key with, where it lengthens no kana.
 */
export function machineText(typed: string): string {
  if (isPlain(typed)) return typed;
  return withoutAnyUnseen(withPlainSigns(typed))
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (figure) => String(figure.charCodeAt(0) & 0xf))
    .replace(/(?<=[\w ])\u30FC/g, "-")
    .trim();
}
