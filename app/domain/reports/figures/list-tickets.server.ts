import { pool } from "#app/platform/database/db.server";
import { heldBy, seenBy } from "../../tickets/ticket/seen-by.server";
import { EVER, isBehind, outcomeBehind, type Behind } from "./behind";
import type { FigureRow } from "../fold/figure-row";
import { partsOfKey } from "../policies/ground-key";
import type { PageStart } from "./place";
import { policiesToday, policyOf } from "../policies/policies-today";
import { loadReportPolicies } from "../policies/report-policies.server";
import { fateOf, type Fate } from "./score";
import { tallyOf } from "./tally";
import { pausedUpTo } from "../fold/waits";

/** `pausedUpTo` are the working days its promise has stood still, up to the day of the list. */
export type ListedTicket = FigureRow & { reference: string; fate: Fate; pausedUpTo: number };
type Row = Omit<ListedTicket, "fate" | "pausedUpTo">;

const START: PageStart = { receivedOn: "", ticketId: "00000000-0000-0000-0000-000000000000" };
const AT_ONCE = 2_000;

/** A first cut by what the database knows by itself; whatever depends on the day is decided by the figures' own rules afterwards. */
const page = (within: string) => `
  SELECT f.*, t."reference"
  FROM "TicketFigure" f JOIN "Ticket" t ON t."id" = f."ticketId"
  WHERE f."receivedOn" BETWEEN $1 AND $2 AND (f."receivedOn", f."ticketId") > ($3, $4::uuid)
    AND ($5::text IS NULL OR f."right" = $5) AND ($6::text IS NULL OR f."outcome" = $6) AND ($7::text IS NULL OR $7 = ANY(f."grounds"))
    AND ($8::text IS NULL OR f."channel" = $8) ${within}
  ORDER BY f."receivedOn", f."ticketId" LIMIT ${AT_ONCE}`;

async function readPage(behind: Behind, after: PageStart, readerId: string | null): Promise<Row[]> {
  const { from, to } = behind.period ?? EVER;
  const groundId = behind.ground && partsOfKey(behind.ground).groundId;
  const values: unknown[] = [
    from,
    to,
    after.receivedOn,
    after.ticketId,
    behind.right,
    outcomeBehind(behind),
    groundId,
    behind.channel,
  ];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const within = [
    ...(behind.teamId === null ? [] : [`AND ${heldBy(`ARRAY[${bind(behind.teamId)}::uuid]`, "f")}`]),
    ...(readerId === null ? [] : [`AND ${seenBy(`${bind(readerId)}::uuid`)}`]),
  ];
  const { rows } = await pool().query<Row>(page(within.join(" ")), values);
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
  const policies = policiesToday(await loadReportPolicies(), asOf);
  for (let last = after; ;) {
    const rows = await readPage(behind, last, readerId);
    for (const row of rows.filter((each) => isBehind(each, behind, policies))) {
      const { today, calendar } = policyOf(policies, row.policyVersionId);
      yield { ...row, fate: fateOf(tallyOf(row, EVER), policies), pausedUpTo: pausedUpTo(today, row, calendar) };
    }
    const end = rows[rows.length - 1];
    if (!end || rows.length < AT_ONCE) return;
    last = end;
  }
}
