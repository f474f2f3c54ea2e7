import type { Fields } from "../form/returned";

/** What a page sends of itself: it is no words of anybody's. */
const OF_THE_PAGE: readonly string[] = ["seen", "complete", "unasked", "right", "checked"];

/** The words in a form's fields, one for each line, without what is the page's own and what is empty. */
export function wordsOf(fields: Fields): { name: string; text: string }[] {
  return Object.entries(fields).flatMap(([name, values]) =>
    OF_THE_PAGE.includes(name) ? [] : [values].flat().flatMap((text) => (text.trim() === "" ? [] : [{ name, text }])),
  );
}
