import { addWorkingDays, type Calendar } from "../../../clock/calendar/calendar";
import { addDays, type CivilDate } from "../../../clock/dates/civil-date";
import { civilDateIn } from "../../../clock/dates/zone";
import type { QueueFilters, View } from "./views";

/** A ticket is due soon within this many working days. */
const SOON_WORKING_DAYS = 3;

/** What the conditions are made of: who looks, and when. The civil dates bound the index; instants decide. */
export type Looking = {
  staffId: string;
  now: Date;
  soonUntil: CivilDate;
  notBefore: CivilDate;
  notAfter: CivilDate;
  /** Tickets whose promise stands still and is due later than their row says: soon by that date, not even soon, and not overdue. */
  paused: { soon: string[]; notSoon: string[]; notOverdue: string[] };
};

/** In: who looks, the instant, and the zone and calendar the desk works by. */
export function looking(staffId: string, now: Date, zone: string, calendar: Calendar): Omit<Looking, "paused"> {
  const utc = civilDateIn(now, "UTC");
  // Wherever a policy's zone is, its day is at most one day from the one in UTC.
  const [notBefore, notAfter] = [addDays(utc, -1), addDays(utc, 1)];
  return {
    staffId,
    now,
    soonUntil: addWorkingDays(civilDateIn(now, zone), SOON_WORKING_DAYS, calendar),
    notBefore,
    notAfter,
  };
}

/** The day the desk is ordered by: ours, or an authority's where that comes first; and the midnight that ends it. */
export const URGENT_ON = `LEAST(t."dueOn", t."authorityDueOn")`;
const URGENT_AT = `LEAST(t."dueAt", t."authorityDueAt")`;

/** Puts a value into a statement and gives its placeholder. */
export type Bind = (value: unknown) => string;

type Condition = (look: Looking, bind: Bind) => string;

/** The views that a date which stands still can bring a ticket into, or take it out of. */
export const MOVED_BY_PAUSES: readonly View[] = ["soon", "overdue"];
export const NONE_PAUSED: Looking["paused"] = { soon: [], notSoon: [], notOverdue: [] };

/** Each view as a condition that one of the partial indexes serves. */
export const VIEW_CONDITIONS: Record<View, Condition> = {
  all: () => `t."open"`,
  mine: ({ staffId }, bind) => `t."open" AND t."assigneeId" = ${bind(staffId)}::uuid`,
  unassigned: () => `t."open" AND t."assigneeId" IS NULL`,
  // What stands still has moved on since its row was written: it is soon due by the date it has now, however long it has stood.
  soon: ({ now, soonUntil, notBefore, paused }, bind) =>
    `t."open" AND ((${URGENT_ON} BETWEEN ${bind(notBefore)} AND ${bind(soonUntil)} AND ${URGENT_AT} > ${bind(now)}::timestamptz
      AND NOT t."id" = ANY(${bind(paused.notSoon)}::uuid[])) OR t."id" = ANY(${bind(paused.soon)}::uuid[]))`,
  overdue: ({ now, notAfter, paused }, bind) =>
    `t."open" AND ${URGENT_ON} <= ${bind(notAfter)} AND ${URGENT_AT} <= ${bind(now)}::timestamptz
      AND NOT t."id" = ANY(${bind(paused.notOverdue)}::uuid[])`,
  awaiting: () => `t."open" AND t."status" = 'awaiting'`,
  reviewing: () => `t."open" AND t."status" = 'reviewing'`,
  undelivered: () => `t."undelivered"`,
  closed: () => `NOT t."open"`,
};

/** The conditions of the filters that are set. */
export function filterConditions({ right, status, assigneeId }: QueueFilters, bind: Bind): string[] {
  const conditions: string[] = [];
  if (right) conditions.push(`t."right" = ${bind(right)}`);
  if (status) conditions.push(`t."status" = ${bind(status)}`);
  if (assigneeId === "nobody") conditions.push(`t."assigneeId" IS NULL`);
  else if (assigneeId) conditions.push(`t."assigneeId" = ${bind(assigneeId)}::uuid`);
  return conditions;
}
