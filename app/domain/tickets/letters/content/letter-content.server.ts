import type { Tx } from "#app/platform/database/db.server";
import type { Letter, Ticket } from "#app/platform/generated/client";
import { calendarFor } from "../../../clock/calendar/calendar";
import type { NoticeKind } from "../../../clock/stopwatch/notices";
import { civilDateIn, lastDayBefore } from "../../../clock/dates/zone";
import type { LetterData, LetterKind } from "../../../outbox/letters";
import type { Profile } from "../../../policies/profile/profile";
import { isRight, RIGHTS } from "../../../policies/profile/rights";
import { isLocale, type Locale } from "../../../language";
import { itemFacts } from "../../answer/answer-items";
import { loadAnswerItems } from "../../answer/answer-items.server";
import { askedFacts } from "../../answer/asked-facts";
import { clockRule } from "../../deadlines/clock-rule";
import type { EvidenceAsked } from "../../evidence/evidence-asked";
import { coolingOff } from "../../workflow/cooling-off";
import {
  type AnswerFacts,
  blockerFacts,
  controllerFacts,
  type EnclosedLetter,
  groundFacts,
  type LetterContent,
  type LetterFacts,
  remedyFacts,
  signInFacts,
  type LetterTicket,
} from "./letter-facts";
import type { FinishBody } from "../../answer/items";
import { maskName } from "../../ticket/mask";
import type { MoveInput } from "../../workflow/move-input";
import { packageOf } from "../../evidence/package.server";
import { particularFacts } from "../../workflow/particulars";
import { unsealBody } from "../../ticket/seal.server";
import { currentNotice } from "../../deadlines/current-notice";
import { recipientAddress, recipientRequest, restrictionEnded, staffTask } from "./task-letters.server";
import { waitingParts } from "../promise/visit-letters.server";
import type { Status } from "../../ticket/statuses";
import { unsealContact, unsealTicketAnswers } from "../../filing/seal-answers.server";
import { rightName } from "../../../policies/profile/right-names";
import { restDayOf } from "../../deadlines/rest-day-of";
import { termText } from "../../../clock/dates/term-text";

type Source = {
  tx: Tx;
  letter: Letter;
  ticket: Ticket;
  profile: Profile;
  locale: Locale;
  common: LetterTicket;
  now: Date;
};

/** Writes the facts of one kind of letter; null when what it would say is no longer true. */
type Writer<K extends LetterKind> = (source: Source, data: LetterData[K]) => Promise<LetterFacts[K] | null>;

/** A decision's words, and when it was made: where a second person confirmed it, at that moment. */
async function decisionBody<T>({ tx }: Source, decisionId: string): Promise<{ body: T; at: Date }> {
  const row = await tx.decision.findUniqueOrThrow({
    where: { id: decisionId },
    select: { id: true, bodySealed: true, at: true, confirmedAt: true },
  });
  return { body: unsealBody<T>("decision", row), at: row.confirmedAt ?? row.at };
}

/** The paper goes to the verified requester alone, and is worth nothing to an authority without names: they stand on it in full. */
function answerFacts({ ticket, profile, locale }: Source, at: Date): AnswerFacts {
  const { what, requester } = unsealTicketAnswers(ticket);
  const asked = askedFacts(what, profile, locale);
  return {
    file: ticket.reference,
    person: unsealContact(ticket).name,
    subject: requester.kind === "subject" ? null : requester.subjectName,
    receivedOn: ticket.receivedOn,
    decidedOn: civilDateIn(at, profile.zone),
    decidedAt: at.toISOString(),
    asked,
  };
}

async function assigneeName({ tx, ticket }: Source): Promise<string | null> {
  if (!ticket.assigneeId) return null;
  const row = await tx.staff.findUnique({ where: { id: ticket.assigneeId }, select: { name: true } });
  return row?.name ?? null;
}

async function parentOf(tx: Tx, { id, parentId }: Ticket): Promise<Ticket> {
  if (!parentId) throw new Error(`complaint ${id} is about no ticket`);
  return tx.ticket.findUniqueOrThrow({ where: { id: parentId } });
}

/** What staff may leave empty: the words, or null for none. */
function said(words: string): string | null {
  return words === "" ? null : words;
}

function rightOf(ticket: Ticket) {
  if (!isRight(ticket.right)) throw new Error(`ticket ${ticket.id} asks for a right the product does not know`);
  return ticket.right;
}

function aboutTask({ tx, ticket, profile, common }: Source, taskId: string) {
  return { tx, taskId, right: rightOf(ticket), profile, common };
}

