import type { DeskCopy } from "#app/copy/desk";
import type { SharedCopy } from "#app/copy/shared";
import { parseTerm } from "#app/domain/clock/dates/terms";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import type { DueStep } from "#app/domain/tickets/deadlines/explain-due";
import { useDeskWords } from "../desk/frame";

type Words = { words: DeskCopy; shared: SharedCopy };

function sentenceOf(step: DueStep, zone: string, { words, shared }: Words): string {
  const { steps } = words.ticket.clock;
  const due = shared.longDate(step.dueOn);
  const length = (term: string | null) => {
    const parsed = parseTerm(term ?? "");
    return parsed ? shared.termUnits[parsed.unit](parsed.count) : (term ?? "");
  };
  if (step.kind === "term") {
    const began = (step.reopened ? steps.reopened : steps.received)(shared.longDate(step.startedOn));
    return steps.term(began, length(step.term), due);
  }
  if (step.kind === "extended")
    return steps.extended(shared.longDate(civilDateIn(step.at, zone)), length(step.term), due);
  return steps[step.kind](due);
}

/**
 * Why a date is the one it is, in sentences: each names the date it came to, the last the date that counts. In: the steps, the date as it
 * stands (days still being waited may have moved it on), the policy's zone. None where nothing was set yet.
 */
export function dueSentences(steps: readonly DueStep[], dueOn: string, zone: string, copy: Words): string[] {
  if (steps.length === 0) return [];
  const { clock } = copy.words.ticket;
  const last = clock.steps.last(copy.shared.longDate(dueOn));
  return [...steps.map((step) => sentenceOf(step, zone, copy)), last];
}

/** As `dueSentences`, in the reader's language. */
export function useDueWords(zone: string): (steps: readonly DueStep[], dueOn: string) => string[] {
  const copy = useDeskWords();
  return (steps, dueOn) => dueSentences(steps, dueOn, zone, copy);
}
