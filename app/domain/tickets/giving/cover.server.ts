import { pool, transaction, type Tx } from "#app/platform/database/db.server";
import { deskToday } from "../../clock/calendar/desk-day";
import type { CivilDate } from "../../clock/dates/civil-date";
import { record } from "../../journal/record.server";
import { tell } from "../../people/told/tell.server";
import { handTo } from "../moves/hand-to.server";
import { eachTicket } from "../ticket/each-ticket.server";
import { lockTicketTogether, type LockedTicket } from "../ticket/lock.server";
import { OWN_WORK } from "../ticket/seen-by.server";
import { candidatesFor } from "./candidates.server";
import { canBeGiven } from "./choose";
import { leadsOf } from "./leads.server";

/** Open tickets of who is away today that fall due before they are back, or are overdue, and were not seen to in this absence. */
const NEXT = `SELECT t."id" FROM "StaffAbsence" b JOIN "Ticket" t ON t."assigneeId" = b."staffId" AND ${OWN_WORK}
    AND LEAST(t."dueOn", COALESCE(t."authorityDueOn", t."dueOn")) <= b."toOn"
  WHERE b."endedAt" IS NULL AND b."fromOn" <= $1 AND b."toOn" >= $1 AND ($2::uuid IS NULL OR t."id" > $2::uuid)
    AND NOT EXISTS (SELECT 1 FROM "AbsenceTicket" x WHERE x."absenceId" = b."id" AND x."ticketId" = t."id")
  ORDER BY t."id" LIMIT $3`;

type Absent = { id: string; staffId: string; standInId: string | null };

async function absenceOfHolder(tx: Tx, { assigneeId }: LockedTicket, today: CivilDate): Promise<Absent | null> {
  if (assigneeId === null) return null;
  return tx.staffAbsence.findFirst({
    where: { staffId: assigneeId, endedAt: null, fromOn: { lte: today }, toOn: { gte: today } },
    select: { id: true, staffId: true, standInId: true },
  });
}

/** Offers a ticket to those who lead: a line a day, absence and lead, which leads to the list. */
async function offer(tx: Tx, ticket: LockedTicket, absence: Absent, today: CivilDate, now: Date): Promise<void> {
  const staffIds = await leadsOf(tx, ticket.id, [absence.staffId], today);
  const key = `${absence.id}:to-cover:${today}`;
  await tell(tx, { kind: "to-cover", ticketId: ticket.id, staffIds, key }, now);
  await record(tx, ticket.id, { kind: "system" }, now, [
    { kind: "cover-asked", data: { absenceId: absence.id, holderId: absence.staffId, staffIds } },
  ]);
}

/**
 * Sees to a ticket whose holder is away and that falls due meanwhile: the stand-in gets it, where one is named and can be given it, else it is offered to those who lead. Once a ticket and absence, however
 * often and by how many this is run. Out: whether it was seen to now.
 */
async function coverOne(ticketId: string, now: Date): Promise<boolean> {
  const today = deskToday(now);
  return transaction(async (tx) => {
    const ticket = await lockTicketTogether(tx, ticketId);
    const absence = ticket?.open && ticket.mergedIntoId === null ? await absenceOfHolder(tx, ticket, today) : null;
    if (!ticket || !absence) return false;
    const candidates = absence.standInId === null ? [] : await candidatesFor(tx, ticket, "", today);
    const standIn = candidates.find((each) => each.id === absence.standInId && canBeGiven(each)) ?? null;
    const { count } = await tx.absenceTicket.createMany({
      data: [{ absenceId: absence.id, ticketId, toId: standIn?.id ?? null, at: now }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    if (standIn) {
      const why = { rule: "absence", load: standIn.load, absenceId: absence.id };
      await handTo(tx, ticket, { toId: standIn.id, actor: { kind: "system" }, why, left: "handed-on", now });
    } else await offer(tx, ticket, absence, today, now);
    return true;
  });
}

/** Sees to every ticket of who is away that falls due meanwhile. In: the instant. Out: how many were seen to now. */
export async function coverAbsences(now: Date): Promise<number> {
  const today = deskToday(now);
  return eachTicket<{ id: string }>({
    name: "cover-absences",
    next: async (after, limit) => (await pool().query<{ id: string }>(NEXT, [today, after?.id ?? null, limit])).rows,
    work: (id) => coverOne(id, now),
  });
}