const WRITERS: { [K in LetterKind]: Writer<K> } = {
  receipt: async ({ tx, ticket, profile, locale, common }) => {
    const { visit, receivedAt, receivedOn, dueOn } = ticket;
    const filed = await tx.ticket.findMany({ where: { visit, receivedAt } });
    const rows = filed.sort((one, other) => RIGHTS.indexOf(rightOf(one)) - RIGHTS.indexOf(rightOf(other)));
    const termOf = (row: Ticket) => termText(clockRule(profile, rightOf(row)).term, locale);
    const rights = rows.map((row) => ({
      rightName: rightName(rightOf(row), common.behalf !== null, locale),
      dueOn: row.dueOn,
      termText: termOf(row),
    }));
    const restDays = rows.flatMap(
      (row) => restDayOf({ right: rightOf(row), receivedOn, dueOn: row.dueOn }, profile, locale) ?? [],
    );
    const about = ticket.parentId ? { about: (await parentOf(tx, ticket)).reference } : {};
    return {
      ...common,
      ...about,
      receivedOn,
      dueOn,
      provisional: rows.some(({ provisional }) => provisional),
      termText: termOf(ticket),
      rights,
      restDays: [...new Set(restDays)],
    };
  },
  question: async ({ tx, ticket, common }, { messageId }) => {
    const row = await tx.message.findUniqueOrThrow({
      where: { id: messageId },
      select: { id: true, bodySealed: true },
    });
    return { ...common, question: unsealBody<string>("message", row), dueOn: ticket.dueOn };
  },
  evidence: async ({ ticket, locale, common }) => {
    if (ticket.status !== ("awaiting" satisfies Status) || !ticket.evidenceSealed) return null;
    const { items, dueOn: until } = unsealBody<EvidenceAsked>("evidence", {
      id: ticket.id,
      bodySealed: ticket.evidenceSealed,
    });
    return { ...common, items: items.map((item) => item[locale]), until, dueOn: ticket.dueOn };
  },
  blocked: async (source, { decisionId }) => {
    const { ticket, profile, locale, common } = source;
    if (ticket.status !== ("blocked" satisfies Status)) return null;
    const { blockers, note } = (await decisionBody<MoveInput["block"]>(source, decisionId)).body;
    return { ...common, blockers: blockerFacts(profile, blockers, locale), note: said(note), dueOn: ticket.dueOn };
  },
  extended: async (source, { decisionId, before }) => {
    const { ticket, common } = source;
    if (!ticket.open) return null;
    const { reason } = (await decisionBody<MoveInput["extend"]>(source, decisionId)).body;
    return { ...common, before, dueOn: ticket.dueOn, reason };
  },
  approved: async (source, { decisionId }) => {
    const { ticket, profile, locale, common, now } = source;
    const cooling = coolingOff(profile, ticket, now);
    const { note } = (await decisionBody<MoveInput["approve"]>(source, decisionId)).body;
    return {
      ...common,
      dueOn: ticket.dueOn,
      note: said(note),
      thirdPartySignIns: signInFacts(profile, rightOf(ticket), locale),
      ...(cooling ? { coolingOn: cooling.on } : {}),
    };
  },
  refused: async (source, { decisionId }) => {
    const { locale, profile, common } = source;
    const { body, at } = await decisionBody<MoveInput["refuse"]>(source, decisionId);
    return {
      ...common,
      ...answerFacts(source, at),
      grounds: groundFacts(profile, body.grounds, locale),
      remedies: remedyFacts(profile, locale, rightOf(source.ticket)),
    };
  },
  finished: async (source, { decisionId }) => {
    const { ticket, locale, profile, common } = source;
    const { body, at } = await decisionBody<FinishBody>(source, decisionId);
    const { done, where, particulars } = body;
    const items = await loadAnswerItems(source.tx, decisionId, rightOf(ticket), profile);
    const answer = {
      items: items.map((item) => itemFacts(item, locale)),
      particulars: particularFacts(particulars),
      done: said(done),
      where,
      finishedOn: civilDateIn(at, profile.zone),
      remedies: remedyFacts(profile, locale, rightOf(ticket)),
    };
    const made = await packageOf(ticket.id, profile.zone, source.now, source.tx);
    const packageUntil = made?.state === "ready" ? made.until : null;
    return {
      ...common,
      ...answerFacts(source, at),
      ...answer,
      notRetroactive: rightOf(ticket) === "withdraw",
      packageUntil,
      packageExplains: rightOf(ticket) === "rules",
    };
  },
  fee: async (source, { decisionId }) => {
    const { ticket, profile, locale, common } = source;
    if (ticket.status !== ("awaiting" satisfies Status)) return null;
    const { amount, reason } = (await decisionBody<MoveInput["propose-fee"]>(source, decisionId)).body;
    return { ...common, amount, reason, rule: profile.feeRule && profile.feeRule.cost[locale], dueOn: ticket.dueOn };
  },
  withdrawn: async ({ letter, profile, common }) => ({
    ...common,
    withdrawnOn: civilDateIn(letter.createdAt, profile.zone),
  }),
  reopened: async ({ ticket, common }) => ({ ...common, dueOn: ticket.dueOn }),
  "complaint-decided": async (source, { decisionId }) => {
    const { tx, ticket, locale, profile, common } = source;
    const { body, at } = await decisionBody<MoveInput["judge"]>(source, decisionId);
    const parent = await parentOf(tx, ticket);
    const aboutRight = rightName(rightOf(parent), common.behalf !== null, locale);
    const dueOn = parent.open ? parent.dueOn : null;
    return {
      ...common,
      ...answerFacts(source, at),
      ...body,
      about: parent.reference,
      aboutRight,
      dueOn,
      remedies: remedyFacts(profile, locale, "complaint"),
    };
  },
  "restriction-ended": (source, { taskId }) => restrictionEnded(aboutTask(source, taskId)),
  "recipient-request": (source, { taskId }) => recipientRequest(aboutTask(source, taskId)),
  "staff-task": (source, { taskId }) => staffTask(aboutTask(source, taskId)),
  digest: async ({ tx, letter, ticket, profile, common, now }) => {
    const enclosed: EnclosedLetter[] = [];
    for (const part of await waitingParts(tx, ticket.visit)) {
      const content = await letterContent(tx, { ...part, locale: letter.locale }, profile, now);
      if (content && content.kind !== "digest")
        enclosed.push({ letterId: part.id, kind: content.kind, facts: content.facts } as EnclosedLetter);
    }
    return enclosed.length === 0
      ? null
      : { controller: common.controller, reference: ticket.visit, behalf: common.behalf, enclosed };
  },
  "staff-notice": async (source, { notice }) => {
    const { ticket, profile, common, now } = source;
    const current =
      ticket.open && currentNotice(now, notice as NoticeKind, ticket, profile.zone, calendarFor(profile.calendar));
    if (!current) return null;
    const { kind: noticeKind, workingDays } = current;
    return { ...common, noticeKind, workingDays, dueOn: ticket.dueOn, assigneeName: await assigneeName(source) };
  },
  "staff-cooled": async ({ ticket, common }) =>
    ticket.status === ("approved" satisfies Status) ? { ...common, dueOn: ticket.dueOn } : null,
  "staff-access-asked": async ({ tx, common }, { accessId }) => {
    const { decidedAt } = await tx.minorAccess.findUniqueOrThrow({
      where: { id: accessId },
      select: { decidedAt: true },
    });
    return decidedAt ? null : { ...common, accessId };
  },
  "staff-access-decided": async ({ tx, profile, common }, { accessId }) => {
    const { expiresAt } = await tx.minorAccess.findUniqueOrThrow({
      where: { id: accessId },
      select: { expiresAt: true },
    });
    return { ...common, until: expiresAt && lastDayBefore(expiresAt, profile.zone) };
  },
  "staff-due-moved": async ({ common }, { before, dueOn }) => ({ ...common, before, dueOn }),
};

