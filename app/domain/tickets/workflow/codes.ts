import { PAUSE_REASONS } from "../../policies/profile/laws";
import type { IdentityRung } from "../../policies/profile/rungs";

/** What staff say of the clock when they ask, under a law that names why it may stand still: a reason, or that it runs on. */
export const PAUSES = [...PAUSE_REASONS, "none"] as const;
export type Pause = (typeof PAUSES)[number];

/** What a person can want of an automated decision: to have it explained, wherever it has a serious effect on them; to have a person decide, or not to be decided upon by a program alone. Source: PIPL 24. */
export const AUTOMATED_WISHES = ["explain", "human", "refuse"] as const;

export type AutomatedWish = (typeof AUTOMATED_WISHES)[number];

/** What a person objects to: direct marketing, which ends without any weighing, or another use, on grounds of their own situation. Source: GDPR 21(1)–(3). */
export const OBJECTIONS = ["marketing", "situation"] as const;

export type ObjectionKind = (typeof OBJECTIONS)[number];

/** What can become of data that a person no longer wants held, where the policy lets them choose. */
export const ERASURES = ["delete", "anonymise"] as const;

export type Erasure = (typeof ERASURES)[number];

/** What a person can find wrong with how a request was answered. */
export const COMPLAINTS = ["decision-wrong", "not-done", "late", "treatment"] as const;

export type ComplaintKind = (typeof COMPLAINTS)[number];

/**
 * What staff confirm beside who the requester is, where somebody asks for another person. Source: the product's rules on requesters:
 * a minor and who has parental authority over them, or that a guardian agrees with a child who asks alone; an agent's authority, its limits and its end; death, kinship and an own lawful interest.
 */
export const CONFIRMATIONS = [
  "child-identity",
  "guardianship",
  "guardian-agrees",
  "authority-covers",
  "authority-in-force",
  "authority-renewed",
  "death",
  "kinship",
  "interest",
] as const;

export type Confirmation = (typeof CONFIRMATIONS)[number];

/**
 * By what it is sure that an agent may ask, where the policy's law lets the business want more than a signed permission: the person said so to us, they
 * were verified by us directly, or they gave a power of attorney, which is never required. Source: CCPA Regulations (11 CCR), 7063(a), (b).
 */
export const AUTHORITY_WAYS = ["confirmed-directly", "verified-directly", "power-of-attorney"] as const;
export type AuthorityWay = (typeof AUTHORITY_WAYS)[number];

/** How staff can have verified an identity, the surest last, and the rung each reaches; `not-asked` where the right asks nobody to prove anything. Source: the rungs of the product's rules on identity. */
export const METHOD_RUNGS = {
  "not-asked": "none",
  "contact-on-file": "contact-code",
  "code-and-facts": "code-and-facts",
  "facts-and-declaration": "declaration",
  document: "document",
} as const satisfies Record<string, IdentityRung>;
export type VerificationMethod = keyof typeof METHOD_RUNGS;
export const VERIFICATION_METHODS = [
  "not-asked",
  "contact-on-file",
  "code-and-facts",
  "facts-and-declaration",
  "document",
] as const satisfies readonly VerificationMethod[];

/** How many working days a person gets to send what is missing: what staff may choose, and what is suggested. A promise of the product's own. */
export const EVIDENCE_DAYS = { least: 5, most: 30, suggested: 10 } as const;

/** The same for the answer to a question. */
export const REPLY_DAYS = { least: 3, most: 30, suggested: 5 } as const;

/** How an answer can reach one of ours, who writes it down. */
export const HEARD_BY = ["phone", "counter", "letter", "e-mail"] as const;
export type HeardBy = (typeof HEARD_BY)[number];

/** What can become of one thing that was asked for. Source: the product's rules on rights. */
export const ITEM_OUTCOMES = ["granted", "deleted", "anonymised", "restricted", "not-found", "refused"] as const;

export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** What the items of a ticket come to together. */
export const ANSWERS = ["granted", "partly", "restricted", "not-found", "refused"] as const;

export type Answer = (typeof ANSWERS)[number];
