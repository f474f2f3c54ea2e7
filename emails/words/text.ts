// Control characters, the marks that make text run backwards, and signs nobody sees: all can make a line look like another line. Joiners
// stay, some scripts are spelt with them.
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Bidi_Control}\u00ad\u200b\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Puts a text on one line, for a header: line breaks, tabs and control characters become single spaces.
 * @param text anything
 * @returns the text without any character that could end a header line
 */
export function oneLine(text: string): string {
  return text.replace(/\s/g, " ").replace(UNSEEN, " ").replace(/ {2,}/g, " ").trim();
}

/**
 * Splits what a person typed into the lines to show, without control characters and outer blank lines.
 * @param text anything, with any kind of line break
 * @returns at least one line
 */
export function lines(text: string): string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(UNSEEN, "")
    .trim()
    .split("\n")
    .map((line) => line.trimEnd());
}

/** A phrase as the beginning of a sentence or a heading. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
