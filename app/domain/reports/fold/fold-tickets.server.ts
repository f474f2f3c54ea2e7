import { calendarFor } from "../../clock/calendar/calendar";
import type { EventData } from "../../journal/events";
import type { Connection } from "./connection";
import { figureRow, type FigureRow } from "./figure-row";
import { FOLDED_KINDS, foldTicket, type JournalLine } from "./fold";
import { policyOf, type ReportPolicies } from "../policies/policies-today";

type Line = JournalLine & { ticketId: string };

/** Lines in order, put together by ticket. */
function byTicket(lines: readonly Line[]): Map<string, Line[]> {
  const tickets = new Map<string, Line[]>();
  for (const line of lines) {
    const known = tickets.get(line.ticketId);
    if (known) known.push(line);
    else tickets.set(line.ticketId, [line]);
  }
  return tickets;
}

function rowOf(ticketId: string, lines: readonly Line[], policies: ReportPolicies): FigureRow[] {
  const filed = lines.find(({ kind }) => kind === "filed");
  if (!filed) return [];
  const { policyVersionId } = filed.data as EventData<"filed">;
  const { zone, calendarId, pausing } = policyOf(policies, policyVersionId);
  const facts = foldTicket(ticketId, lines, zone);
  return facts ? [figureRow(facts, { zone, calendar: calendarFor(calendarId), pausing })] : [];
}

const COLUMNS =
  '"ticketId" uuid, "policyVersionId" uuid, "right" text, "receivedOn" char(10), "channel" text, "startedOn" char(10), "dueOn" char(10), "outcome" text, "result" text, ' +
  '"endedAt" timestamptz, "endedOn" char(10), "late" boolean, "workingDays" integer, "grounds" text[], "extensions" integer, "reopenings" integer, ' +
  '"verdict" text, "pauses" integer, "pausedDays" integer, "pausedFrom" char(10)';
const NAMES = COLUMNS.replaceAll(/("\w+") [^,]+/g, "$1");
const CHANGES = COLUMNS.replaceAll(/("\w+") [^,]+/g, "$1 = EXCLUDED.$1");

/**
 * Folds whole tickets from their journals and stores their rows, new or over the old ones; a ticket that is not counted, because it is
 * put aside, has no row. Folding a ticket twice does no harm.
 * In: a connection, the tickets' ids (thousands at most), the policies they can have been filed under.
 */
export async function foldTickets(
  client: Connection,
  ticketIds: readonly string[],
  policies: ReportPolicies,
): Promise<void> {
  const { rows } = await client.query<Line>(
    `SELECT "ticketId", "kind", "at", "data" FROM "JournalEntry" WHERE "ticketId" = ANY($1::uuid[]) AND "kind" = ANY($2) ORDER BY "ticketId", "seq"`,
    [ticketIds, FOLDED_KINDS],
  );
  const folded = [...byTicket(rows)].flatMap(([ticketId, lines]) => rowOf(ticketId, lines, policies));
  const counted = new Set(folded.map(({ ticketId }) => ticketId));
  await client.query(`DELETE FROM "TicketFigure" WHERE "ticketId" = ANY($1::uuid[])`, [
    ticketIds.filter((id) => !counted.has(id)),
  ]);
  await client.query(
    `INSERT INTO "TicketFigure" (${NAMES}) SELECT ${NAMES} FROM jsonb_to_recordset($1::jsonb) AS row(${COLUMNS}) ON CONFLICT ("ticketId") DO UPDATE SET ${CHANGES}`,
    [JSON.stringify(folded)],
  );
}
