import type { Answers, FiledAnswers } from "./answers";
import { asksWhoAsks, isAdmitted, isWhole, mayAskFor, offeredKinds, type Offer, type RequesterSoFar } from "./requester";

/** The questions of the public side, in order; each is one page. */
export const QUESTIONS = ["right", "requester", "behalf", "who", "what", "contact"] as const;
export type Question = (typeof QUESTIONS)[number];

const AFTER = ["check", "code", "sent"] as const;

/** A page of filing: a question, the check, the code or the confirmation. */
export type Step = Question | (typeof AFTER)[number];
export const STEPS: readonly Step[] = [...QUESTIONS, ...AFTER];

/** Who asks, as far as it was told; the subject where a policy knows nobody else. */
export function requesterOf({ requester }: Answers, offer: Offer): RequesterSoFar | undefined {
  return asksWhoAsks(offer) ? requester : { kind: "subject" };
}

function isAsked(question: Question, answers: Answers, offer: Offer): boolean {
  if (question === "requester") return asksWhoAsks(offer);
  if (question === "behalf") return (requesterOf(answers, offer)?.kind ?? "subject") !== "subject";
  return true;
}

/** The pages of filing in order, as they are for these answers under this policy. */
export function stepsFor(answers: Answers, offer: Offer): Step[] {
  return [...QUESTIONS.filter((question) => isAsked(question, answers, offer)), ...AFTER];
}

/** An answer that does not fit the others (another right, a kind of requester that may not ask for it) does not count. */
const IS_ANSWERED: Record<Question, (answers: Answers, offer: Offer) => boolean> = {
  right: ({ right }) => right !== undefined,
  requester: ({ requester, right }, offer) => requester !== undefined && right !== undefined && offeredKinds(offer).includes(requester.kind) && mayAskFor(requester.kind, right),
  behalf: ({ requester, right }, offer) => requester !== undefined && right !== undefined && isWhole(requester) && isAdmitted(requester, right, offer),
  who: ({ who }) => who !== undefined,
  what: ({ what, right }) => what !== undefined && what.right === right,
  contact: ({ contact }) => contact !== undefined,
};

/** The first question not yet answered; null when all are. */
export function firstUnanswered(answers: Answers, offer: Offer): Question | null {
  return QUESTIONS.find((question) => isAsked(question, answers, offer) && !IS_ANSWERED[question](answers, offer)) ?? null;
}

/** The answers as they can be filed, or null while a question is open. */
export function completeAnswers(answers: Answers, offer: Offer): FiledAnswers | null {
  if (firstUnanswered(answers, offer)) return null;
  const { right, who, what, contact } = answers as FiledAnswers;
  const requester = requesterOf(answers, offer);
  return requester && isWhole(requester) ? { right, requester, who, what, contact } : null;
}

/** Where a person who asks for a step must be sent instead; null when the step may be shown. Steps after the first open question wait for it. */
export function redirectFor(step: Step, answers: Answers, offer: Offer): Step | null {
  const steps = stepsFor(answers, offer);
  const open = firstUnanswered(answers, offer);
  if (!steps.includes(step)) return open ?? "check";
  return open && steps.indexOf(step) > steps.indexOf(open) ? open : null;
}

/** The step after a question was answered: on to the next open one, or to the check. */
export function nextStep(answers: Answers, offer: Offer): Step {
  return firstUnanswered(answers, offer) ?? "check";
}
