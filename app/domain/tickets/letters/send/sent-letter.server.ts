import type { SentEnclosure } from "./kept-letter.server";
import type { LetterContent } from "../content/letter-facts";

/** Exactly what went out, and when the mail server took it. `parts`: the ids of the letters it held, where it is a visit's. */
export type SentLetter = {
  to: string;
  subject: string;
  html: string;
  text: string;
  enclosures: SentEnclosure[];
  parts: string[];
  at: Date;
};

/** Puts a letter into words and hands it to the mail server. Throws when it was not taken. */
export type SendLetter = (letter: { id: string; messageId: string; content: LetterContent }) => Promise<SentLetter>;

/** The ids of the letters that a letter holds. */
export function partsOf(content: LetterContent): string[] {
  return content.kind === "digest" ? content.facts.enclosed.map(({ letterId }) => letterId) : [];
}
