import type { DeskCopy } from "#app/copy/desk";
import type { SharedCopy } from "#app/copy/shared";
import { outerLimitText } from "#app/copy/outer-limit";
import { parseTerm } from "#app/domain/clock/dates/terms";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import type { DueLimit } from "#app/domain/tickets/deadlines/due-now";
import type { DueStep } from "#app/domain/tickets/deadlines/explain-due";
import { useDeskWords } from "../desk/frame";

type Words = { words: DeskCopy; shared: SharedCopy };

function sentenceOf(step: DueStep, zone: string, limit: DueLimit | null, { words, shared }: Words): string {
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
    return steps.extended(
      shared.longDate(civilDateIn(step.at, zone)),
      length(step.term),
      due,
      outerLimitText(limit, shared),
    );
  return steps[step.kind](due);
}

/**
 * Why a date is the one it is, in sentences: each names the date it came to, the last the date that counts. In: the steps, the date as it
 * stands (days still being waited may have moved it on), the policy's zone, and its outer limit where that cuts the date. None where nothing
 * was set yet.
 */
export function dueSentences(
  steps: readonly DueStep[],
  dueOn: string,
  zone: string,
  copy: Words,
  limit: DueLimit | null = null,
): string[] {
  if (steps.length === 0) return [];
  const { clock } = copy.words.ticket;
  const last = clock.steps.last(copy.shared.longDate(dueOn));
  return [...steps.map((step) => sentenceOf(step, zone, limit, copy)), last];
}

/** As `dueSentences`, in the reader's language. */
export function useDueWords(
  zone: string,
): (steps: readonly DueStep[], dueOn: string, limit: DueLimit | null) => string[] {
  const copy = useDeskWords();
  return (steps, dueOn, limit) => dueSentences(steps, dueOn, zone, copy, limit);
}
