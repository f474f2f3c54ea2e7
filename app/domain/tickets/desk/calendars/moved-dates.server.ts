import { db, pool } from "#app/platform/database/db.server";
import { calendarFor, type CalendarId } from "../../../clock/calendar/calendar";
import { supersedes } from "../../../clock/calendar/supersedes";
import { earlierOf, type CivilDate } from "../../../clock/dates/civil-date";
import { readStopwatch } from "../../../clock/stopwatch/stopwatch";
import { loadPolicyVersions } from "../../../policies/versions/published.server";
import type { Right } from "../../../policies/profile/rights";
import { seenBy } from "../../ticket/seen-by.server";
import { CLOCK_KINDS, clockEvents } from "../../deadlines/clock-events";
import { clockRule } from "../../deadlines/clock-rule";

/** Most tickets listed, of those still to be computed again and of those that were. */
const MOST_LISTED = 50;

/** How many open tickets a colleague sees count by a calendar, and how many of them have a date that rests on days nobody has announced. */
export type CalendarUse = { policyId: string; calendar: CalendarId; open: number; provisional: number };

const USE = `
  SELECT v."policyId", v."profile"->>'calendar' AS "calendar", count(*)::int AS "open", count(*) FILTER (WHERE t."provisional")::int AS "provisional"
  FROM "Ticket" t JOIN "PolicyVersion" v ON v."id" = t."policyVersionId"
  WHERE t."open" AND ${seenBy("$1::uuid")} GROUP BY 1, 2 ORDER BY 1`;

/** The open tickets a colleague sees, by the policy and the calendar of the version they were filed under. */
export async function listCalendarUse(staffId: string): Promise<CalendarUse[]> {
  const { rows } = await pool().query<CalendarUse>(USE, [staffId]);
  return rows;
}

/** A date that moves, or moved, because a calendar is another. Civil dates. */
export type MovedDue = { reference: string; before: CivilDate; after: CivilDate };

type Stale = {
  id: string;
  reference: string;
  policyVersionId: string;
  right: Right;
  dueOn: string;
  calendarVersion: string;
};

const STALE = `
  SELECT t."id", t."reference", t."policyVersionId", t."right", t."dueOn", t."calendarVersion" FROM "Ticket" t
  WHERE t."open" AND NOT (t."calendarVersion" = ANY($2)) AND ${seenBy("$1::uuid")} ORDER BY t."dueOn", t."id" LIMIT ${MOST_LISTED}`;

/**
 * The open tickets whose dates will be computed again by the calendar at hand, each with the date it will have then: by the same reading as
 * `recomputeDue`, which never moves a date later. As many as are listed, the most urgent first. In: who looks, the instant.
 */
export async function listToRecompute(staffId: string, now: Date): Promise<MovedDue[]> {
  const versions = (["CN", "weekends"] as const).map((id) => calendarFor(id).version);
  const { rows } = await pool().query<Stale>(STALE, [staffId, versions]);
  if (rows.length === 0) return [];
  const policies = await loadPolicyVersions(rows);
  const lines = await db().journalEntry.findMany({
    where: { ticketId: { in: rows.map(({ id }) => id) }, kind: { in: CLOCK_KINDS } },
    orderBy: { seq: "asc" },
    select: { ticketId: true, kind: true, at: true, data: true },
  });
  return rows.flatMap(({ id, reference, policyVersionId, right, dueOn, calendarVersion }) => {
    const { profile } = policies.get(policyVersionId)!;
    if (!supersedes(calendarFor(profile.calendar), calendarVersion)) return [];
    const own = lines.filter(({ ticketId }) => ticketId === id);
    const reading = readStopwatch(clockEvents(own), clockRule(profile, right), now);
    return [{ reference, before: dueOn, after: earlierOf(reading.dueOn, dueOn) }];
  });
}

/** A date computed again after a calendar came in, as the journal has it. */
export type Recomputed = MovedDue & { at: Date; calendarVersion: string };

const DONE = `
  SELECT t."reference", j."at", j."data"->>'before' AS "before", j."data"->>'dueOn' AS "after", j."data"->>'calendarVersion' AS "calendarVersion"
  FROM "JournalEntry" j JOIN "Ticket" t ON t."id" = j."ticketId"
  WHERE j."kind" = 'due-set' AND j."data"->>'reason' = 'calendar' AND ${seenBy("$1::uuid")}
  ORDER BY j."id" DESC LIMIT ${MOST_LISTED}`;

/** The dates of tickets a colleague sees that were last computed again by a new calendar, the newest first. */
export async function listRecomputed(staffId: string): Promise<Recomputed[]> {
  const { rows } = await pool().query<Recomputed>(DONE, [staffId]);
  return rows;
}
