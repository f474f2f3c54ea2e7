import { pool } from "#app/platform/database/db.server";
import { heldBy, withinReach } from "../../tickets/ticket/seen-by.server";
import { trendMonths, wholeMonth, type Period } from "./period";
import type { Filter } from "./filter";
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

/** Room for all that are alike to be added up in memory: with less, the rows are sorted on disk first, which takes twice as long at a hundred thousand tickets. */
const WITH_ROOM = "BEGIN READ ONLY; SET LOCAL work_mem = '64MB'";

/** Runs a statement that adds up much, on a connection of its own that is as before afterwards. One that failed is closed. */
async function addUp(text: string, values: unknown[]): Promise<Tally[]> {
  const client = await pool().connect();
  let failed = true;
  try {
    await client.query(WITH_ROOM);
    const { rows } = await client.query<Tally>(text, values);
    await client.query("COMMIT");
    failed = false;
    return rows;
  } finally {
    client.release(failed);
  }
}

/** Which of the stored rows: by the versions of the policy, the team that holds them now, and the channel. What is null does not narrow. */
type Only = Pick<Filter, "teamId" | "channel"> & { versionIds: readonly string[] | null };

/**
 * The tallies the figures of a period are made of, from one look at the stored rows: what `tallyOf` gives for each of them, added up. In: which,
 * where that is not all; and the colleague who reads, of whose teams' tickets they are, null for all.
 */
export async function loadTallies(
  period: Period,
  only: Only = { versionIds: null, teamId: null, channel: null },
  readerId: string | null = null,
): Promise<Tally[]> {
  const months = trendMonths(period).map(wholeMonth);
  const first = months[0]?.from ?? period.from;
  const last = months[months.length - 1]?.to ?? period.to;
  const { from, to } = period;
  const values: unknown[] = [from, to, from < first ? from : first, last, only.versionIds, only.channel];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const within = [
    ...(only.teamId === null ? [] : [`AND ${heldBy(`ARRAY[${bind(only.teamId)}::uuid]`, "f")}`]),
    ...(readerId === null ? [] : [`AND ${withinReach("f", `${bind(readerId)}::uuid`)}`]),
  ];
  return addUp(sameAsTallyOf(within.join(" ")), values);
}
