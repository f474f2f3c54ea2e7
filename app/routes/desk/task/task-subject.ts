import type { TaskSubject } from "#app/domain/tickets/tasks/task-list.server";
import type { Locale } from "#app/domain/language";

/** What a task is about, in the reader's language where there is a word for it. */
export function subjectText(subject: TaskSubject, locale: Locale): string {
  return "name" in subject ? subject.name[locale] : subject.words;
}
