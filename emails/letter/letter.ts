import type { JSX } from "react";
import type { Paper } from "./paper";

/** The two languages every letter is written in. */
export type Locale = "zh-CN" | "en";

/** Who answers for the data, named in the letter's language, and the policy it is done under, by its real title. What is null, or not there, is not printed. */
export type Controller = {
  name: string;
  hotline: string | null;
  email: string | null;
  address: string | null;
  policy?: { title: string; url: string };
};

/** Where a person may go who does not accept the answer: each a whole sentence, in the letter's language. `inside` is how we look at it again ourselves; `outsideOnly`: we have done so. */
export type Remedies = { inside?: string; complain: string[]; court: string; outsideOnly?: boolean; reasons?: string };

/** For whom the reader asked, where not for themselves: who that is to them, and the name, masked. */
export type Behalf = { kind: "guardian" | "agent" | "relative"; person: string };

/** What every letter is told beside its own props. */
export type FromController = {
  controller: Controller;
  behalf?: Behalf | null;
  /** Somebody of ours tells what it says, by phone or by post: the reader has no e-mail address. */
  byHand?: true;
};

/** What a letter about one request is told: its reference, what was asked in the letter's language, and where its button leads. */
export type AboutRequest = FromController & { reference: string; rightName: string; link: string };

/**
 * How a letter is written: a subject line and a body for the same props. The body is drawn once and becomes both html and plain text.
 * Props arrive already put into words: rights named in the letter's language, days as civil dates `YYYY-MM-DD`.
 */
export type Writing<P> = {
  subject: (props: P, locale: Locale) => string;
  Body: (props: P & { locale: Locale }) => JSX.Element;
  /** The answer on paper that goes with the letter, from the same props; only letters that close a request have one. */
  paper?: (props: P, locale: Locale) => Paper;
  /** The same of a letter that holds several. */
  papers?: (props: P, locale: Locale) => Paper[];
  /** It asks the person to do something. */
  asks?: true;
  /** Whether it refuses what was asked, or a part of it. Left out: it never does. */
  refuses?: (props: P) => boolean;
};

/** A letter, with one believable set of props in each language, for tests and for looking at it. */
export type Letter<P> = Writing<P> & { samples: Record<Locale, P> };

/** A letter as a part of another one: its words, its answer on paper where it has one, whether it asks the person to act, and whether it refuses something. */
export type Enclosed = {
  Words(props: { locale: Locale }): JSX.Element;
  paper(locale: Locale): Paper | null;
  asks: boolean;
  refuses: boolean;
};
