import { machineText } from "../../typed/machine";

/** Letters and figures that cannot be mistaken for one another when read aloud or written by hand: no 0 O 1 I L U V 5 S 2 Z 8 B. */
const ALPHABET = "34679ACDEFGHJKMNPQRTWXY";
const LENGTH = 8;
const PREFIX = "RD";

/**
 * Makes a reference such as `RD-7K4M-3QXP` from random bytes.
 * In: a function giving that many random integers in [0, below). Out: the reference, with about 36 bits of chance.
 */
export function makeReference(randomBelow: (below: number) => number): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomBelow(ALPHABET.length)]).join("");
  return `${PREFIX}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Reads what a person typed (any case and width, blanks, dashes and unseen signs anywhere, missing prefix) as a reference; null when it cannot be one. */
export function parseReference(typed: string): string | null {
  const letters = machineText(typed)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(new RegExp(`^${PREFIX}(?=.{${LENGTH}}$)`), "");
  if (letters.length !== LENGTH || [...letters].some((letter) => !ALPHABET.includes(letter))) return null;
  return `${PREFIX}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Fewest letters of a reference by which it is looked for. */
const SHORTEST_BEGINNING = 3;

/**
 * Reads what a person typed as a reference or the beginning of one, as far as it was typed. Out: how a whole reference begins that is meant, and whether it was
 * said that it is one; null where no reference begins so.
 */
export function parseReferenceBeginning(typed: string): { start: string; named: boolean } | null {
  const signs = machineText(typed)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  const named = signs.startsWith(PREFIX);
  const letters = named ? signs.slice(PREFIX.length) : signs;
  const fits = letters.length >= SHORTEST_BEGINNING && letters.length <= LENGTH;
  if (!fits || /[^\dA-Za-z\s-]/.test(machineText(typed)) || [...letters].some((letter) => !ALPHABET.includes(letter)))
    return null;
  return { start: `${PREFIX}-${letters.slice(0, 4)}${letters.length > 4 ? `-${letters.slice(4)}` : ""}`, named };
}
