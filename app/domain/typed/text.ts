import { isVisible, withoutUnseen } from "./unseen";

/** Twice the longest field there is: what is longer is refused for its length, and not worth the work. */
const LONGEST_SPELT = 40_000;

/** No letter of any language carries more marks; more of them cost much to put in order, and cover the lines above. Source: UAX #15, stream-safe text. */
const MARKS_TOO_MANY = /(\p{M}{30})\p{M}+/gu;

/** One spelling of what looks the same: no unseen signs, composed letters. Nothing where nothing can be seen. What is longer than any field stays as it is. */
function spelt(text: string): string {
  if (text.length > LONGEST_SPELT) return text;
  const few = withoutUnseen(text).replace(MARKS_TOO_MANY, "$1");
  const composed = few.normalize("NFC").replace(MARKS_TOO_MANY, "$1");
  return isVisible(composed) ? composed : "";
}

/**
 * A line somebody typed or pasted: every run of line ends and control characters (NUL, which no database text can hold) is one space.
 * Out: empty where nothing of it can be seen; else without what prints nothing or changes direction, letters composed (NFC).
 */
export function oneLine(typed: string): string {
  return spelt(typed.replace(/[\p{Cc}\u2028\u2029]+/gu, " "));
}

/** Lines somebody typed: line ends are one character on every system, other control characters but the tab are dropped. Out: as `oneLine`. */
export function plainLines(typed: string): string {
  return spelt(typed.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/[^\P{Cc}\n\t]/gu, ""));
}
