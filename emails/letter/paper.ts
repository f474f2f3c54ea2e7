import type { Controller, Locale } from "./letter";

/** A name and what stands beside it, in a letter or on paper. */
export type Fact = readonly [name: string, value: string];

/** What a page is made of, from top to bottom. All words are in the paper's language; what people typed may hold line breaks. */
export type Block =
  | { block: "heading"; text: string }
  | { block: "text"; text: string }
  | { block: "quiet"; text: string }
  | { block: "name"; text: string }
  | { block: "quote"; text: string }
  | { block: "pairs"; pairs: readonly Fact[] }
  | { block: "points"; points: readonly string[] }
  | { block: "foot"; text: string };

/** A letter's answer as it is put on paper. `at` is the instant of the decision, ISO, UTC: the same facts make the same bytes, whenever they are written. */
export type Paper = {
  /** The name of its file, without the ending. */
  file: string;
  locale: Locale;
  controller: Controller;
  reference: string;
  title: string;
  at: string;
  blocks: readonly Block[];
};
