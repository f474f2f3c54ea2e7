import { pool } from "#app/platform/database/db.server";
import { withinReach } from "../../tickets/ticket/seen-by.server";
import { trendMonths, wholeMonth, type Period } from "./period";
import type { Channel } from "../../tickets/channel/came";
import type { Tally } from "./tally";

const OPEN = `"outcome" = 'open'`;

/** One row for all tickets that are alike in everything the figures look at, so that the answer stays small however many tickets there are. */
const sameAsTallyOf = (within: string) => `
  SELECT "policyVersionId", "right", left("receivedOn", 7) AS "month", "receivedOn" BETWEEN $1 AND $2 AS "inPeriod",
         "outcome", "result", "late", "workingDays", "grounds", "verdict", "extensions" > 0 AS "extended", "pauses" > 0 AS "paused", "pausedDays",
         CASE WHEN ${OPEN} THEN json_build_object('startedOn', "startedOn", 'dueOn', "dueOn", 'pausedFrom', "pausedFrom")::jsonb END AS "open",
         count(*)::int AS "count"
  FROM "TicketFigure" f
  WHERE ("receivedOn" BETWEEN $3 AND $4 OR ${OPEN})
    AND ($5::uuid[] IS NULL OR "policyVersionId" = ANY($5)) AND ($6::text IS NULL OR "channel" = $6) ${within}
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14`;

/**
 * The tallies the figures of a period are made of, from one look at the stored rows: what `tallyOf` gives for each of them, added up. In: the
 * versions of the policy they are about, and the channel, where that is not all; and the colleague who reads, of whose teams' tickets they are, null for all.
 */
export async function loadTallies(
  period: Period,
  only: { versionIds: readonly string[] | null; channel: Channel | null } = { versionIds: null, channel: null },
  readerId: string | null = null,
): Promise<Tally[]> {
  const months = trendMonths(period).map(wholeMonth);
  const first = months[0]?.from ?? period.from;
  const last = months[months.length - 1]?.to ?? period.to;
  const { from, to } = period;
  const text = sameAsTallyOf(readerId === null ? "" : `AND ${withinReach("f", "$7::uuid")}`);
  const values = [from, to, from < first ? from : first, last, only.versionIds, only.channel];
  const { rows } = await pool().query<Tally>(text, readerId === null ? values : [...values, readerId]);
  return rows;
}
