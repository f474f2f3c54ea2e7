import { db, transaction } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import { may, type Role } from "../../people/permissions";
import type { Right } from "../../policies/profile/rights";
import { refuse, type Outcome } from "../../refusal";
import { lockTicket } from "../ticket/lock.server";
import type { Status } from "../ticket/statuses";
import { assign } from "./assign.server";
import { movedMeanwhile } from "./moved-meanwhile.server";

/** An open ticket a colleague holds, as whoever gives it on sees it: nothing of its person. */
export type HeldTicket = { reference: string; right: Right; status: Status; dueOn: string };

/** As many tickets as are given on in one go; the rest is left for the next. */
export const GIVEN_AT_ONCE = 200;

/** How many open tickets a colleague holds, and the first of them, the soonest due on top. */
export async function heldTickets(staffId: string, most = 20): Promise<{ count: number; tickets: HeldTicket[] }> {
  const where = { assigneeId: staffId, open: true };
  const [count, rows] = await Promise.all([
    db().ticket.count({ where }),
    db().ticket.findMany({
      where,
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: most,
      select: { reference: true, right: true, status: true, dueOn: true },
    }),
  ]);
  return { count, tickets: rows as HeldTicket[] };
}

type GivenBack = { ticketId: string; holderId: string; actor: { id: string; role: Role }; now: Date };

/** Puts an open ticket back into the queue, where nobody has it. Out: ok, or `not-permitted`, `ticket-gone`, `action-not-allowed-now` (closed), `moved-meanwhile` (somebody else has it by now). */
async function putBack({ ticketId, holderId, actor, now }: GivenBack): Promise<Outcome> {
  if (!may(actor.role, "ticket.assign")) return refuse("not-permitted");
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket) return refuse("ticket-gone");
    if (!ticket.open) return refuse("action-not-allowed-now");
    if (ticket.assigneeId !== holderId) return movedMeanwhile(tx, ticketId);
    await tx.ticket.update({
      where: { id: ticketId },
      data: { assigneeId: null, version: { increment: 1 }, lastEventAt: now, lastEvent: "unassigned" },
    });
    await record(tx, ticketId, { kind: "staff", id: actor.id }, now, [
      { kind: "unassigned", data: { before: holderId } },
    ]);
    return { ok: true };
  });
}

/**
 * Gives the open tickets of a colleague to another one, or back into the queue, each in a transaction of its own with its line in the
 * journal; `GIVEN_AT_ONCE` at most. In: who holds them, who gets them (null: the queue). Out: how many were given on, and how many could not
 * be (one who decided the ticket a complaint is about does not get the complaint), or `not-permitted`.
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
    where: { assigneeId: holderId, open: true },
    orderBy: { id: "asc" },
    take: GIVEN_AT_ONCE,
    select: { id: true },
  });
  let given = 0;
  for (const { id: ticketId } of rows) {
    const done =
      toId === null
        ? await putBack({ ticketId, holderId, actor, now })
        : await assign({ ticketId, assigneeId: toId, holderId, actor, now, seen: null });
    if (done.ok) given += 1;
  }
  return { ok: true, given, left: (await heldTickets(holderId, 1)).count };
}
