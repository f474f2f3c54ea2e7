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
  /** Tickets whose promise stands still, which can neither run out nor be overdue; and those of them that are due later than their row says. */
  paused: { standing: string[]; moved: { id: string; dueOn: CivilDate }[] };
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

/** Puts a value into a statement and gives its placeholder. */
export type Bind = (value: unknown) => string;

type Condition = (look: Looking, bind: Bind) => string;

/** The views that a ticket whose date stands still is not in. */
export const WITHOUT_PAUSED: readonly View[] = ["soon", "overdue"];
export const NONE_PAUSED: Looking["paused"] = { standing: [], moved: [] };

/** Each view as a condition that one of the partial indexes serves. */
export const VIEW_CONDITIONS: Record<View, Condition> = {
  all: () => `t."open"`,
  mine: ({ staffId }, bind) => `t."open" AND t."assigneeId" = ${bind(staffId)}::uuid`,
  unassigned: () => `t."open" AND t."assigneeId" IS NULL`,
  // What stands still comes no nearer to its date, however near the row says it is.
  soon: ({ now, soonUntil, notBefore, paused }, bind) =>
    `t."open" AND t."dueOn" BETWEEN ${bind(notBefore)} AND ${bind(soonUntil)} AND t."dueAt" > ${bind(now)}::timestamptz
      AND NOT t."id" = ANY(${bind(paused.standing)}::uuid[])`,
  overdue: ({ now, notAfter, paused }, bind) =>
    `t."open" AND t."dueOn" <= ${bind(notAfter)} AND t."dueAt" <= ${bind(now)}::timestamptz
      AND NOT t."id" = ANY(${bind(paused.standing)}::uuid[])`,
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
