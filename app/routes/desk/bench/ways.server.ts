import {
  findNeighbours,
  listAround,
  type LookedAt,
  type Neighbours,
  type Sorted,
} from "#app/domain/tickets/desk/queue/around.server";
import type { QueueRow } from "#app/domain/tickets/desk/queue/queue.server";
import type { View } from "#app/domain/tickets/desk/queue/views";
import { cameFrom } from "#app/http/bench/came-from";
import { otherList } from "#app/http/bench/other-list";
import { chosenView } from "#app/http/views/chosen-view.server";

/** Where one can go on to from a ticket, in the queue one came from. `saved`: what it is called where it is a saved view. */
export type Ways = Neighbours & { view: View; saved: string | null };

/** From a list that is no queue there is no ticket before and after. */
const NO_STEPS = { here: true, previous: null, next: null };

export type Beyond = { staffId: string; now: Date };

/** As many rows of the queue stand beside the work: those just passed, and those to come. */
const ROWS = { before: 5, after: 20 };

async function lookedAt(
  request: Request,
  { staffId, now }: Beyond,
): Promise<{ query: LookedAt; of: Omit<Ways, keyof Neighbours> }> {
  const from = cameFrom(new URL(request.url).searchParams);
  const { view, filters, saved } = await chosenView(new URLSearchParams(from), staffId);
  return { query: { view, filters, staffId, now }, of: { view, saved: saved?.name ?? null } };
}

function isOther(request: Request): boolean {
  return otherList(cameFrom(new URL(request.url).searchParams)) !== null;
}

/** The ticket before and the ticket after one in the queue one came from. */
export async function waysFrom(request: Request, ticket: Sorted, beyond: Beyond): Promise<Ways> {
  const { query, of } = await lookedAt(request, beyond);
  return { ...(isOther(request) ? NO_STEPS : await findNeighbours(query, ticket)), ...of };
}

/** As `waysFrom`, with the rows around the ticket. */
export async function queueAround(
  request: Request,
  ticket: Sorted,
  beyond: Beyond,
): Promise<Ways & { rows: QueueRow[] }> {
  const { query, of } = await lookedAt(request, beyond);
  return { ...(await listAround(query, ticket, ROWS)), ...(isOther(request) ? NO_STEPS : {}), ...of };
}
