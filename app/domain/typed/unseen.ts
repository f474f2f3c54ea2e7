/*
 * Signs that print nothing, or that make what stands after them run the other way: nobody types them, they come with what is pasted,
 * dictated or made up to deceive. Sources: Unicode's Default_Ignorable_Code_Point and its bidirectional controls (UAX #9).
 */

/** Joiners and selectors are invisible as well, but some scripts and pictures are spelt with them: there they stay. */
const SPELT_WITH_JOINERS =
  "Arabic|Syriac|Mandaic|Mongolian|Nko|Adlam|Hanifi_Rohingya|Devanagari|Bengali|Gurmukhi|Gujarati|Oriya|Tamil|Telugu|Kannada|Malayalam|Sinhala|Khmer|Myanmar|Tibetan|Thai|Lao|Balinese|Javanese"
    .split("|")
    .map((script) => `\\p{Script=${script}}`)
    .join("");
const PICTURE = "\\p{Extended_Pictographic}";

/** Each begins with the sign itself, so that looking back costs nothing where there is none. */
const KEPT = [
  // A joiner in a script that joins, or between the parts of one picture.
  `[\\u200C\\u200D](?<=(?!\\p{Default_Ignorable_Code_Point})[${SPELT_WITH_JOINERS}]\\p{M}{0,30}.)`,
  `\\u200D(?<=(?:${PICTURE}\\uFE0F?|\\p{Emoji_Modifier}).)(?=${PICTURE})`,
  // The form of a picture, of a keycap, of a Han character; Mongolian's own.
  `[\\uFE0E\\uFE0F](?<=${PICTURE}.)`,
  `\\uFE0F(?<=[0-9#*].)(?=\\u20E3)`,
  `[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}](?<=\\p{Script=Han}.)`,
  `[\\u180B-\\u180F](?<=(?=\\p{L})\\p{Script=Mongolian}.)`,
].join("|");

/** Beside them: what annotates or stands for something that is not there, half of a character, and what is no character at all. */
const UNSEEN = "[\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\uFFF9-\\uFFFC\\p{Cs}\\p{Noncharacter_Code_Point}]";

const KEPT_OR_UNSEEN = new RegExp(`(${KEPT})|${UNSEEN}`, "gu");
const ALL_UNSEEN = new RegExp(UNSEEN, "gu");

/** Without what prints nothing and what changes direction; what a script or a picture is spelt with stays. */
export function withoutUnseen(text: string): string {
  return text.replace(KEPT_OR_UNSEEN, (_, kept: string | undefined) => kept ?? "");
}

/** Without any of it, whatever it is for: where text is compared or read by a machine. */
export function withoutAnyUnseen(text: string): string {
  return text.replace(ALL_UNSEEN, "");
}

/** Whether anything of a text can be seen: a letter, a figure, a sign. Marks without a letter, and blanks that count as letters, are nothing. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u.test(withoutAnyUnseen(text).replaceAll("\u2800", ""));
}
