import { db } from "#app/platform/database/db.server";
import type { Holding } from "../../people/teams/team";

/** A team a report is about, with what it holds now. `over`: dissolved, so that it holds nothing. A null name: there was never such a team. */
export type ReportTeam = { id: string; name: string | null; over: boolean; holdings: Holding[] };

/** The team of an id, also one that was dissolved. */
export async function findReportTeam(id: string): Promise<ReportTeam> {
  const row = await db().team.findUnique({
    where: { id },
    select: {
      name: true,
      endedAt: true,
      holdings: { orderBy: [{ policyId: "asc" }, { right: "asc" }], select: { policyId: true, right: true } },
    },
  });
  if (!row) return { id, name: null, over: false, holdings: [] };
  return { id, name: row.name, over: row.endedAt !== null, holdings: row.holdings };
}
