import { db } from "#app/platform/database/db.server";
import type { Holding } from "../../people/teams/team";
import { policiesSeen } from "../../tickets/ticket/seen-by.server";

/** A team a report is about, with what it holds now. `over`: dissolved, so that it holds nothing. A null name: the reader knows of no such team. */
export type ReportTeam = { id: string; name: string | null; over: boolean; holdings: Holding[] };

/**
 * The team of an id, also one that was dissolved. In: also the colleague who reads; null for all there are. Who sees what some teams hold learns of
 * another no more than of one that never was.
 */
export async function findReportTeam(id: string, readerId: string | null): Promise<ReportTeam> {
  const all = readerId === null || (await policiesSeen(readerId)) === null;
  const row = await db().team.findFirst({
    where: { id, ...(all ? {} : { members: { some: { staffId: readerId } } }) },
    select: {
      name: true,
      endedAt: true,
      holdings: { orderBy: [{ policyId: "asc" }, { right: "asc" }], select: { policyId: true, right: true } },
    },
  });
  if (!row) return { id, name: null, over: false, holdings: [] };
  return { id, name: row.name, over: row.endedAt !== null, holdings: row.holdings };
}
