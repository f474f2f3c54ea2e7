// Control characters, the marks that make text run backwards, and signs nobody sees: all can make a line look like another line. Joiners
// stay, some scripts are spelt with them.
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u00ad\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const ISOLATES = /[\u2066-\u2069]/g;
// A whole pair that sets words apart turns round nothing; anything else of the kind might.
const PAIR_OR_ISOLATE = /(\u2068[^\u2066-\u2069\n]*\u2069)|[\u2066-\u2069]/g;
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Puts a text on one line, for a header: line breaks, tabs and control characters become single spaces.
 * @param text anything
 * @returns the text without any character that could end a header line
 */
export function headerLine(text: string): string {
  return text.replace(/\s/g, " ").replace(UNSEEN, " ").replace(ISOLATES, " ").replace(/ {2,}/g, " ").trim();
}

/** Sets somebody's words apart from the sentence they stand in, so that words written from right to left turn round nothing beside them. */
export function apart(text: string): string {
  return FROM_RIGHT.test(text) ? `\u2068${text.replace(UNSEEN, "").replace(ISOLATES, "")}\u2069` : text;
}

/**
 * Splits what a person typed into the lines to show, without control characters and outer blank lines; of the marks of direction only
 * the pair stays that sets words apart.
 * @param text anything, with any kind of line break
 * @returns at least one line
 */
export function lines(text: string): string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(UNSEEN, "")
    .replace(PAIR_OR_ISOLATE, "$1")
    .trim()
    .split("\n")
    .map((line) => line.trimEnd());
}

/** A phrase as the beginning of a sentence or a heading. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
