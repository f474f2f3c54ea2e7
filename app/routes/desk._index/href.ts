import {
  type Narrowed,
  NO_FILTERS,
  type QueueFilters,
  type View,
  writeQueueQuery,
} from "#app/domain/tickets/desk/queue/views";
import { NARROWED_FROM } from "#app/http/views/narrowed-from";
import { paths } from "#app/paths";

/** `of`: the saved view somebody narrows otherwise. */
type Place = { after?: string | null; before?: string | null; of?: string | null };

function addressOf(query: URLSearchParams, { after, before, of }: Place): string {
  if (of) query.set(NARROWED_FROM, of);
  if (after) query.set("after", after);
  if (before) query.set("before", before);
  return `${paths.desk()}?${query}`;
}

/** The queue's address for a view, its filters and a place in it. What is not set is left out. */
export function queueHref(view: View, filters: QueueFilters = NO_FILTERS, place: Place = {}): string {
  return addressOf(writeQueueQuery({ view, filters }), place);
}

/** The queue's address for a view that was saved, and a place in it. */
export function savedHref(id: string, place: Place = {}): string {
  return addressOf(new URLSearchParams({ saved: id }), place);
}

/** A place in what is shown now: the saved view where it is one. */
export function placeHref(
  shown: Narrowed & { saved: { id: string } | null; base: { id: string } | null },
  place: Place,
): string {
  return shown.saved
    ? savedHref(shown.saved.id, place)
    : queueHref(shown.view, shown.filters, { ...place, of: shown.base?.id });
}
