import { deskCopy } from "#app/copy/desk";
import { sharedCopy } from "#app/copy/shared";
import { localMinute } from "#app/http/answer/local-minute";
import type { Locale, Text } from "#app/domain/language";
import type { WhatAnswer } from "#app/domain/tickets/filing/answers";
import { clueField, toldClues } from "#app/domain/tickets/filing/clue-answers";
import type { RequesterAnswer } from "#app/domain/tickets/filing/requester";
import type { TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import { readableEmail } from "#app/domain/typed/readable-email.server";

export type FactRow = { key: string; term: string; value: string };
type Words = ReturnType<typeof deskCopy>["ticket"]["facts"];
type Pair = readonly [term: string, value: string];

function named(choices: readonly { id: string; text: Text }[], ids: readonly string[], locale: Locale): string {
  return choices
    .filter(({ id }) => ids.includes(id))
    .map(({ text }) => text[locale])
    .join("\n");
}

function whatPairs(what: WhatAnswer, { profile }: TicketPage, words: Words, locale: Locale): Pair[] {
  const scope = (answer: { scope: "all" | "some"; what: string }): Pair[] => [
    [words.scope, answer.scope === "all" ? words.scopeAll : words.scopeSome],
    [words.what, answer.what],
  ];
  switch (what.right) {
    case "access":
      return scope(what);
    case "copy":
      return [...scope(what), [words.format, what.format.toUpperCase()]];
    case "correct":
      return [];
    case "delete":
      return [
        [words.what, what.what],
        [words.ground, named(profile.deletionGrounds, [what.ground], locale)],
        [words.erasure, profile.anonymise ? words.erasures[what.erasure ?? "delete"] : ""],
      ];
    case "withdraw":
      return [
        [words.consents, named(profile.consents, what.consents, locale)],
        [words.other, what.other],
      ];
    case "cancel":
      return [
        [words.accepted, named(profile.consequences, what.accepted, locale)],
        [words.erasure, profile.anonymise ? words.erasures[what.erasure ?? "delete"] : ""],
        [words.reason, what.reason],
      ];
    case "transfer":
      return [
        [words.receiver, what.receiver],
        [words.receiverContact, what.receiverContact],
        [words.what, what.what],
      ];
    case "supplement":
      return [];
    case "restrict":
      return [
        [words.what, what.what],
        [words.reason, what.reason],
      ];
    case "object":
      return [
        [words.against, words.objections[what.against]],
        [words.what, what.what],
        [words.reason, what.reason],
      ];
    case "opt-out":
    case "limit":
      return [[words.what, what.what]];
    case "personalisation":
      return [[words.where, what.where]];
    case "rules":
      return [[words.question, what.question]];
    case "automated":
      return [
        [words.wish, words.wishes[what.wish]],
        [words.decision, what.decision],
      ];
    case "complaint":
      return [
        [words.wrong, words.wrongs[what.wrong]],
        [words.what, what.what],
      ];
  }
}

function requesterPairs(
  requester: RequesterAnswer,
  words: Words["requester"],
  dateOf: (date: string) => string,
): Pair[] {
  const kind: Pair = [words.kind, words.kinds[requester.kind]];
  switch (requester.kind) {
    case "subject":
      return [kind];
    case "guardian":
      return [
        kind,
        [words.subjectName, requester.subjectName],
        [words.subjectAge, String(requester.subjectAge)],
        [words.relation, requester.relation],
      ];
    case "agent":
      return [
        kind,
        [words.subjectName, requester.subjectName],
        [words.authority, requester.authority],
        [words.authorityUntil, requester.authorityUntil ? dateOf(requester.authorityUntil) : words.openEnded],
      ];
    case "relative":
      return [
        kind,
        [words.subjectName, requester.subjectName],
        [words.diedOn, dateOf(requester.diedOn)],
        [words.kinship, requester.kinship],
        [words.interest, requester.interest],
      ];
  }
}

/** A value that is to be put right or added, as it is and as it shall be. */
export type AskedChange = {
  field: string;
  before: string | null;
  after: string;
  evidence: string;
  /** Whether it may be declined because the record would become less objective. */ mayHarm: boolean;
};

/** What is to be changed; null where the ticket is about something else. */
export function askedChange({ answers: { what }, profile, right }: TicketPage): AskedChange | null {
  if (what.right !== "correct" && what.right !== "supplement") return null;
  const mayHarm = profile.rights[right]?.refusalGrounds.includes("harms-objectivity") ?? false;
  const { field, evidence } = what;
  if (what.right === "correct") return { field, before: what.wrongValue, after: what.rightValue, evidence, mayHarm };
  return { field, before: null, after: what.value, evidence, mayHarm };
}

/** What was asked and by whom, in the order an agent needs it. What was left empty is left out. */
export function factRows(ticket: TicketPage, locale: Locale): FactRow[] {
  const {
    ticket: { facts: words, moment },
    intake,
  } = deskCopy(locale);
  const momentOf = (instant: string) => {
    const { on, time } = localMinute(instant, ticket.profile.zone);
    return moment(on, time);
  };
  const shared = sharedCopy(locale);
  const { requester, who, guardian, guardianContact = "", what, contact } = ticket.answers;
  const { authority } = ticket;
  const came: Pair[] = ticket.registeredAt
    ? [
        [intake.fact.channel, intake.channels[ticket.channel]],
        [intake.fact.received, momentOf(ticket.receivedAt)],
        [intake.fact.registered, momentOf(ticket.registeredAt)],
        [intake.fact.authority, authority ? [authority.name, authority.file].filter(Boolean).join(" · ") : ""],
        [
          intake.fact.answerBy,
          authority?.dueOn
            ? `${shared.longDate(authority.dueOn)}${authority.due ? "" : ` · ${intake.fact.answered}`}`
            : "",
        ],
      ]
    : [];
  const pairs: Pair[] = [
    [words.right, shared.rights[ticket.right].name],
    ...whatPairs(what, ticket, words, locale),
    ...requesterPairs(requester, words.requester, shared.longDate),
    [words.requester.ageBand, ticket.ageBand ? words.requester.ageBands[ticket.ageBand] : ""],
    [words.requester.guardianAgrees, guardian ? words.requester.agrees : ""],
    [words.requester.guardianContact, guardianContact],
    [words.person, contact.name],
    contact.email === null
      ? [intake.fact.reach[contact.reach.by], contact.reach.at]
      : [words.email, readableEmail(contact.email)],
    [words.letterLocale, sharedCopy(contact.letterLocale).languageName],
    ...came,
  ];
  const told = pairs.filter(([, value]) => value !== "").map(([term, value]) => ({ key: term, term, value }));
  const clues = toldClues(ticket.profile, who).map(({ id, name, value }) => ({
    key: clueField(id),
    term: name[locale],
    value,
  }));
  return [...told, ...clues];
}
