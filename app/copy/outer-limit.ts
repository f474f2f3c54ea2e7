import type { DueLimit } from "#app/domain/tickets/deadlines/due-now";
import type { SharedCopy } from "./shared";

/** How long a promise may be at most, in words that follow those on an extension. In: null where that changes nothing. Out: null as well then. */
export function outerLimitText(limit: DueLimit | null, shared: SharedCopy): string | null {
  return limit && shared.outerLimit(shared.termUnits[limit.term.unit](limit.term.count), limit.reopened);
}
