import { isMinor } from "#app/domain/policies/profile/ages";
import { groundsOfRight, sourcesOfGrounds } from "#app/domain/policies/profile/grounds";
import { alwaysTwoPeople } from "#app/domain/policies/profile/second-person";
import { DUTY_GROUND } from "#app/domain/policies/profile/grounds";
import { RETENTION_DUTIES } from "#app/domain/policies/profile/retention-duties";
import { calendarFor } from "#app/domain/clock/calendar/calendar";
import type { CivilDate } from "#app/domain/clock/dates/civil-date";
import { objectionOf, type WhatAnswer } from "#app/domain/tickets/filing/answers";
import { comparables } from "#app/domain/tickets/filing/disputed";
import { toldClues } from "#app/domain/tickets/filing/clue-answers";
import type { StaffAction } from "#app/domain/tickets/workflow/buttons";
import { requiredRung } from "#app/domain/policies/profile/rungs";
import { evidenceTerms } from "#app/domain/tickets/evidence/evidence-due";
import { pausesOffered } from "#app/domain/tickets/workflow/pause-reason";
import { isApprovedAtOnce } from "#app/domain/tickets/workflow/at-once";
import { groundsOffered } from "#app/domain/tickets/workflow/grounds-offered";
import { asksReached, UNVERIFIED } from "#app/domain/tickets/workflow/unverified";
import { reviewsFor } from "#app/domain/tickets/workflow/particulars";
import type { ShownLetter } from "../desk/letter-words/to-person";
import { systemCheck } from "../desk/task/system-check";
import type { TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import { tellsRecipients } from "#app/domain/tickets/workflow/task-kinds";
import {
  asksAuthority,
  authorityEnded,
  confirmationsFor,
  subjectMethods,
} from "#app/domain/tickets/filing/verification";
import { isProposing } from "#app/domain/tickets/workflow/workflow";
import { sendBackOf } from "../desk/decide/send-back-of";
import { formFields } from "./sent-back";
import {
  EVIDENCE_DAYS,
  REPLY_DAYS,
  VERIFICATION_METHODS,
  type AutomatedWish,
} from "#app/domain/tickets/workflow/codes";

/** What waits for a second person; null when nothing does. */
function proposalOf({ decisions, status }: TicketPage) {
  if (status !== "reviewing") return null;
  const found = decisions.findLast(({ kind, voided, confirmedAt }) => isProposing(kind) && !voided && !confirmedAt);
  return found?.kind === "propose-refusal" ||
    found?.kind === "propose-finish" ||
    found?.kind === "propose-fee" ||
    found?.kind === "propose-aside"
    ? found
    : null;
}

/** Why the ticket lies aside; null where it does not. */
function asideOf({ decisions, status }: TicketPage) {
  if (status !== "aside") return null;
  const found = decisions.findLast(({ kind }) => kind === "put-aside" || kind === "propose-aside");
  return found?.kind === "put-aside" || found?.kind === "propose-aside" ? found : null;
}

/** The duties to keep data the policy can meet, each with what it is counted from and how long it runs. */
function dutiesOf({ profile }: TicketPage) {
  return profile.retentionDuties.map((id) => {
    const { name, event, years, months } = RETENTION_DUTIES[id];
    return { id, name, event, years, months };
  });
}

/** What was wanted of a program's decision; null for other rights. */
export function wishOf(what: WhatAnswer): AutomatedWish | null {
  return what.right === "automated" ? what.wish : null;
}

/** For whom somebody asks, what is to be confirmed of that, and the last day of an authority that has ended. */
function behalfOf(ticket: TicketPage, today: CivilDate) {
  const { answers, ageBand } = ticket;
  const { requester } = answers;
  return {
    kind: requester.kind,
    wanted: confirmationsFor({ requester, ageBand }, today),
    methods: subjectMethods(requester).filter((method) => methodsFor(ticket).includes(method)),
    ended: authorityEnded(requester, today),
    asksAuthority: asksAuthority({ requester, ageBand }, ticket),
  };
}

/** How the requester can be verified: by a signed declaration only where the policy asks for one, not at all only where the right asks nobody to prove anything. */
function methodsFor({ profile, right }: TicketPage) {
  const required = requiredRung(profile, right);
  return VERIFICATION_METHODS.filter(
    (method) =>
      (required === "declaration" || method !== "facts-and-declaration") &&
      (required === "none" || method !== "not-asked"),
  );
}

/** How much longer a prolongation makes the term, the date it leads to, and the outer limit where that cuts it; null where the policy offers none. */
function extensionOf({ profile, right, extendsTo, dueLimit }: TicketPage) {
  const term = profile.rights[right]?.extension;
  return term && extendsTo ? { unit: term.unit, count: term.count, leadsTo: extendsTo, limit: dueLimit } : null;
}

/** What an action's page shows of its ticket. */
export function shownTicket(ticket: TicketPage, act: StaffAction, today: CivilDate) {
  const { reference, version, right, status, due, profile, coolingOn } = ticket;
  const { answers, ageBand } = ticket;
  const asked = { objection: objectionOf(answers.what), requesterKind: answers.requester.kind, ageBand };
  const offered = groundsOfRight(profile, right, groundsOffered(profile, right, asked));
  return {
    reference,
    version,
    right,
    status,
    due,
    coolingOn,
    reviews: reviewsFor(wishOf(ticket.answers.what)),
    behalf: behalfOf(ticket, today),
    methods: methodsFor(ticket),
    declarations: ticket.declarations,
    permission: ticket.permission,
    disputed: ticket.answers.what.right === "correct" ? ticket.answers.what.field : null,
    comparables: comparables(profile, ticket.answers),
    required: requiredRung(profile, right),
    approvable: act === "verify" && isApprovedAtOnce(ticket),
    mayBeMinor: act === "verify" && !isMinor(ticket.ageBand),
    clues: act === "verify" ? toldClues(profile, ticket.answers.who) : [],
    check: systemCheck(ticket),
    zone: profile.zone,
    offered,
    kept: formFields(ticket, act, offered),
    sentBack: sendBackOf(ticket),
    recipients: profile.recipients,
    blockers: profile.cancellation.blockers,
    proposal: proposalOf(ticket),
    aside: asideOf(ticket),
    deny: {
      ground: UNVERIFIED,
      from: ticket.denyFrom,
      open: ticket.denyFrom !== null && today >= ticket.denyFrom,
      categories: asksReached({ right, profile }) ? profile.dataCategories : null,
    },
    refuseBy: ticket.refusal.by && { on: ticket.refusal.by, over: today > ticket.refusal.by },
    twoPeople: alwaysTwoPeople({ right, ageBand: ticket.ageBand }),
    ...sourcesOfGrounds(profile),
    parent: ticket.parent,
    cancellation: profile.cancellation,
    extension: extensionOf(ticket),
    feeRule: profile.feeRule,
    repeats: ticket.repeated.length,
    evidence: ticket.evidence.list,
    terms: evidenceTerms(today, due.dueOn, calendarFor(profile.calendar), act === "ask" ? REPLY_DAYS : EVIDENCE_DAYS),
    askedAt: ticket.askedAt,
    pauses: pausesOffered(act, { right, profile, identitySure: ticket.facts.identitySure }),
    askedBefore: ticket.evidence,
    duties: act === "finish" || act === "refuse" ? dutiesOf(ticket) : [],
    dutyGround: DUTY_GROUND,
    finish: { recipients: act === "finish" && tellsRecipients(right) ? profile.recipients : [] },
  };
}

export type Shown = ReturnType<typeof shownTicket> & { letter: ShownLetter };
