import type { NoticeKind } from "../../../clock/stopwatch/notices";
import type { EnclosedKind, LetterKind } from "../../../outbox/letters";
import { knownGround } from "../../../policies/profile/grounds";
import type { Profile } from "../../../policies/profile/profile";
import type { Right } from "../../../policies/profile/rights";
import type { Locale } from "../../../language";
import type { ItemFacts } from "../../answer/answer-items";
import type { AskedFacts } from "../../answer/asked-facts";
import type { MoveInput, Verdict } from "../../workflow/move-input";
import type { BehalfKind } from "../../filing/requester";
import type { ParticularFacts } from "../../workflow/particulars";

/** Who answers for the data, in the letter's language. */
export type ControllerFacts = { name: string; hotline: string | null; email: string | null; address: string | null };

/** `outsideOnly`: the controller itself has looked at it again, so that only others are left. */
export type RemedyFacts = { inside?: string; complain: string[]; court: string; outsideOnly?: boolean };

/** A reason for a refusal; its source is a law, a standard or the policy itself. */
export type GroundFacts = { name: string; explanation: string; source: string | null };

/** Something in the way of a cancellation, and what the person can do about it. */
export type BlockerFacts = { text: string; remedy: string };

/** One right of a visit, and by which day it is finished. */
type RightFacts = { rightName: string; dueOn: string; termText: string };

/** What every letter about a ticket says; `reference`: the visit's to the person, the ticket's own to staff. `behalf`: for whom the reader asked, masked; null for themselves, and to anybody but the requester. */
export type LetterTicket = {
  controller: ControllerFacts;
  reference: string;
  rightName: string;
  behalf: { kind: BehalfKind; person: string } | null;
};

/** What an answer on paper says beside its letter: the name of its file (the ticket's own reference, for one letter may hold several), who asked, for whom where it was for somebody else (both names in full), when, for what, and the moment of the decision (`decidedAt`: ISO, UTC). */
export type AnswerFacts = {
  file: string;
  person: string;
  subject: string | null;
  receivedOn: string;
  decidedOn: string;
  decidedAt: string;
  asked: AskedFacts[];
};

/** What each letter says beside that, in its language; days are civil dates of the policy's zone. Addresses of pages are not the domain's to know. */
export type LetterFacts = {
  /** `rights`: what was asked in one visit, each with its own day; its first is the letter's own ticket. */
  receipt: LetterTicket & {
    receivedOn: string;
    dueOn: string;
    provisional: boolean;
    termText: string;
    rights: RightFacts[];
    /** Why a date is a day of rest, or was moved from one. */ restDays: string[];
    /** The request a complaint is about. */ about?: string;
  };
  question: LetterTicket & { question: string; dueOn: string };
  evidence: LetterTicket & { items: string[]; until: string; dueOn: string };
  blocked: LetterTicket & { blockers: BlockerFacts[]; note: string | null; dueOn: string };
  extended: LetterTicket & { before: string; dueOn: string; reason: string };
  approved: LetterTicket & { dueOn: string; note: string | null; thirdPartySignIns?: string[]; coolingOn?: string };
  refused: LetterTicket & AnswerFacts & { grounds: GroundFacts[]; remedies: RemedyFacts };
  finished: LetterTicket &
    AnswerFacts & {
      items: ItemFacts[];
      /** What is peculiar to the right. */ particulars: ParticularFacts | null;
      done: string | null;
      where: string;
      finishedOn: string;
      remedies: RemedyFacts;
      notRetroactive: boolean;
      packageUntil: string | null;
      /** The package holds documents that explain, not data. */ packageExplains?: boolean;
    };
  fee: LetterTicket & { amount: string; reason: string; rule: string | null; dueOn: string };
  withdrawn: LetterTicket & { withdrawnOn: string };
  reopened: LetterTicket & { dueOn: string };
  /** `dueOn` is when the request complained about is answered anew; null where it stays closed. */
  "complaint-decided": LetterTicket &
    AnswerFacts & {
      about: string;
      aboutRight: string;
      verdict: Verdict;
      reasons: string;
      dueOn: string | null;
      remedies: RemedyFacts;
    };
  "restriction-ended": LetterTicket & {
    what: string;
    result: "deleted" | "anonymised" | "kept";
    until: string | null;
    note: string;
  };
  /** `token` opens the page on which the recipient answers. */
  "recipient-request": LetterTicket & {
    act: "delete" | "update" | "stop";
    about: string;
    answerBy: string;
    until: string;
    token: string;
  };
  "staff-task": LetterTicket & { task: "recipient" | "restricted" | "undelivered"; dueOn: string };
  /** `reference` is the visit's. */
  digest: Omit<LetterTicket, "rightName"> & { enclosed: EnclosedLetter[] };
  "staff-notice": LetterTicket & {
    noticeKind: NoticeKind;
    dueOn: string;
    workingDays: number;
    assigneeName: string | null;
  };
  "staff-cooled": LetterTicket & { dueOn: string };
  /** To those who decide who sees a child's data; and, `until` a civil date where approved, to who asked. */
  "staff-access-asked": LetterTicket & { accessId: string };
  "staff-access-decided": LetterTicket & { until: string | null };
  "staff-due-moved": LetterTicket & { before: string; dueOn: string };
};

/** A letter that goes as a part of its visit's, with the id of its row. */
export type EnclosedLetter = {
  [K in EnclosedKind]: { letterId: string; kind: K; facts: LetterFacts[K] };
}[EnclosedKind];

/** A letter ready to be put into words: whom it goes to, in which language, and what it says. */
export type LetterContent = {
  [K in LetterKind]: { kind: K; to: string; locale: Locale; facts: LetterFacts[K] };
}[LetterKind];

/** The controller of a policy in one language. */
export function controllerFacts({ controller }: Profile, locale: Locale): ControllerFacts {
  const { name, hotline, email, address } = controller;
  return { name: name[locale], hotline, email, address: address && address[locale] };
}

/** Where a person can turn who does not accept the answer about a right, in one language. The answer to a complaint can only be contested outside. */
export function remedyFacts(
  { remedies: { inside, complain, court } }: Profile,
  locale: Locale,
  right: Right,
): RemedyFacts {
  const outside = { complain: complain.map((text) => text[locale]), court: court[locale] };
  if (right === "complaint") return { ...outside, outsideOnly: true };
  return inside ? { ...outside, inside: inside[locale] } : outside;
}

/** The grounds a refusal was made on, in one language, beside what staff wrote to each. Throws for a ground the policy does not know. */
export function groundFacts(profile: Profile, grounds: MoveInput["refuse"]["grounds"], locale: Locale): GroundFacts[] {
  return grounds.map(({ id, explanation }) => {
    const { name, source } = knownGround(profile, id);
    return { name: name[locale], explanation, source: source && source[locale] };
  });
}

/** What stands in the way of a cancellation, in one language, in the order staff named it. Throws for a blocker the policy does not know. */
export function blockerFacts(
  { id: policy, cancellation }: Profile,
  ids: readonly string[],
  locale: Locale,
): BlockerFacts[] {
  return ids.map((id) => {
    const blocker = cancellation.blockers.find((known) => known.id === id);
    if (!blocker) throw new Error(`policy ${policy} knows no blocker ${id}`);
    return { text: blocker.text[locale], remedy: blocker.remedy[locale] };
  });
}

/** The sign-ins of an account that somebody else must remove, in one language; undefined where no account is cancelled. */
export function signInFacts({ cancellation }: Profile, right: Right, locale: Locale): string[] | undefined {
  return right === "cancel" ? cancellation.thirdPartySignIns.map(({ text }) => text[locale]) : undefined;
}
