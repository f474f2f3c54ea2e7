import type { QueueFilters, View } from "#app/domain/tickets/desk/queue/views";
import { paths } from "#app/paths";

type Place = { after?: string | null; before?: string | null };

/** The queue's address for a view, its filters and a place in it. What is not set is left out. */
export function queueHref(view: View, filters: Partial<QueueFilters> = {}, { after, before }: Place = {}): string {
  const query = new URLSearchParams();
  const parts = {
    view: view === "all" ? null : view,
    right: filters.right,
    status: filters.status,
    assignee: filters.assigneeId,
    after,
    before,
  };
  for (const [name, value] of Object.entries(parts)) if (value) query.set(name, value);
  return query.size === 0 ? paths.desk() : `${paths.desk()}?${query}`;
}
