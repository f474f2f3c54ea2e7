import { db, pool, transaction } from "#app/platform/database/db.server";
import { may, type Role } from "../../people/permissions";
import type { Right } from "../../policies/profile/rights";
import { refuse, type Outcome } from "../../refusal";
import { lockTicketTogether } from "../ticket/lock.server";
import { LEFT_BEHIND, OWN_WORK, roleOnTicket, seenBy } from "../ticket/seen-by.server";
import type { Status } from "../ticket/statuses";
import { assign } from "./assign.server";
import { putInQueue } from "./hand-to.server";
import { movedMeanwhile } from "../ticket/moved-meanwhile.server";

/** An open ticket a colleague holds, as whoever gives it on sees it: nothing of its person. */
export type HeldTicket = { reference: string; right: Right; status: Status; dueOn: string };

/** As many tickets as are given on in one go; the rest is left for the next. */
export const GIVEN_AT_ONCE = 200;

/** How many open tickets a colleague holds, and how many of them they do not see any more: another team has them, or it is their own request. */
export async function countHeld(staffId: string): Promise<{ count: number; unseen: number }> {
  const text = `SELECT count(*)::int AS "count", (count(*) FILTER (WHERE NOT ${seenBy("$1::uuid")}))::int AS "unseen"
    FROM "Ticket" t WHERE t."assigneeId" = $1::uuid AND ${OWN_WORK}`;
  return (await pool().query<{ count: number; unseen: number }>(text, [staffId])).rows[0]!;
}

/** How many of the tickets that would be given on in one go each colleague could work on. Out: by colleague's id; who could work on none is missing. */
export async function countTakable(holderId: string): Promise<ReadonlyMap<string, number>> {
  const text = `SELECT p."id", count(*)::int AS "count" FROM "Staff" p CROSS JOIN
    (SELECT * FROM "Ticket" t WHERE t."assigneeId" = $1::uuid AND ${OWN_WORK} ORDER BY t."id" LIMIT ${GIVEN_AT_ONCE}) t
    WHERE p."active" AND NOT ${LEFT_BEHIND} GROUP BY p."id"`;
  const { rows } = await pool().query<{ id: string; count: number }>(text, [holderId]);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

const LISTED = 20;

/** The first open tickets a colleague holds that who looks sees, the soonest due on top. */
export async function heldTickets(staffId: string, readerId: string): Promise<HeldTicket[]> {
  const text = `SELECT t."reference", t."right", t."status", t."dueOn" FROM "Ticket" t
    WHERE t."assigneeId" = $1::uuid AND ${OWN_WORK} AND ${seenBy("$2::uuid")} ORDER BY t."dueOn", t."id" LIMIT ${LISTED}`;
  return (await pool().query<HeldTicket>(text, [staffId, readerId])).rows;
}

type GivenBack = { ticketId: string; holderId: string; actor: { id: string; role: Role }; now: Date };

/** Puts an open ticket back into the queue, where nobody has it. Out: ok, or `not-permitted`, `ticket-gone`, `action-not-allowed-now` (closed), `moved-meanwhile` (somebody else has it by now). */
async function putBack({ ticketId, holderId, actor, now }: GivenBack): Promise<Outcome> {
  if (!may(actor.role, "ticket.assign")) return refuse("not-permitted");
  return transaction(async (tx) => {
    const ticket = await lockTicketTogether(tx, ticketId);
    if (!ticket) return refuse("ticket-gone");
    if (!ticket.open) return refuse("action-not-allowed-now");
    if (ticket.assigneeId !== holderId) return movedMeanwhile(tx, ticketId);
    await putInQueue(tx, ticket, { kind: "staff", id: actor.id }, now);
    return { ok: true };
  });
}

/**
 * Gives the open tickets of a colleague to another one, or back into the queue, each in a transaction of its own with its line in the
 * journal; `GIVEN_AT_ONCE` at most. In: who holds them, who gets them (null: the queue). Out: how many were given on, and how many could not
 * be (one who decided the ticket a complaint is about does not get the complaint, nobody gets what they do not see, and who gives on gives what they see), or `not-permitted`.
 */
export async function giveOn(asked: {
  holderId: string;
  toId: string | null;
  actor: { id: string; role: Role };
  now: Date;
}): Promise<Outcome<{ given: number; left: number }>> {
  const { holderId, toId, actor, now } = asked;
  if (!may(actor.role, "ticket.assign")) return refuse("not-permitted");
  const rows = await db().ticket.findMany({
    where: { assigneeId: holderId, open: true, mergedIntoId: null },
    orderBy: { id: "asc" },
    take: GIVEN_AT_ONCE,
    select: { id: true },
  });
  let given = 0;
  for (const { id: ticketId } of rows) {
    const role = await roleOnTicket({ id: ticketId }, actor.id);
    if (!role) continue;
    const by = { id: actor.id, role };
    const done =
      toId === null
        ? await putBack({ ticketId, holderId, actor: by, now })
        : await assign({ ticketId, assigneeId: toId, holderId, actor: by, now, seen: null });
    if (done.ok) given += 1;
  }
  return { ok: true, given, left: (await countHeld(holderId)).count };
}
