/** Everything the check can find in a profile. Each has its sentence in `app/copy`. */
export type GapCode =
  // what a field holds
  | "missing"
  | "missing-zh-CN"
  | "missing-en"
  | "too-long"
  | "number"
  | "number-least"
  | "number-most"
  | "date"
  | "email"
  | "url"
  | "id"
  | "zone"
  | "choice"
  | "twice"
  | "too-few"
  | "too-many"
  | "other"
  // what a right promises
  | "no-rights"
  | "right-without-term"
  | "right-without-grounds"
  | "term-over-limit"
  | "extension-over-limit"
  | "extension-without-limit"
  | "target-over-term"
  // grounds
  | "ground-unknown"
  | "ground-unfit"
  | "ground-of-another-law"
  | "ground-without-section"
  | "source-of-another-law"
  | "standard-alone"
  | "no-identity-ground"
  | "own-ground-unused"
  | "own-ground-shadows"
  // what belongs together
  | "deletion-without-grounds"
  | "withdrawal-without-consents"
  | "cancellation-without-consequences"
  | "blocker-without-remedy"
  | "no-declaration"
  | "declaration-without-perjury"
  | "requester-without-evidence"
  | "no-subject"
  | "guardian-without-age"
  | "age-without-guardian"
  | "no-contact"
  | "of-another-controller"
  | "calendar-and-zone"
  | "duty-of-another-law"
  | "duty-not-binding"
  // where it stands
  | "stands-nowhere"
  | "mark-unread"
  | "mark-long"
  | "mark-of-another-law"
  // by what people are found, and in which language it is said
  | "clues-shut-out"
  | "chinese-in-english"
  | "latin-in-chinese"
  // where the policy itself can be read
  | "policy-unread"
  // the ledger of promises
  | "no-ledger"
  | "promise-not-yet"
  | "promise-right-gone"
  | "promise-text-gone";

export type Gap = {
  /** Where: a path from the root of the profile, such as `consents[2].stops`. */
  path: string;
  code: GapCode;
  /** `must`: the profile cannot be published with it. `should`: it can, but somebody ought to have thought of it. */
  severity: "must" | "should";
  /** A number, a ground's or a right's id, for the sentence. */
  detail?: string;
  /** Where the mark is written, for what is found about where something stands. */
  mark?: string;
};

/** Findings about what was typed into one field, which more typing elsewhere cannot mend: the form comes back with them. */
const MISTYPED: readonly GapCode[] = [
  "too-long",
  "number",
  "number-least",
  "number-most",
  "date",
  "email",
  "url",
  "id",
  "zone",
  "choice",
  "twice",
  "too-many",
  "mark-unread",
  "mark-long",
  "mark-of-another-law",
  "standard-alone",
  "ground-of-another-law",
  "source-of-another-law",
  "duty-of-another-law",
  "duty-not-binding",
];

/** Whether a finding is about what was typed, and not about what is still to come. */
export function isMistyped({ code }: Gap): boolean {
  return MISTYPED.includes(code);
}

export function must(path: string, code: GapCode, detail?: string): Gap {
  return { path, code, severity: "must", ...(detail === undefined ? {} : { detail }) };
}

export function should(path: string, code: GapCode, detail?: string): Gap {
  return { path, code, severity: "should", ...(detail === undefined ? {} : { detail }) };
}
