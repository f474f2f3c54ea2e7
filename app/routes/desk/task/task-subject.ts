import type { DeskCopy } from "#app/copy/desk";
import type { TaskSubject } from "#app/domain/tickets/tasks/task-list.server";
import type { Locale } from "#app/domain/language";

/** What a task is about, in the reader's language where the policy has a word for it. */
export function subjectText(subject: TaskSubject, locale: Locale, { journal }: DeskCopy): string {
  if ("letter" in subject) return (journal.letters as Record<string, string>)[subject.letter] ?? subject.letter;
  return "name" in subject ? subject.name[locale] : subject.words;
}
