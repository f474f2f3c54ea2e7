import { db, pool, transaction, type Tx } from "#app/platform/database/db.server";
import { addWorkingDays, calendarFor, type Calendar } from "../../clock/calendar/calendar";
import { deskToday } from "../../clock/calendar/desk-day";
import { addDays, type CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn, instantAt, type LocalTime } from "../../clock/dates/zone";
import { record } from "../../journal/record.server";
import { tell } from "../../people/told/tell.server";
import type { Profile } from "../../policies/profile/profile";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { catchUp, readClock } from "../deadlines/move-clock.server";
import { urgentDue } from "../deadlines/urgent-due";
import { complianceOf, leadsOf } from "../giving/leads.server";
import { eachTicket } from "../ticket/each-ticket.server";
import { lockTicket, type LockedTicket } from "../ticket/lock.server";
import { roleOnTicket } from "../ticket/seen-by.server";
import { awayOf } from "../../people/absence/list-absences.server";
import { loadPlans, stepsOf } from "./plan.server";
import { stepsDue, windowsOf, type EscalatesTo, type Step, type Window } from "./steps";

/** When on its day a step is told: before the letter of the morning, which says it, and before the notices of the day, which then need not. */
const TOLD_AT: LocalTime = "08:00";

/** The last day whose steps can be told at an instant. */
function lastDay(now: Date, zone: string): CivilDate {
  const today = civilDateIn(now, zone);
  return now >= instantAt(today, TOLD_AT, zone) ? today : addDays(today, -1);
}

/** The working day a line told today belongs to: one of the deadline notices of that day says the same, and only the first of both is written. */
function workedDay(day: CivilDate, calendar: Calendar): CivilDate {
  return calendar.isWorkingDay(day) ? day : addWorkingDays(day, -1, calendar);
}

const DUE = `LEAST(t."dueOn", COALESCE(t."authorityDueOn", t."dueOn"))`;

/** Open tickets of a version for which a step has come that was not told under the date they have. */
async function nextOf(versionId: string, windows: readonly Window[], after: string | null, limit: number) {
  const values: unknown[] = [versionId, after, limit];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const come = windows.map(({ to, days, after: from, upTo }) => {
    const later = from === null ? "" : `AND ${DUE} > ${bind(from)}`;
    const told = `SELECT 1 FROM "Escalation" e WHERE e."ticketId" = t."id" AND e."to" = ${bind(to)} AND e."days" = ${bind(days)}::int AND e."dueOn" = ${DUE}`;
    return `(${DUE} <= ${bind(upTo)} ${later} AND NOT EXISTS (${told}))`;
  });
  const text = `SELECT t."id" FROM "Ticket" t WHERE t."open" AND t."mergedIntoId" IS NULL AND t."policyVersionId" = $1::uuid AND ($2::uuid IS NULL OR t."id" > $2::uuid)
    AND (${come.join(" OR ")}) ORDER BY t."id" LIMIT $3`;
  return (await pool().query<{ id: string }>(text, values)).rows;
}

/** Whoever has a ticket, as long as they see it and are there; else who answers for it. */
async function assigneeOf(tx: Tx, { id, assigneeId }: LockedTicket, today: CivilDate): Promise<string[]> {
  const sees = assigneeId !== null && (await roleOnTicket({ id }, assigneeId, tx)) !== null;
  const active = sees && (await tx.staff.findFirst({ where: { id: assigneeId, active: true }, select: { id: true } }));
  return active && !(await awayOf([assigneeId], today, tx)).has(assigneeId) ? [assigneeId] : [];
}

/** Who is told of a step: one who is not there is followed by the next, so that nothing is told to nobody. */
async function tellsWhom(tx: Tx, ticket: LockedTicket, to: EscalatesTo, today: CivilDate): Promise<string[]> {
  const but = ticket.earlierHandlerIds;
  const assignee = to === "assignee" ? await assigneeOf(tx, ticket, today) : [];
  if (assignee.length > 0) return assignee;
  const leads = to === "compliance" ? [] : await leadsOf(tx, ticket.id, but, today);
  return leads.length > 0 ? leads : complianceOf(tx, ticket.id, but, today);
}

type At = { dueOn: CivilDate; on: CivilDate; run: number; now: Date };

async function tellStep(tx: Tx, ticket: LockedTicket, { to, days }: Step, { dueOn, on, run, now }: At) {
  const staffIds = await tellsWhom(tx, ticket, to, deskToday(now));
  if (staffIds.length === 0) return false;
  const row = { ticketId: ticket.id, run, to, days, dueOn, on, at: now, staffIds };
  const { count } = await tx.escalation.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return false;
  await tell(tx, { kind: "escalated", ticketId: ticket.id, staffIds, key: `${ticket.id}:due:${on}` }, now);
  await record(tx, ticket.id, { kind: "system" }, now, [{ kind: "escalated", data: { to, days, dueOn, staffIds } }]);
  return true;
}

/**
 * Tells of the steps of a ticket whose day has come, by the date it has now: a promise that stands still moves on and is not escalated. Each step once a term, run twice, late or by two workers.
 * In: the steps of its policy. Out: whether anything was told.
 */
async function escalateOne(ticketId: string, steps: readonly Step[], profile: Profile, now: Date): Promise<boolean> {
  const calendar = calendarFor(profile.calendar);
  return transaction(async (tx) => {
    const found = await lockTicket(tx, ticketId);
    if (!found?.open) return false;
    const ticket = await catchUp({ tx, ticket: found, profile, now });
    const { dueOn, dueAt, authority } = urgentDue(ticket);
    const reading = await readClock({ tx, ticket, profile, now });
    if (reading.promiseStandsStill && !authority && now < dueAt) return false;
    const began = reading.runs[reading.runs.length - 1]!.startedOn;
    // A term that began anew, or was extended, is told anew.
    const run = 2 * (reading.runs.length - 1) + (ticket.extendedAt ? 1 : 0);
    const rows = await tx.escalation.findMany({ where: { ticketId, run }, select: { to: true, days: true } });
    const told = rows.map(({ to, days }) => ({ to: to as EscalatesTo, days }));
    const today = lastDay(now, profile.zone);
    const due = stepsDue(steps, { dueOn, today, began, told }, calendar);
    let any = false;
    for (const step of due)
      any = (await tellStep(tx, ticket, step, { dueOn, on: workedDay(today, calendar), run, now })) || any;
    return any;
  });
}

/** Tells of every step whose day has come. One ticket that cannot be told of is logged and keeps no other waiting. In: the instant. Out: of how many tickets something was told. */
export async function escalate(now: Date): Promise<number> {
  const plans = await loadPlans();
  const versions = await db().policyVersion.findMany({ select: { id: true, policyId: true } });
  let told = 0;
  for (const { id, policyId } of versions) {
    const steps = stepsOf(plans, policyId);
    if (steps.length === 0) continue;
    const { profile } = await loadPolicyVersion(id);
    const windows = windowsOf(steps, lastDay(now, profile.zone), calendarFor(profile.calendar));
    told += await eachTicket<{ id: string }>({
      name: "escalate",
      next: (after, limit) => nextOf(id, windows, after?.id ?? null, limit),
      work: (ticketId) => escalateOne(ticketId, steps, profile, now),
    });
  }
  return told;
}
