import { db } from "#app/platform/database/db.server";
import type { CivilDate } from "../../clock/dates/civil-date";
import type { EscalatesTo } from "./steps";

/** That a step was told: to whom by the plan, at which day of which due date, and by name who that was. */
export type ToldStep = { to: EscalatesTo; days: number; dueOn: CivilDate; on: CivilDate; names: string[] };

/** As many as a page shows. */
const SHOWN = 12;

/** The steps of a ticket that were told, the last on top. */
export async function listEscalations(ticketId: string): Promise<ToldStep[]> {
  const rows = await db().escalation.findMany({
    where: { ticketId },
    orderBy: [{ at: "desc" }, { days: "desc" }, { to: "asc" }],
    take: SHOWN,
  });
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.flatMap(({ staffIds }) => staffIds))];
  const staff = await db().staff.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return rows.map(({ to, days, dueOn, on, staffIds }) => ({
    ...{ to: to as EscalatesTo, days, dueOn, on },
    names: staffIds.flatMap((id) => names.get(id) ?? []),
  }));
}
