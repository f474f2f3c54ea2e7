import type { LocalMinute } from "#app/http/answer/local-minute";
import type { DeskWords } from "../frame";

/** A minute on the pages about colleagues: the day in short, and the time. */
export function sayMinute(moment: LocalMinute, { words }: DeskWords): string {
  return `${words.queue.day(moment.on)} ${moment.time}`;
}
