import type { Text } from "../../../language";

/** Whether the words kept are those the journal has a digest of. `missing`: it has none. */
export type Vouched = "matches" | "differs" | "other-secret" | "missing";

/** A letter as the desk reads it: exactly what was sent. Instants are ISO texts in UTC. */
export type LetterPage = {
  id: string;
  kind: string;
  /** What staff call it. */
  name: Text;
  /** It goes as a part of its visit's letter of the day. */
  collected: boolean;
  /** Whom it went or should go to, masked; null where one of ours tells it. */
  to: string | null;
  createdAt: string;
  sentAt: string | null;
  failedAt: string | null;
  /** Why it was given up, as a code. */
  failure: string | null;
  /** What was kept; null when nothing was sent. */
  kept: {
    subject: string;
    html: string;
    text: string;
    enclosures: { name: string; type: string; bytes: number }[];
  } | null;
  /** `part`: what is kept here is about this ticket, of a letter that told of several. `withheld`: it stands among what is about tickets that are not theirs. */
  parting: "part" | "withheld" | null;
  /** Where it is withheld: the letters with a page of their own that say what it says about this ticket. */
  parts: { id: string; name: Text }[];
  vouched: Vouched | null;
  /** Whether a member of staff may have it tried again. */
  retriable: boolean;
};

/** What a letter that had nothing true to say any more is closed with; it is not tried again. */
export const NO_LONGER_NEEDED = "no-longer-needed";

/** What a letter is closed with that no e-mail address takes: it is made and kept, and one of ours tells what it says. */
export const BY_HAND = "by-hand";
