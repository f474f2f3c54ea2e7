import { pool, transaction } from "#app/platform/database/db.server";
import { deskToday } from "../../clock/calendar/desk-day";
import type { CivilDate } from "../../clock/dates/civil-date";
import type { Right } from "../../policies/profile/rights";
import { tell } from "../../people/told/tell.server";
import type { Status } from "../ticket/statuses";
import { LEFT_BEHIND, OWN_WORK, seenBy } from "../ticket/seen-by.server";
import { leadsOf } from "./leads.server";

/** An open ticket whose holder does not see to it: nothing of its person. */
export type Uncovered = {
  reference: string;
  right: Right;
  status: Status;
  dueOn: CivilDate;
  holder: string;
};

/** More than anybody looks through on a page; the rest comes once these are seen to. */
const LISTED = 100;

const COLUMNS = `t."reference", t."right", t."status", t."dueOn", p."name" AS "holder"`;

/** Open tickets of colleagues who cannot work on them any more that a reader sees: their account has ended, or they left the team. The soonest due on top. */
export async function listLeftBehind(readerId: string): Promise<Uncovered[]> {
  const text = `SELECT ${COLUMNS} FROM "Staff" p JOIN "Ticket" t ON t."assigneeId" = p."id" AND ${OWN_WORK}
    WHERE ${LEFT_BEHIND} AND ${seenBy("$1::uuid")} ORDER BY t."dueOn", t."id" LIMIT ${LISTED}`;
  return (await pool().query<Uncovered>(text, [readerId])).rows;
}

/** Open tickets of who is away that fall due before they are back, and are still theirs, that a reader sees. In: a day of the desk's. */
export async function listUncovered(readerId: string, today: CivilDate): Promise<Uncovered[]> {
  const text = `SELECT ${COLUMNS} FROM "StaffAbsence" b JOIN "Staff" p ON p."id" = b."staffId" AND p."active"
      JOIN "Ticket" t ON t."assigneeId" = b."staffId" AND ${OWN_WORK} AND LEAST(t."dueOn", COALESCE(t."authorityDueOn", t."dueOn")) <= b."toOn"
    WHERE b."endedAt" IS NULL AND b."fromOn" <= $2 AND b."toOn" >= $2 AND ${seenBy("$1::uuid")} ORDER BY t."dueOn", t."id" LIMIT ${LISTED}`;
  return (await pool().query<Uncovered>(text, [readerId, today])).rows;
}

/** What became of tickets in an absence: who was given each, if anybody, and who has it now. */
export type Covered = { reference: string; right: Right; to: string | null; holder: string | null };

/** What was done in a colleague's absence of the tickets they see. */
export async function listCovered(absenceId: string, staffId: string): Promise<Covered[]> {
  const text = `SELECT t."reference", t."right", g."name" AS "to", h."name" AS "holder" FROM "AbsenceTicket" x JOIN "Ticket" t ON t."id" = x."ticketId"
      LEFT JOIN "Staff" g ON g."id" = x."toId" LEFT JOIN "Staff" h ON h."id" = t."assigneeId"
    WHERE x."absenceId" = $1::uuid AND ${seenBy("$2::uuid")} ORDER BY x."at", t."id" LIMIT ${LISTED}`;
  return (await pool().query<Covered>(text, [absenceId, staffId])).rows;
}

/** Of each colleague who left tickets behind, the one that is due first. */
const FIRST_OF_EACH = `SELECT DISTINCT ON (p."id") t."id", p."id" AS "holderId" FROM "Staff" p JOIN "Ticket" t ON t."assigneeId" = p."id" AND ${OWN_WORK}
  WHERE ${LEFT_BEHIND} ORDER BY p."id", t."dueOn", t."id"`;

/** Tells those who lead that a colleague left tickets behind: a line a day, colleague and lead, which leads to the list. Out: about how many colleagues. */
export async function tellLeftBehind(now: Date): Promise<number> {
  const today = deskToday(now);
  const { rows } = await pool().query<{ id: string; holderId: string }>(FIRST_OF_EACH);
  for (const { id: ticketId, holderId } of rows)
    await transaction(async (tx) => {
      const staffIds = await leadsOf(tx, ticketId, [holderId], today);
      await tell(tx, { kind: "left-behind", ticketId, staffIds, key: `${holderId}:left-behind:${today}` }, now);
    });
  return rows.length;
}
