import { URGENT_ON, VIEW_CONDITIONS } from "./conditions";
import { filterConditions } from "./filters.server";
import { lookingAt, type QueueQuery } from "./queue.server";
import { seenIn } from "./seen-in.server";
import { binder, run } from "./statement.server";

/** The tickets of a view with its filters, beyond any page, the most urgent first. In: the view, who looks, and how many at most. Out: their ids. */
export async function listWholeView(query: Omit<QueueQuery, "cursor">, most: number): Promise<string[]> {
  const look = await lookingAt({ ...query, cursor: null });
  const { values, bind } = binder();
  const { view, filters } = query;
  const conditions = [VIEW_CONDITIONS[view](look, bind), seenIn(look, bind), ...filterConditions(filters, look, bind)];
  const text = `SELECT t."id" FROM "Ticket" t WHERE ${conditions.join(" AND ")} ORDER BY ${URGENT_ON}, t."id" LIMIT ${bind(most)}::int`;
  return (await run<{ id: string }>({ text, values })).rows.map(({ id }) => id);
}
