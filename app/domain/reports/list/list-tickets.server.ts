import { pool } from "#app/platform/database/db.server";
import { binder } from "../../tickets/desk/queue/statement.server";
import { heldBy, seenBy, withinReach } from "../../tickets/ticket/seen-by.server";
import { EVER, isBehind, type Behind } from "../figures/behind";
import { cutOf } from "./cut";
import type { FigureRow } from "../fold/figure-row";
import type { PageStart } from "./place";
import { policiesToday, policyOf } from "../policies/policies-today";
import { loadReportPolicies } from "../policies/report-policies.server";
import { fateOf, type Fate } from "../figures/score";
import { tallyOf } from "../figures/tally";
import { pausedUpTo } from "../fold/waits";

/** `pausedUpTo` are the working days its promise has stood still, up to the day of the list. */
export type ListedTicket = FigureRow & { reference: string; fate: Fate; pausedUpTo: number };
type Row = Omit<ListedTicket, "fate" | "pausedUpTo"> & { seen: boolean };

const START: PageStart = { receivedOn: "", ticketId: "00000000-0000-0000-0000-000000000000" };
/** A page of the list is soon full; a file wants all of them. */
const AT_FIRST = 300;
const AT_ONCE = 2_000;

type Read = {
  behind: Behind;
  after: PageStart;
  atOnce: number;
  readerId: string | null;
  policies: ReadonlyMap<string, { policyId: string }>;
};

/** The next stored rows in their order, each with its ticket's reference and whether the colleague sees that ticket: their own request they do not. */
async function readRows({ behind, after, atOnce, readerId, policies }: Read): Promise<Row[]> {
  const { values, bind } = binder();
  const cuts = [
    ...cutOf(behind, bind, policies),
    `(f."receivedOn", f."ticketId") > (${bind(after.receivedOn)}, ${bind(after.ticketId)}::uuid)`,
    ...(behind.teamId === null ? [] : [heldBy(`ARRAY[${bind(behind.teamId)}::uuid]`, "f")]),
  ];
  const reader = readerId === null ? null : `${bind(readerId)}::uuid`;
  if (reader) cuts.push(withinReach("f", reader));
  const text = `
    WITH part AS MATERIALIZED (SELECT f.* FROM "TicketFigure" f WHERE ${cuts.join(" AND ")} ORDER BY f."receivedOn", f."ticketId" LIMIT ${bind(atOnce)}::int)
    SELECT part.*, t."reference", ${reader ? seenBy(reader) : "true"} AS "seen"
    FROM part CROSS JOIN LATERAL (SELECT * FROM "Ticket" WHERE "Ticket"."id" = part."ticketId" LIMIT 1) t
    ORDER BY part."receivedOn", part."ticketId"`;
  const { rows } = await pool().query<Row>(text, values);
  return rows;
}

/**
 * The tickets behind a figure, in the order they were received, read a page at a time so that any number can be written out.
 * No personal data, and nothing newer than what was folded: `catchUp` comes before. What a ticket was received as never changes, so none is left out or told twice while the list is read.
 * In: which, the instant that decides days left, the place to go on from, and the colleague who reads, of whose teams' tickets it is; null for all there are.
 */
export async function* listTickets(
  behind: Behind,
  asOf: Date,
  after: PageStart = START,
  readerId: string | null = null,
): AsyncGenerator<ListedTicket> {
  const named = await loadReportPolicies();
  const policies = policiesToday(named, asOf);
  for (let [last, atOnce] = [after, AT_FIRST]; ; atOnce = AT_ONCE) {
    const rows = await readRows({ behind, after: last, atOnce, readerId, policies: named });
    for (const { seen, ...row } of rows) {
      if (!seen || !isBehind(row, behind, policies)) continue;
      const { today, calendar } = policyOf(policies, row.policyVersionId);
      yield { ...row, fate: fateOf(tallyOf(row, EVER), policies), pausedUpTo: pausedUpTo(today, row, calendar) };
    }
    const end = rows[rows.length - 1];
    if (!end || rows.length < atOnce) return;
    last = end;
  }
}
