import { db } from "#app/platform/database/db.server";
import { urgentDue } from "../../deadlines/urgent-due";
import { roleOnTicket } from "../../ticket/seen-by.server";
import { findNeighbours, placeOf, type Sorted } from "./around.server";
import { listQueue, type Queue, type QueueQuery } from "./queue.server";

/** What a ticket is sorted by; null where there is none with this reference, or none this colleague sees. */
export async function findSorted(reference: string, staffId: string): Promise<Sorted | null> {
  if (!(await roleOnTicket({ reference }, staffId))) return null;
  const row = await db().ticket.findUnique({
    where: { reference },
    select: { id: true, dueOn: true, dueAt: true, authorityDueOn: true, authorityDueAt: true, closedAt: true },
  });
  if (!row) return null;
  const { id, closedAt } = row;
  return { id, reference, urgentOn: urgentDue(row).dueOn, closedAt: closedAt && closedAt.toISOString() };
}

/**
 * The page of the queue one left for a ticket, and the row to go on at: the ticket's own, or the one that took its place. Where that page no
 * longer holds it, the page that begins there. In: the page's query as it was, and the ticket. `at`: null where there is nothing to go on at.
 */
export async function returnTo(query: QueueQuery, reference: string): Promise<Queue & { at: string | null }> {
  const page = await listQueue(query);
  const on = (wanted: string | null) => wanted !== null && page.rows.some((row) => row.reference === wanted);
  if (on(reference)) return { ...page, at: reference };
  const ticket = await findSorted(reference, query.staffId);
  if (!ticket) return { ...page, at: null };
  const [{ previous, next, here }, place] = await Promise.all([findNeighbours(query, ticket), placeOf(query, ticket)]);
  if (!here && on(next)) return { ...page, at: next };
  if (!place) return { ...page, at: null };
  const begun = await listQueue({ ...query, cursor: { ...place, side: "from" } });
  const [first] = begun.rows;
  if (!first) return { ...page, at: null };
  return { ...begun, previous: previous === null ? null : begun.previous, at: first.reference };
}
