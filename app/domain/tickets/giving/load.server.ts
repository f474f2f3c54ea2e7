import { pool, type Tx } from "#app/platform/database/db.server";
import { endOfWeek } from "../../clock/calendar/desk-day";
import type { CivilDate } from "../../clock/dates/civil-date";

/** What a colleague has: how many open tickets, and how many of them are due by the end of this week or overdue. */
export type Load = { open: number; week: number };

const COUNT = `SELECT t."assigneeId" AS "id", count(*)::int AS "open", (count(*) FILTER (WHERE t."dueOn" <= $2))::int AS "week"
  FROM "Ticket" t WHERE t."open" AND t."mergedIntoId" IS NULL AND t."assigneeId" = ANY($1::uuid[]) GROUP BY t."assigneeId"`;

/** What some colleagues have. In: their ids, a day of the desk's, the transaction under way, if any. Out: by id; who has nothing is in it too. */
export async function loadsOf(
  staffIds: readonly string[],
  today: CivilDate,
  tx?: Tx,
): Promise<ReadonlyMap<string, Load>> {
  type Row = Load & { id: string };
  const values = [[...staffIds], endOfWeek(today)] as const;
  const rows = tx
    ? await tx.$queryRawUnsafe<Row[]>(COUNT, ...values)
    : (await pool().query<Row>(COUNT, [...values])).rows;
  const found = new Map(rows.map(({ id, open, week }) => [id, { open, week }]));
  return new Map(staffIds.map((id) => [id, found.get(id) ?? { open: 0, week: 0 }]));
}