/** For whom the requester asked; null for themselves. The name is masked: letters travel. */
function behalfOf(ticket: Ticket): LetterTicket["behalf"] {
  if (ticket.requesterKind === "subject") return null;
  const { requester } = unsealTicketAnswers(ticket);
  return requester.kind === "subject" ? null : { kind: requester.kind, person: maskName(requester.subjectName) };
}

async function recipient(tx: Tx, letter: Letter, ticket: Ticket, profile: Profile): Promise<string | null> {
  if (letter.kind === ("recipient-request" satisfies LetterKind))
    return recipientAddress(tx, (letter.data as LetterData["recipient-request"]).taskId, profile);
  if (!letter.staffId) return unsealContact(ticket).email;
  const staff = await tx.staff.findFirst({ where: { id: letter.staffId, active: true }, select: { email: true } });
  return staff?.email ?? null;
}

/**
 * Reads what a letter must say, at the moment it is written. In: the letter's row (with its ticket's, where that was read), the policy its ticket was filed under, the
 * instant. Out: the content; null when there is nobody to tell any more, or nothing that is still true (a notice of a closed ticket, blockers since cleared).
 */
export async function letterContent(
  tx: Tx,
  letter: Letter & { ticket?: Ticket | null },
  profile: Profile,
  now: Date,
): Promise<LetterContent | null> {
  const ticket = letter.ticket ?? (await tx.ticket.findUniqueOrThrow({ where: { id: letter.ticketId ?? "" } }));
  const to = await recipient(tx, letter, ticket, profile);
  if (!to) return null;
  const locale = isLocale(letter.locale) ? letter.locale : "zh-CN";
  const kind = letter.kind as LetterKind;
  const behalf = letter.staffId || kind === "recipient-request" ? null : behalfOf(ticket);
  const common = {
    controller: controllerFacts(profile, locale),
    reference: letter.staffId ? ticket.reference : ticket.visit,
    rightName: rightName(rightOf(ticket), behalf !== null, locale),
    behalf,
  };
  const write = WRITERS[kind] as Writer<LetterKind> | undefined;
  if (!write) throw new Error(`letter ${letter.id} is of a kind the product does not know`);
  const facts = await write(
    { tx, letter, ticket, profile, locale, common, now },
    letter.data as LetterData[LetterKind],
  );
  return facts && ({ kind, to, locale, facts } as LetterContent);
}
