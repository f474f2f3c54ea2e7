import { db } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import type { Prisma } from "#app/platform/generated/client";
import { seenMark } from "../../../journal/edited-meanwhile.server";
import { lately } from "../queue/lately.server";
import { narrowedCounts } from "../queue/queue.server";
import { readQueueQuery } from "../queue/views";
import { MOST_OWN, MOST_SHARED, type SavedView } from "./saved-view";

/** Those a colleague has in their list. */
function seenFor(staffId: string): Prisma.SavedViewWhereInput {
  return { OR: [{ ownerId: staffId }, { shared: true }] };
}

function including(staffId: string) {
  return { owner: { select: { name: true } }, firstFor: { where: { staffId }, select: { staffId: true } } } as const;
}

type Row = Prisma.SavedViewGetPayload<{ include: ReturnType<typeof including> }>;

/** The mark of what a view is called, shows, and whether it is shared. */
export function viewMark({ name, query, shared }: Pick<Row, "name" | "query" | "shared">): string {
  return seenMark([name, query, shared]);
}

/** What the row keeps is read as an address is: a word the product no longer knows narrows nothing. */
function savedView(row: Row, staffId: string): SavedView {
  const { id, name, query, shared, ownerId, owner, firstFor } = row;
  const narrowed = readQueueQuery(new URLSearchParams(query));
  const [own, first, seen] = [ownerId === staffId, firstFor.length > 0, viewMark(row)];
  return { id, name, narrowed, shared, own, owner: owner.name, first, seen };
}

/** The views a colleague has in their list: their own by name, then those others share. */
export async function listSaved(staffId: string): Promise<SavedView[]> {
  const rows = await db().savedView.findMany({
    where: seenFor(staffId),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: including(staffId),
    take: MOST_OWN + MOST_SHARED,
  });
  const views = rows.map((row) => savedView(row, staffId));
  return [...views.filter(({ own }) => own), ...views.filter(({ own }) => !own)];
}

/** One view a colleague has in their list; null where there is none such, or none any more. */
export async function findSaved(id: string, staffId: string): Promise<SavedView | null> {
  if (!isUuid(id)) return null;
  const row = await db().savedView.findFirst({ where: { id, ...seenFor(staffId) }, include: including(staffId) });
  return row && savedView(row, staffId);
}

/** The view a colleague's desk opens with; null where they chose none, or it is not in their list any more. */
export async function findFirst(staffId: string): Promise<SavedView | null> {
  const where = { ...seenFor(staffId), firstFor: { some: { staffId } } };
  const row = await db().savedView.findFirst({ where, include: including(staffId) });
  return row && savedView(row, staffId);
}

/** A view in the list, with how many tickets it has for who looks, up to the cap. */
export type CountedView = Pick<SavedView, "id" | "name" | "own"> & { count: number };

const counted = lately<CountedView[]>();

/** The views a colleague has in their list, each with its count of what they see, up to two seconds ago. */
export function countSaved(staffId: string, now: Date): Promise<CountedView[]> {
  return counted(staffId, now, async () => {
    const views = await listSaved(staffId);
    const counts = await narrowedCounts(
      staffId,
      now,
      views.map(({ narrowed }) => narrowed),
    );
    return views.map(({ id, name, own }, place) => ({ id, name, own, count: counts[place] ?? 0 }));
  });
}
