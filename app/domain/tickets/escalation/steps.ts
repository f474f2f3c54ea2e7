import { z } from "zod";
import { addWorkingDays, type Calendar } from "../../clock/calendar/calendar";
import { addDays, type CivilDate } from "../../clock/dates/civil-date";

/** Who can be told of a ticket, from near to far. */
export const ESCALATES_TO = ["assignee", "lead", "compliance"] as const;
export type EscalatesTo = (typeof ESCALATES_TO)[number];

/** Who is told, and how many working days after the due date; before it, where that is less than nothing. */
export type Step = { to: EscalatesTo; days: number };

/** As many steps as a plan can have, and as far from the due date as one can be. */
export const MOST_STEPS = 6;
export const FARTHEST = 60;

export const stepsSchema = z
  .array(z.object({ to: z.enum(ESCALATES_TO), days: z.number().int().min(-FARTHEST).max(FARTHEST) }))
  .max(MOST_STEPS);

/** Steps in the order of their days, each once; of one day the nearer first. */
export function inOrder(steps: readonly Step[]): Step[] {
  const each = new Map(steps.map((step) => [`${step.to}:${step.days}`, step]));
  return [...each.values()].sort((a, b) => a.days - b.days || ESCALATES_TO.indexOf(a.to) - ESCALATES_TO.indexOf(b.to));
}

/** A plan in one line, as the journal has it and as a form says which one it was made from; `none` where there is none. */
export function planLine(steps: readonly Step[] | null): string {
  if (steps === null) return "none";
  return `=${inOrder(steps)
    .map(({ to, days }) => `${to}:${days}`)
    .join(" ")}`;
}

/** The day of a step: as many working days before or after the due date, by the policy's calendar; the due date itself for none. */
export function stepDay({ days }: Step, dueOn: CivilDate, calendar: Calendar): CivilDate {
  return addWorkingDays(dueOn, days, calendar);
}

/**
 * The steps to tell of now: of each who is told the latest whose day has come, unless it was told. Earlier ones that were missed are not made up for: what they would say is not true any more.
 * In: the due date as it is now, today (both in the policy's zone), the day the present term began (no step is for a day before it), what was told in this term.
 */
export function stepsDue(
  steps: readonly Step[],
  { dueOn, today, began, told }: { dueOn: CivilDate; today: CivilDate; began: CivilDate; told: readonly Step[] },
  calendar: Calendar,
): Step[] {
  const come = inOrder(steps).filter((step) => {
    const day = stepDay(step, dueOn, calendar);
    return day <= today && (step.days >= 0 || day > began);
  });
  const latest = ESCALATES_TO.flatMap((to) => come.findLast((step) => step.to === to) ?? []);
  return latest.filter(({ to, days }) => !told.some((step) => step.to === to && step.days >= days));
}

/** Up to which due date a step's day has come on a day. */
export function latestDue(step: Step, today: CivilDate, calendar: Calendar): CivilDate {
  let due = addWorkingDays(today, -step.days, calendar);
  while (stepDay(step, due, calendar) > today) due = addDays(due, -1);
  while (stepDay(step, addDays(due, 1), calendar) <= today) due = addDays(due, 1);
  return due;
}

/** A step, and the due dates for which it is the latest of its own that has come: after `after` (null: whatever is earlier), up to `upTo`. */
export type Window = Step & { after: CivilDate | null; upTo: CivilDate };

/** Which due dates each step of a plan is about on a day. */
export function windowsOf(steps: readonly Step[], today: CivilDate, calendar: Calendar): Window[] {
  const ordered = inOrder(steps);
  return ordered.map((step, at) => {
    const later = ordered.slice(at + 1).find(({ to }) => to === step.to);
    return {
      ...step,
      after: later ? latestDue(later, today, calendar) : null,
      upTo: latestDue(step, today, calendar),
    };
  });
}
