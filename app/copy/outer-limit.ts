import type { SharedCopy } from "./shared";

type Limit = { term: { unit: keyof SharedCopy["termUnits"]; count: number }; reopened: boolean };

/** How long a promise may be at most, in words that follow those on an extension. In: null where that changes nothing. Out: null as well then. */
export function outerLimitText(limit: Limit | null, shared: SharedCopy): string | null {
  return limit && shared.outerLimit(shared.termUnits[limit.term.unit](limit.term.count), limit.reopened);
}
