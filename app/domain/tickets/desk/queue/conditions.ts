import { addWorkingDays, type Calendar } from "../../../clock/calendar/calendar";
import { addDays, type CivilDate } from "../../../clock/dates/civil-date";
import { civilDateIn } from "../../../clock/dates/zone";
import type { Due, View } from "./views";

/** A ticket is due soon within this many working days. */
const SOON_WORKING_DAYS = 3;

/** What the conditions are made of: who looks, and when. The civil dates bound the index; instants decide. */
export type Looking = {
  staffId: string;
  /** Whether they see no more than what their teams hold. */
  inTeam: boolean;
  now: Date;
  soonUntil: CivilDate;
  notBefore: CivilDate;
  notAfter: CivilDate;
  /** Tickets whose promise stands still, which can neither run out nor be overdue; and those of them that are due later than their row says. */
  paused: { standing: string[]; moved: { id: string; dueOn: CivilDate }[] };
};

/** In: who looks, the instant, and the zone and calendar the desk works by. */
export function looking(
  staffId: string,
  now: Date,
  zone: string,
  calendar: Calendar,
): Omit<Looking, "paused" | "inTeam"> {
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
const URGENT = { on: URGENT_ON, at: `LEAST(t."dueAt", t."authorityDueAt")` };
const AUTHORITY: typeof URGENT = { on: `t."authorityDueOn"`, at: `t."authorityDueAt"` };

/** Puts a value into a statement and gives its placeholder. */
export type Bind = (value: unknown) => string;

export type Condition = (look: Looking, bind: Bind) => string;

/** By which day a ticket is judged: while our own stands still, only by an authority's. */
function judged(by: (day: typeof URGENT) => string, { paused }: Looking, bind: Bind): string {
  if (paused.standing.length === 0) return `t."open" AND ${by(URGENT)}`;
  const standing = `t."id" = ANY(${bind(paused.standing)}::uuid[])`;
  return `t."open" AND ((${by(URGENT)} AND NOT ${standing}) OR (${standing} AND ${by(AUTHORITY)}))`;
}

/** The views that a ticket whose date stands still is not in. */
export const WITHOUT_PAUSED: readonly View[] = ["soon", "overdue"];
export const NONE_PAUSED: Looking["paused"] = { standing: [], moved: [] };

// What stands still comes no nearer to its date, however near the row says it is.
const SOON: Condition = (look, bind) => {
  const [now, from, until] = [bind(look.now), bind(look.notBefore), bind(look.soonUntil)];
  return judged(({ on, at }) => `${on} BETWEEN ${from} AND ${until} AND ${at} > ${now}::timestamptz`, look, bind);
};
const OVERDUE: Condition = (look, bind) => {
  const [now, until] = [bind(look.now), bind(look.notAfter)];
  return judged(({ on, at }) => `${on} <= ${until} AND ${at} <= ${now}::timestamptz`, look, bind);
};

/** What another ticket leads is work there, and not once more here: it is found, and counts as open, but is nobody's to do. */
const OWN_WORK = `t."mergedIntoId" IS NULL`;

/** Each view as a condition that one of the partial indexes serves. */
export const VIEW_CONDITIONS: Record<View, Condition> = {
  all: () => `t."open"`,
  mine: ({ staffId }, bind) => `t."open" AND t."assigneeId" = ${bind(staffId)}::uuid AND ${OWN_WORK}`,
  unassigned: () => `t."open" AND t."assigneeId" IS NULL AND ${OWN_WORK}`,
  soon: (look, bind) => `${SOON(look, bind)} AND ${OWN_WORK}`,
  overdue: (look, bind) => `${OVERDUE(look, bind)} AND ${OWN_WORK}`,
  awaiting: () => `t."open" AND t."status" = 'awaiting'`,
  reviewing: () => `t."open" AND t."status" = 'reviewing'`,
  undelivered: () => `t."undelivered"`,
  closed: () => `NOT t."open"`,
};

/** As filters: what is neither overdue nor soon due is due later, what stands still included, so that each open ticket is in one. */
export const DUE_CONDITIONS: Record<Due, Condition> = {
  overdue: OVERDUE,
  soon: SOON,
  later: (look, bind) => {
    if (look.paused.standing.length === 0) return `t."open" AND ${URGENT.on} > ${bind(look.soonUntil)}`;
    const sooner = `(${OVERDUE(look, bind)}) OR (${SOON(look, bind)})`;
    // What stands still and no authority waits for is neither: its dates compare to nothing.
    return `t."open" AND NOT COALESCE(${sooner}, false)`;
  },
};
