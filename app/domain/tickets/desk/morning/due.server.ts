import { db } from "#app/platform/database/db.server";
import { addWorkingDays, calendarFor } from "../../../clock/calendar/calendar";
import { DESK } from "../../../clock/calendar/desk-day";
import { instantAt } from "../../../clock/dates/zone";
import type { CivilDate } from "../../../clock/dates/civil-date";
import type { Right } from "../../../policies/profile/rights";
import { duesNow } from "../../deadlines/dues-now.server";
import { urgentDue } from "../../deadlines/urgent-due";
import type { DueThing } from "./due-thing";
import { listWaiting } from "./waiting.server";
import { seenOf } from "../../ticket/seen-by.server";
import type { Status } from "../../ticket/statuses";

/** More than a letter should hold; the desk has the rest. */
const MOST = 200;

/** Tickets of a colleague whose day has come, as their clocks stand now. */
async function ticketsDue(staffId: string, today: CivilDate, now: Date): Promise<DueThing[]> {
  const rows = await db().ticket.findMany({
    where: {
      assigneeId: staffId,
      open: true,
      // What another ticket leads is done there.
      mergedIntoId: null,
      OR: [{ dueOn: { lte: today } }, { authorityDueOn: { lte: today } }],
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: MOST,
  });
  const known = rows.map((row) => ({ ...row, status: row.status as Status, right: row.right as Right }));
  const dues = await duesNow(known, now);
  return known.flatMap(({ id, reference, ...row }): DueThing[] => {
    const { dueOn: on } = urgentDue({ ...row, ...dues.get(id)! });
    return on <= today ? [{ what: "ticket", reference, on }] : [];
  });
}

async function tasksDue(staffId: string, today: CivilDate): Promise<DueThing[]> {
  const rows = await db().task.findMany({
    where: { settledAt: null, dueOn: { lte: today }, ticket: { assigneeId: staffId } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: MOST,
    select: { dueOn: true, ticket: { select: { reference: true } } },
  });
  return rows.map(({ dueOn: on, ticket: { reference } }) => ({ what: "task", reference, on }));
}

async function repliesLate(staffId: string, today: CivilDate): Promise<DueThing[]> {
  const rows = await db().ticket.findMany({
    where: { assigneeId: staffId, status: "awaiting" satisfies Status, replyDueOn: { lt: today } },
    orderBy: [{ replyDueOn: "asc" }, { id: "asc" }],
    take: MOST,
    select: { reference: true, replyDueOn: true },
  });
  return rows.flatMap(({ reference, replyDueOn: on }) =>
    on === null ? [] : [{ what: "reply" as const, reference, on }],
  );
}

/** Open tickets that were escalated to a colleague since the morning before, whose clocks still run: those that are not theirs, and theirs before their day. */
async function escalatedTo(staffId: string, today: CivilDate, now: Date): Promise<DueThing[]> {
  const calendar = calendarFor(DESK.calendar);
  const since = instantAt(addWorkingDays(today, -1, calendar), DESK.begins, DESK.zone);
  const rows = await db().ticket.findMany({
    where: { open: true, escalations: { some: { at: { gt: since, lte: now }, staffIds: { has: staffId } } } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: MOST,
  });
  const known = rows.map((row) => ({ ...row, status: row.status as Status, right: row.right as Right }));
  const dues = await duesNow(known, now);
  return known.flatMap(({ id, reference, assigneeId, ...row }): DueThing[] => {
    const due = dues.get(id)!;
    const { dueOn: on, authority } = urgentDue({ ...row, ...due });
    const itself = assigneeId === staffId && on <= today;
    return itself || (due.standsStill && !authority) ? [] : [{ what: "escalated", reference, on }];
  });
}

/** All that is due for a colleague on a day of what they see, what is longest due first of each sort. References and days alone. In: a civil date of the desk's zone, the instant. */
export async function listDue(staffId: string, today: CivilDate, now: Date): Promise<DueThing[]> {
  const [tickets, tasks, replies, escalated, waiting] = await Promise.all([
    ticketsDue(staffId, today, now),
    tasksDue(staffId, today),
    repliesLate(staffId, today),
    escalatedTo(staffId, today, now),
    listWaiting(staffId, now),
  ]);
  const due = [...tickets, ...tasks, ...replies, ...escalated];
  const seen = await seenOf([...new Set(due.map(({ reference }) => reference))], staffId);
  return [...due.filter(({ reference }) => seen.has(reference)), ...waiting];
}
