import {
  findNeighbours,
  listAround,
  type LookedAt,
  type Neighbours,
  type Sorted,
} from "#app/domain/tickets/desk/queue/around.server";
import type { QueueRow } from "#app/domain/tickets/desk/queue/queue.server";
import { readQueueQuery, type View } from "#app/domain/tickets/desk/queue/views";
import { cameFrom } from "#app/http/bench/came-from";

/** Where one can go on to from a ticket, in the queue one came from. */
export type Ways = Neighbours & { view: View };

export type Beyond = { staffId: string; now: Date };

/** As many rows of the queue stand beside the work: those just passed, and those to come. */
const ROWS = { before: 5, after: 20 };

function lookedAt(request: Request, { staffId, now }: Beyond): LookedAt {
  const from = cameFrom(new URL(request.url).searchParams);
  return { ...readQueueQuery(new URLSearchParams(from)), staffId, now };
}

/** The ticket before and the ticket after one in the queue one came from. */
export async function waysFrom(request: Request, ticket: Sorted, beyond: Beyond): Promise<Ways> {
  const query = lookedAt(request, beyond);
  return { ...(await findNeighbours(query, ticket)), view: query.view };
}

/** As `waysFrom`, with the rows around the ticket. */
export async function queueAround(
  request: Request,
  ticket: Sorted,
  beyond: Beyond,
): Promise<Ways & { rows: QueueRow[] }> {
  const query = lookedAt(request, beyond);
  return { ...(await listAround(query, ticket, ROWS)), view: query.view };
}
