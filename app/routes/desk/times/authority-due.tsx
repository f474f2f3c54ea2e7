import type { DeskCopy } from "#app/copy/desk";
import type { DaysLeft } from "#app/domain/tickets/deadlines/days-left";
import { DueBadge } from "#app/ui/due-badge";
import { dueWords } from "./due-words";

/** Until when an authority wants its own answer, beside our date. */
export function AuthorityDue({ due, words }: { due: DaysLeft; words: DeskCopy }) {
  const { kind, text } = dueWords(due, words);
  const { badge, queue } = words.intake.authority;
  return <DueBadge kind={kind} text={badge(queue, text)} />;
}
