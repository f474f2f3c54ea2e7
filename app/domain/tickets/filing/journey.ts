import { evidenceList } from "../../policies/profile/evidence";
import type { Right } from "../../policies/profile/rights";
import type { Text } from "../../language";
import type { Answers, FiledAnswers, WhatAnswer } from "./answers";
import {
  asksWhoAsks,
  isAdmitted,
  isWhole,
  mayAskFor,
  offeredKinds,
  type Offer,
  type RequesterSoFar,
} from "./requester";
import { asksAgeBand, toldAge } from "./subject-age";

/** The questions of the public side, in order; each is one page, and “what exactly” one for each right. */
export const QUESTIONS = ["right", "requester", "behalf", "who", "guardian", "what", "evidence", "contact"] as const;
export type Question = (typeof QUESTIONS)[number];

const AFTER = ["check", "code", "sent"] as const;

/** A step of filing: a question, the check, the code or the confirmation. */
export type Step = Question | (typeof AFTER)[number];
export const STEPS: readonly Step[] = [...QUESTIONS, ...AFTER];

/** A page of filing. `right` where the step has a page for each of several. */
export type Page = { step: Step; right?: Right };

/** Who asks, as far as it was told; the subject where a policy knows nobody else. */
function requesterOf({ requester }: Answers, offer: Offer): RequesterSoFar | undefined {
  return asksWhoAsks(offer) ? requester : { kind: "subject" };
}

/** What a policy asks as evidence of this requester for these rights, each once. */
export function evidenceFor(answers: Answers, offer: Offer): Text[] {
  const kind = requesterOf(answers, offer)?.kind ?? "subject";
  return evidenceList(offer, answers.rights ?? [], kind);
}

/** Whether a child under the age at which they consent themselves asks alone. */
export function isChildAlone(answers: Answers, offer: Offer): boolean {
  const requester = requesterOf(answers, offer);
  return requester?.kind === "subject" && toldAge({ ...answers, requester }) === "under-14";
}

function isAsked(question: Question, answers: Answers, offer: Offer): boolean {
  if (question === "requester") return asksWhoAsks(offer);
  if (question === "evidence") return evidenceFor(answers, offer).length > 0;
  if (question === "behalf") return (requesterOf(answers, offer)?.kind ?? "subject") !== "subject";
  if (question === "guardian") return isChildAlone(answers, offer);
  return true;
}

/** The steps of filing in order, as they are for these answers under this policy. */
export function stepsFor(answers: Answers, offer: Offer): Step[] {
  return [...QUESTIONS.filter((question) => isAsked(question, answers, offer)), ...AFTER];
}

/** The pages of filing in order. */
export function pagesFor(answers: Answers, offer: Offer): Page[] {
  const { rights = [] } = answers;
  return stepsFor(answers, offer).flatMap((step): Page[] =>
    step === "what" && rights.length > 1 ? rights.map((right) => ({ step, right })) : [{ step }],
  );
}

function whatOf(right: Right, { whats = [] }: Answers): WhatAnswer | undefined {
  return whats.find((what) => what.right === right);
}

/** The first chosen right of which “what exactly” is not told; null when all is. */
export function openRight(answers: Answers): Right | null {
  return answers.rights?.find((right) => !whatOf(right, answers)) ?? null;
}

/** An answer that does not fit the others (a kind of requester that may not ask for a right) does not count. */
const IS_ANSWERED: Record<Question, (answers: Answers, offer: Offer) => boolean> = {
  right: ({ rights = [] }) => rights.length > 0,
  requester: ({ requester, rights = [] }, offer) =>
    requester !== undefined &&
    offeredKinds(offer).includes(requester.kind) &&
    rights.every((right) => mayAskFor(requester.kind, right)),
  behalf: ({ requester, rights = [] }, offer) =>
    requester !== undefined && isWhole(requester) && rights.every((right) => isAdmitted(requester, right, offer)),
  who: ({ who }) => who !== undefined,
  guardian: ({ guardian, guardianContact }) => guardian !== undefined && guardianContact !== undefined,
  what: (answers) => openRight(answers) === null,
  // Nobody has to send anything: who went on has passed it by.
  evidence: ({ evidence, contact }) => evidence !== undefined || contact !== undefined,
  contact: ({ contact }) => contact !== undefined,
};

/** The first question not yet answered; null when all are. */
export function firstUnanswered(answers: Answers, offer: Offer): Question | null {
  return (
    QUESTIONS.find((question) => isAsked(question, answers, offer) && !IS_ANSWERED[question](answers, offer)) ?? null
  );
}

/** What was told of an age, where it still fits who asks. */
function agesOf(answers: Answers, offer: Offer): Pick<FiledAnswers, "age" | "guardian" | "guardianContact"> {
  const { requester, age, guardian, guardianContact } = answers;
  return {
    ...(age && requester && asksAgeBand(requester.kind) ? { age } : {}),
    ...(guardian && guardianContact && isChildAlone(answers, offer) ? { guardian, guardianContact } : {}),
  };
}

/** The questions about what is asked and for whom; where the person is reached comes after them. */
const ASKING = QUESTIONS.filter((question) => question !== "evidence" && question !== "contact");

/** What is asked, by whom and for whom, as it can be filed; null while a question about that is open. */
export function completeAsking(answers: Answers, offer: Offer): Omit<FiledAnswers, "contact"> | null {
  const isOpen = (question: Question) => isAsked(question, answers, offer) && !IS_ANSWERED[question](answers, offer);
  if (ASKING.some(isOpen)) return null;
  const { rights, who } = answers as FiledAnswers;
  const requester = requesterOf(answers, offer);
  if (!requester || !isWhole(requester)) return null;
  const whats = rights.flatMap((right) => whatOf(right, answers) ?? []);
  return { rights, requester, who, ...agesOf({ ...answers, requester }, offer), whats };
}

/** The answers as they can be filed, or null while a question is open. */
export function completeAnswers(answers: Answers, offer: Offer): FiledAnswers | null {
  if (firstUnanswered(answers, offer)) return null;
  const { contact } = answers;
  const asking = completeAsking(answers, offer);
  return asking && contact ? { ...asking, contact } : null;
}

/** Where a person who asks for a step must be sent instead; null when the step may be shown. Steps after the first open question wait for it. */
export function redirectFor(step: Step, answers: Answers, offer: Offer): Step | null {
  const steps = stepsFor(answers, offer);
  const open = firstUnanswered(answers, offer);
  if (!steps.includes(step)) return open ?? "check";
  return open && steps.indexOf(step) > steps.indexOf(open) ? open : null;
}

/** The page after a question was answered: on to the next open one, or to the check. */
export function nextPage(answers: Answers, offer: Offer): Page {
  const step = firstUnanswered(answers, offer) ?? "check";
  const right = step === "what" && (answers.rights ?? []).length > 1 ? openRight(answers) : null;
  return right ? { step, right } : { step };
}
