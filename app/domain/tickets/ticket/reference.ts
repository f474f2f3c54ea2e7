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
