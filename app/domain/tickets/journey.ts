import type { Answers, FiledAnswers } from "./answers";

/** The questions of the public side, in order; each is one page. */
export const QUESTIONS = ["right", "who", "what", "contact"] as const;
export type Question = (typeof QUESTIONS)[number];

/** All pages of filing: the questions, then the check, the code and the confirmation. */
export const STEPS = [...QUESTIONS, "check", "code", "sent"] as const;
export type Step = (typeof STEPS)[number];

/** The first question not yet answered; null when all are. An answer about another right than the chosen one does not count. */
export function firstUnanswered(answers: Answers): Question | null {
  return QUESTIONS.find((question) => (question === "what" ? answers.what?.right !== answers.right || !answers.what : !answers[question])) ?? null;
}

/** The answers as they can be filed, or null while a question is open. */
export function completeAnswers(answers: Answers): FiledAnswers | null {
  if (firstUnanswered(answers)) return null;
  const { right, who, what, contact } = answers as FiledAnswers;
  return { right, who, what, contact };
}

/** Where a person who asks for a step must be sent instead; null when the step may be shown. Steps after the first open question wait for it. */
export function redirectFor(step: Step, answers: Answers): Step | null {
  const open = firstUnanswered(answers);
  if (!open) return null;
  return STEPS.indexOf(step) > STEPS.indexOf(open) ? open : null;
}

/** The step after a question was answered: on to the next open one, or to the check. */
export function nextStep(answers: Answers): Step {
  return firstUnanswered(answers) ?? "check";
}
