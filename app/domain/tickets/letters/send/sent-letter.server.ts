import type { SentEnclosure } from "./kept-letter.server";
import type { LetterContent } from "../content/kinds.server";

/** A letter put into words. */
type WrittenLetter = Pick<SentLetter, "subject" | "html" | "text" | "enclosures">;

/** Puts a letter into words: the one way there is, for what is sent and for what is looked at before. */
export type WriteLetter = (content: LetterContent) => Promise<WrittenLetter>;

/** Exactly what was handed to the mail server (or, with nobody as `to`, put into words for one of ours to tell), and when it answered or fell silent. `parts`: the ids of the letters it held, where it is a visit's. */
export type SentLetter = {
  to: string | null;
  subject: string;
  html: string;
  text: string;
  enclosures: SentEnclosure[];
  parts: string[];
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
export function partsOf(content: LetterContent): string[] {
  return content.kind === "digest" ? content.facts.enclosed.map(({ letterId }) => letterId) : [];
}
