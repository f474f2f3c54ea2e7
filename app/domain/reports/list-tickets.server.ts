import { pool } from "#app/platform/db.server";
import type { FigureRow } from "./figure-row";
import type { Period } from "./period";
import { catchUp } from "./roll-up.server";

export type ListedTicket = FigureRow & { reference: string };

const AT_ONCE = 2_000;

const PAGE = `
  SELECT f.*, t."reference"
  FROM "TicketFigure" f JOIN "Ticket" t ON t."id" = f."ticketId"
  WHERE f."receivedOn" BETWEEN $1 AND $2 AND (f."receivedOn", f."ticketId") > ($3, $4::uuid)
  ORDER BY f."receivedOn", f."ticketId" LIMIT ${AT_ONCE}`;

const BEFORE_ALL = { receivedOn: "", ticketId: "00000000-0000-0000-0000-000000000000" };

/**
 * The tickets behind a period's figures, in the order they were received, a page at a time so that any number can be written out.
 * No personal data. What a ticket was received as never changes, so none is left out or told twice while the list is read.
 */
export async function* listTickets({ from, to }: Period): AsyncGenerator<ListedTicket> {
  await catchUp();
  for (let last: { receivedOn: string; ticketId: string } = BEFORE_ALL; ; ) {
    const { rows } = await pool().query<ListedTicket>(PAGE, [from, to, last.receivedOn, last.ticketId]);
    yield* rows;
    const end = rows[rows.length - 1];
    if (!end || rows.length < AT_ONCE) return;
    last = end;
  }
}
