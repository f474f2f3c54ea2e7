import { NO_FILTERS, type QueueFilters, type View, writeQueueQuery } from "#app/domain/tickets/desk/queue/views";
import { paths } from "#app/paths";

type Place = { after?: string | null; before?: string | null };

function addressOf(query: URLSearchParams, { after, before }: Place): string {
  if (after) query.set("after", after);
  if (before) query.set("before", before);
  return `${paths.desk()}?${query}`;
}

/** The queue's address for a view, its filters and a place in it. What is not set is left out. */
export function queueHref(view: View, filters: QueueFilters = NO_FILTERS, place: Place = {}): string {
  return addressOf(writeQueueQuery({ view, filters }), place);
}
