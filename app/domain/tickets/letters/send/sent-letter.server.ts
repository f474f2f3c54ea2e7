import type { SentEnclosure } from "./kept-letter.server";
import type { LetterContent } from "../content/kinds.server";

/** A letter put into words. */
type WrittenLetter = Pick<SentLetter, "subject" | "html" | "text" | "enclosures">;

/** Puts a letter into words: the one way there is, for what is sent and for what is looked at before. */
export type WriteLetter = (content: LetterContent) => Promise<WrittenLetter>;

/** A letter that went as a part of its visit's, in the words it would have stood in by itself: what colleagues read who see its ticket and not the others. */
export type SentPart = WrittenLetter & { id: string };

/** Exactly what was handed to the mail server (or, with nobody as `to`, put into words for one of ours to tell), and when it answered or fell silent. `parts`: the letters it held, where it is a visit's. */
export type SentLetter = {
  to: string | null;
  subject: string;
  html: string;
  text: string;
  enclosures: SentEnclosure[];
  parts: SentPart[];
  at: Date;
};

/**
 * How a conversation with the mail server ended. `refused`: for good. `unconfirmed`: it had the whole letter and never said whether it took
 * it. `made`: it goes by hand, and was handed to nobody. `failure`: why, in codes, never an address or a server's words. Whatever else goes wrong may pass, and is thrown.
 */
export type Ending =
  | { end: "taken" | "made"; letter: SentLetter }
  | { end: "refused" | "unconfirmed"; letter: SentLetter; failure: string };

/** Puts a letter into words and hands it to the mail server. Throws what may pass. */
export type SendLetter = (letter: { id: string; messageId: string; content: LetterContent }) => Promise<Ending>;

/** The ids of the letters that a letter holds. */
export function partIdsOf(content: LetterContent): string[] {
  return content.kind === "digest" ? content.facts.enclosed.map(({ letterId }) => letterId) : [];
}

/**
 * The letters that a letter holds, each by itself: with its own words, and with the very files that went with it. In: what the whole says, its words,
 * and who puts letters into words. Files come in the order of the parts.
 */
export async function partsOf(
  content: LetterContent,
  whole: Pick<WrittenLetter, "enclosures">,
  write: WriteLetter,
): Promise<SentPart[]> {
  if (content.kind !== "digest") return [];
  const parts: SentPart[] = [];
  let files = 0;
  for (const enclosed of content.facts.enclosed) {
    const words = await write({ ...content, facts: { ...content.facts, enclosed: [enclosed] } });
    const from = files;
    files += words.enclosures.length;
    parts.push({ ...words, id: enclosed.letterId, enclosures: whole.enclosures.slice(from, files) });
  }
  return parts;
}
