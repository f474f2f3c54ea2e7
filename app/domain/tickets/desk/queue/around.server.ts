import type { Looking } from "./conditions";
import type { Cursor } from "./cursor";
import { lookAt, placedRows, type PlacedRow, type QueueQuery, type QueueRow, withDuesNow } from "./queue.server";
import { binder, run, type Statement } from "./statement.server";
import type { View } from "./views";

/** A view as it was narrowed, for who looks at an instant. */
export type LookedAt = Omit<QueueQuery, "cursor">;

/** What a ticket is sorted by: the civil day it is due by or an authority's where that is earlier, as its row says it; the ISO instant it was closed at. */
export type Sorted = { id: string; reference: string; urgentOn: string; closedAt: string | null };

/**
 * Which ticket comes before another in a view and which after it, by their references; null for none. `here`: the view still holds the one
 * that is looked at. Where it does not and nothing comes after its place, the first of the view is next.
 */
export type Neighbours = { here: boolean; previous: string | null; next: string | null };

type Place = Omit<Cursor, "side">;
type Most = { before: number; after: number };
type SidedRow = PlacedRow & { side: "before" | "from" };

/** The place a ticket has in a view's order, whether the view holds it or not; null for one that has none in it. */
function placeIn(view: View, { id, urgentOn, closedAt }: Sorted, { paused }: Looking): Place | null {
  if (view === "closed") return closedAt === null ? null : { key: closedAt, id };
  return { key: paused.moved.find((each) => each.id === id)?.dueOn ?? urgentOn, id };
}

/** The place of a ticket in a view: a page of the queue can be begun there. Null where it has none in this order. */
export async function placeOf(query: LookedAt, ticket: Sorted): Promise<Place | null> {
  return placeIn(query.view, ticket, await lookAt(query));
}

/** The statement that reads both sides of a place, each by the view's own index. For the tests of its plan, too. */
function aroundStatement(query: LookedAt, looking: Looking, place: Place, most: Most): Statement {
  const { values, bind } = binder();
  const before = placedRows({ ...query, cursor: { ...place, side: "before" } }, looking, bind, most.before);
  const from = placedRows({ ...query, cursor: { ...place, side: "from" } }, looking, bind, most.after + 1);
  const sides = [
    `SELECT 'before' AS "side", b.* FROM (${before.text}) b`,
    `SELECT 'from' AS "side", f.* FROM (${from.text}) f`,
  ];
  const { direction, anew } = from;
  return { text: `${sides.join(" UNION ALL ")} ORDER BY "place" ${direction}, "id" ${direction}`, values, anew };
}

/** The first of a view that is not the ticket one comes from. */
async function firstBut(query: LookedAt, looking: Looking, id: string): Promise<PlacedRow | null> {
  const { values, bind } = binder();
  const { text, anew } = placedRows({ ...query, cursor: null }, looking, bind, 2);
  const { rows } = await run<PlacedRow>({ text, values, anew });
  return rows.find((row) => row.id !== id) ?? null;
}

async function read(query: LookedAt, ticket: Sorted, most: Most): Promise<Neighbours & { rows: PlacedRow[] }> {
  const looking = await lookAt(query);
  const place = placeIn(query.view, ticket, looking);
  const found = place ? (await run<SidedRow>(aroundStatement(query, looking, place, most))).rows : [];
  const before = found.filter(({ side }) => side === "before");
  const from = found.filter(({ side }) => side === "from");
  const here = from[0]?.id === ticket.id;
  const after = here ? from[1] : from[0];
  const next = after ?? (here ? null : await firstBut(query, looking, ticket.id));
  const rows = found.length === 0 && next ? [next] : found.map(({ side: _, ...row }) => row);
  return { here, previous: before.at(-1)?.reference ?? null, next: next?.reference ?? null, rows };
}

/** Which tickets come before and after one in a view, in one statement by its index and in the view's own order. */
export async function findNeighbours(query: LookedAt, ticket: Sorted): Promise<Neighbours> {
  const { rows: _, ...neighbours } = await read(query, ticket, { before: 1, after: 1 });
  return neighbours;
}

/** As `findNeighbours`, with the rows on both sides and the ticket's own between them where the view still holds it. */
export async function listAround(
  query: LookedAt,
  ticket: Sorted,
  most: Most,
): Promise<Neighbours & { rows: QueueRow[] }> {
  const { rows, ...neighbours } = await read(query, ticket, most);
  return {
    ...neighbours,
    rows: await withDuesNow(
      rows.map(({ place: _, ...row }) => row),
      query.now,
    ),
  };
}
