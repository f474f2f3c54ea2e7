import type { Ticket } from "#app/platform/generated/client";
import { calendarFor } from "../../../clock/calendar/calendar";
import { termText } from "../../../clock/dates/term-text";
import { civilDateIn } from "../../../clock/dates/zone";
import { dueOn } from "../../../clock/stopwatch/due";
import type { Locale } from "../../../language";
import { asksDeclaration, highestRung, type IdentityRung, requiredRung } from "../../../policies/profile/rungs";
import { rightName } from "../../../policies/profile/right-names";
import { RIGHTS } from "../../../policies/profile/rights";
import { clockRule } from "../../deadlines/clock-rule";
import { outerLimit, type DueLimit } from "../../deadlines/due-now";
import { restDayOf } from "../../deadlines/rest-day-of";
import { needsGuardian } from "../../workflow/permission";
import { coolingOff } from "../../workflow/cooling-off";
import type { Status } from "../../ticket/statuses";
import type { MoveInput } from "../../workflow/move-input";
import type { ToRequester } from "../facts/kind.server";
import { endFacts, type LetterTicket, type SignInFacts } from "../facts/letter-facts";
import { promiseOf, sampleDue, sampleRight, sampleTicket, sampleWords } from "../facts/sample";
import { complainedAbout, decisionBody, rightOf, wordsOrNull } from "../facts/source.server";

declare module "../../../outbox/letters" {
  interface LetterData {
    receipt: Record<never, never>;
    extended: { decisionId: string; before: string };
    approved: { decisionId: string };
    withdrawn: Record<never, never>;
    reopened: Record<never, never>;
    "set-aside": { decisionId: string };
    declared: { declarationId: string };
  }
}

/** One right of a visit, and by which day it is finished. */
type RightFacts = { rightName: string; dueOn: string; termText: string };

/** `rights`: what was asked in one visit, each with its own day; its first is the letter's own ticket. */
type ReceiptFacts = LetterTicket & {
  receivedOn: string;
  dueOn: string;
  provisional: boolean;
  termText: string;
  /** How sure we must be who asks: the most that any of the rights wants. */ identity: IdentityRung;
  /** Whether a child asks without a guardian, so that one has to agree first. */ guardianAgrees: boolean;
  rights: RightFacts[];
  /** Why a date is a day of rest, or was moved from one. */ restDays: string[];
  /** One of ours took it in, who wrote it down on that day. */ takenIn?: { registeredOn: string };
  /** The request a complaint is about. */ about?: string;
};

/** A request or a complaint was filed. */
const receipt: ToRequester<"receipt", ReceiptFacts> = {
  to: "requester",
  name: { "zh-CN": "受理回执", en: "Receipt" },
  async facts(source) {
    const { tx, ticket, profile, locale, common } = source;
    const { visit, receivedAt, receivedOn, dueOn: due } = ticket;
    const filed = await tx.ticket.findMany({ where: { visit, receivedAt } });
    const rows = filed.sort((one, other) => RIGHTS.indexOf(rightOf(one)) - RIGHTS.indexOf(rightOf(other)));
    const termOf = (row: Ticket) => termText(clockRule(profile, rightOf(row)).term, locale);
    const rights = rows.map((row) => ({
      rightName: rightName(rightOf(row), locale),
      dueOn: row.dueOn,
      termText: termOf(row),
    }));
    const restDays = rows.flatMap(
      (row) => restDayOf({ right: rightOf(row), receivedOn, dueOn: row.dueOn }, profile, locale) ?? [],
    );
    const about = ticket.parentId ? { about: (await complainedAbout(source)).reference } : {};
    const { registeredAt } = ticket;
    const takenIn = registeredAt ? { takenIn: { registeredOn: civilDateIn(registeredAt, profile.zone) } } : {};
    return {
      ...common,
      ...about,
      ...takenIn,
      receivedOn,
      dueOn: due,
      provisional: rows.some(({ provisional }) => provisional),
      termText: termOf(ticket),
      identity: highestRung(profile, rows.map(rightOf)),
      guardianAgrees: needsGuardian(ticket),
      rights,
      restDays: [...new Set(restDays)],
    };
  },
  sample(sample) {
    const right = sampleRight(sample);
    const told = {
      ...sampleTicket(sample, right),
      ...sampleDue(sample, right),
      termText: termText(promiseOf(sample, right).term, sample.locale),
    };
    const { rightName: name, dueOn: due, termText: term } = told;
    const restDay = restDayOf({ right, receivedOn: sample.today, dueOn: due }, sample.profile, sample.locale);
    return {
      ...told,
      receivedOn: sample.today,
      identity: requiredRung(sample.profile, right),
      guardianAgrees: false,
      rights: [{ rightName: name, dueOn: due, termText: term }],
      restDays: restDay === null ? [] : [restDay],
    };
  },
};

type ExtendedFacts = LetterTicket & {
  before: string;
  dueOn: string;
  reason: string;
  /** The most the policy lets it take, and since when; null where it names no such limit. */
  limit: { termText: string; reopened: boolean } | null;
};

function limitFacts(limit: DueLimit | null, locale: Locale): ExtendedFacts["limit"] {
  return limit && { termText: termText(limit.term, locale), reopened: limit.reopened };
}

