type Words = Readonly<Record<string, unknown>>;

function isWords(value: unknown): value is Words {
  return typeof value === "object" && value !== null;
}

/** What a field is called in a part of our words: by its own line there, or by its label. Null where it has none. */
export function labelIn(words: unknown, name: string): string | null {
  const found = isWords(words) && Object.hasOwn(words, name) ? words[name] : null;
  if (typeof found === "string") return found;
  return isWords(found) && typeof found.label === "string" ? found.label : null;
}

/** What a choice is called in a field's words; the value itself where it is no choice. */
export function choiceIn(words: unknown, name: string, value: string): string {
  const field = isWords(words) && Object.hasOwn(words, name) ? words[name] : null;
  const found = isWords(field) && Object.hasOwn(field, value) ? field[value] : null;
  if (typeof found === "string") return found;
  return isWords(found) && typeof found.text === "string" ? found.text : value;
}
