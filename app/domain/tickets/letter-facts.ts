import type { NoticeKind } from "../clock/notices";
import type { LetterKind } from "../outbox/letters";
import type { Profile } from "../policies/profile";
import type { Locale } from "../policies/text";

/** Who answers for the data, in the letter's language. */
export type ControllerFacts = { name: string; hotline: string | null; email: string | null; address: string | null };

export type RemedyFacts = { complain: string[]; court: string };

/** What every letter about a ticket says. */
export type TicketFacts = { controller: ControllerFacts; reference: string; rightName: string };

/** What each letter says beside that, in its language; days are civil dates of the policy's zone. Addresses of pages are not the domain's to know. */
export type LetterFacts = {
  receipt: TicketFacts & { receivedOn: string; dueOn: string; provisional: boolean; termText: string };
  question: TicketFacts & { question: string; dueOn: string };
  approved: TicketFacts & { dueOn: string; note: string | null };
  refused: TicketFacts & { grounds: { name: string; explanation: string; source: string | null }[]; remedies: RemedyFacts };
  finished: TicketFacts & { done: string; where: string; finishedOn: string; remedies: RemedyFacts };
  withdrawn: TicketFacts & { withdrawnOn: string };
  reopened: TicketFacts & { dueOn: string };
  "staff-notice": TicketFacts & { noticeKind: NoticeKind; dueOn: string; workingDays: number; assigneeName: string | null };
  "staff-due-moved": TicketFacts & { before: string; dueOn: string };
};

/** A letter ready to be put into words: whom it goes to, in which language, and what it says. */
export type LetterContent = { [K in LetterKind]: { kind: K; to: string; locale: Locale; facts: LetterFacts[K] } }[LetterKind];

/** The controller of a policy in one language. */
export function controllerFacts({ controller }: Profile, locale: Locale): ControllerFacts {
  const { name, hotline, email, address } = controller;
  return { name: name[locale], hotline, email, address: address && address[locale] };
}

/** Where a person can turn who does not accept the answer, in one language. */
export function remedyFacts({ remedies }: Profile, locale: Locale): RemedyFacts {
  return { complain: remedies.complain.map((text) => text[locale]), court: remedies.court[locale] };
}