/** The term was prolonged: the date the person was told, and the later one. */
const extended: ToRequester<"extended", ExtendedFacts> = {
  to: "requester",
  name: { "zh-CN": "延期通知", en: "Extension" },
  async facts(source, { decisionId, before }) {
    const { tx, ticket, profile, locale, common } = source;
    if (!ticket.open) return null;
    const { reason } = (await decisionBody<MoveInput["extend"]>(source, decisionId)).body;
    const lines = await tx.journalEntry.findMany({
      where: { ticketId: ticket.id, kind: { in: ["moved", "due-set"] } },
      orderBy: { seq: "asc" },
      select: { kind: true, at: true, data: true },
    });
    const limit = limitFacts(outerLimit(lines, rightOf(ticket), profile), locale);
    return { ...common, before, dueOn: ticket.dueOn, reason, limit };
  },
  sample(sample) {
    const right = sample.offered.find((each) => promiseOf(sample, each).extension);
    if (!right) return null;
    const before = sampleDue(sample, right).dueOn;
    const { extension, term, outerLimit: longest } = promiseOf(sample, right);
    const after = dueOn(before, extension ?? term, calendarFor(sample.profile.calendar));
    return {
      ...sampleTicket(sample, right),
      before,
      dueOn: after.dueOn,
      reason: sampleWords("reason", sample),
      limit: limitFacts(longest && { term: longest, reopened: false }, sample.locale),
    };
  },
};

type ApprovedFacts = LetterTicket & {
  dueOn: string;
  note: string | null;
  thirdPartySignIns?: SignInFacts[];
  irreversible?: boolean;
  coolingOn?: string;
};

/** The request will be carried out; where the person may still change their mind, until when. */
const approved: ToRequester<"approved", ApprovedFacts> = {
  to: "requester",
  name: { "zh-CN": "同意办理通知", en: "Approval" },
  async facts(source, { decisionId }) {
    const { ticket, profile, locale, common, now } = source;
    const cooling = coolingOff(profile, ticket, now);
    const { note } = (await decisionBody<MoveInput["approve"]>(source, decisionId)).body;
    return {
      ...common,
      dueOn: ticket.dueOn,
      note: wordsOrNull(note),
      ...endFacts(profile, rightOf(ticket), locale),
      ...(cooling ? { coolingOn: cooling.on } : {}),
    };
  },
  sample(sample) {
    const right = sampleRight(sample, "cancel");
    return {
      ...sampleTicket(sample, right),
      dueOn: sampleDue(sample, right).dueOn,
      note: sampleWords("explanation", sample),
      ...endFacts(sample.profile, right, sample.locale),
    };
  },
};

/** The person took the request back. */
const withdrawn: ToRequester<"withdrawn", LetterTicket & { withdrawnOn: string }> = {
  to: "requester",
  name: { "zh-CN": "撤回确认", en: "Withdrawal confirmed" },
  facts: async ({ letter, profile, common }) => ({
    ...common,
    withdrawnOn: civilDateIn(letter.createdAt, profile.zone),
  }),
  sample: (sample) => ({ ...sampleTicket(sample, sampleRight(sample)), withdrawnOn: sample.today }),
};

/** The request was put aside, and somebody tells the person after all. */
const setAside: ToRequester<"set-aside", LetterTicket & { reason: string }> = {
  to: "requester",
  name: { "zh-CN": "暂不办理告知", en: "Told that it is put aside" },
  async facts(source, { decisionId }) {
    if (source.ticket.status !== ("aside" satisfies Status)) return null;
    const { reason } = (await decisionBody<MoveInput["tell-aside"]>(source, decisionId)).body;
    return { ...source.common, reason };
  },
  sample: (sample) => ({ ...sampleTicket(sample, sampleRight(sample)), reason: sampleWords("reason", sample) }),
};

/** The request is worked on again. */
const reopened: ToRequester<"reopened", LetterTicket & { dueOn: string }> = {
  to: "requester",
  name: { "zh-CN": "重新打开通知", en: "Reopened" },
  facts: async ({ ticket, common }) => ({ ...common, dueOn: ticket.dueOn }),
  sample(sample) {
    const right = sampleRight(sample);
    return { ...sampleTicket(sample, right), dueOn: sampleDue(sample, right).dueOn };
  },
};

/** The person signed what they were asked to sign: the day, and no word of it. */
const declared: ToRequester<"declared", LetterTicket & { signedOn: string; dueOn: string }> = {
  to: "requester",
  name: { "zh-CN": "声明签署确认", en: "Declaration signed" },
  facts: async ({ letter, ticket, profile, common }) => ({
    ...common,
    signedOn: civilDateIn(letter.createdAt, profile.zone),
    dueOn: ticket.dueOn,
  }),
  sample(sample) {
    const right = sample.offered.find((each) => asksDeclaration(sample.profile, each));
    if (!right || !sample.profile.declaration) return null;
    return { ...sampleTicket(sample, right), signedOn: sample.today, dueOn: sampleDue(sample, right).dueOn };
  },
};

/** How a request goes its way: it came, was signed for, will be carried out, takes longer, begins again, is taken back. */
export const progress = { receipt, declared, extended, approved, withdrawn, reopened, "set-aside": setAside };
