/** A label as a part of a sentence: its first letter small, unless its first word is written otherwise too (`ID number`, `WeChat name`). */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}*(?![\p{L}\p{N}])/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Things of which one is enough: `a, b, or c`. */
export function anyOf(things: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(things);
}
