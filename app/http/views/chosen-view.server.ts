import { findFirst, findSaved } from "#app/domain/tickets/desk/saved/list-saved.server";
import type { SavedView } from "#app/domain/tickets/desk/saved/saved-view";
import { NARROWED_FROM } from "./narrowed-from";
import { FILTER_KINDS, filterName, type Narrowed, readQueueQuery } from "#app/domain/tickets/desk/queue/views";

/** The view of the queue an address asks for. `saved`: which of the colleague's list it is, if any; `gone`: it was in that list and is no more. `base`: the one whose filters are being changed. */
export type ChosenView = Narrowed & { saved: SavedView | null; base: SavedView | null; gone: boolean };

/** What an address says of a saved view. */
const SAVED = "saved";

const ASKING = ["view", SAVED, "after", "before", ...FILTER_KINDS.map(filterName)];

/** The view an address asks for; where it asks for none, the one the colleague's desk opens with. */
export async function chosenView(query: URLSearchParams, staffId: string): Promise<ChosenView> {
  const id = query.get(SAVED);
  const asked = ASKING.some((name) => query.has(name));
  const saved = id === null ? (asked ? null : await findFirst(staffId)) : await findSaved(id, staffId);
  const base = saved ? null : await findSaved(query.get(NARROWED_FROM) ?? "", staffId);
  return { ...(saved?.narrowed ?? readQueueQuery(query)), saved, base, gone: id !== null && saved === null };
}
