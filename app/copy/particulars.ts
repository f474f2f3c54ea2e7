import type { SharedCopy } from "./shared";

type Fact = { name: keyof SharedCopy["particulars"]["names"]; value: string };

/** What is peculiar to an answer as names and words: codes are put into words, days written out. */
export function particularRows(
  facts: readonly Fact[],
  { particulars: { names, choices }, longDate }: SharedCopy,
): { key: string; term: string; value: string }[] {
  return facts.map(({ name, value }) => {
    const chosen = (choices as Partial<Record<string, Record<string, string>>>)[name]?.[value];
    return {
      key: name,
      term: names[name],
      value: chosen ?? (name === "since" || name === "until" ? longDate(value) : value),
    };
  });
}
