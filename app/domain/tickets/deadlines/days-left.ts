import { workingDaysLeft, type Calendar } from "../../clock/calendar/calendar";
import type { CivilDate } from "../../clock/dates/civil-date";
import type { DueDate } from "./due-now";

/** How a ticket stands to its promise; the desk changes word and shape at five working days and at one. */
type DueState = "stopped" | "paused" | "calm" | "soon" | "urgent" | "today" | "overdue";
export type DaysLeft = { state: DueState; workingDays: number; dueOn: CivilDate };

const SOON = 5;
const URGENT = 1;

type Due = { open: boolean } & DueDate;

/**
 * Where a ticket stands today. `today` is the civil date in the policy's zone at the instant `now`. `workingDays` are
 * those left, or those overdue: 0 on the day itself, and 0 while only days of rest have passed since. While the date stands still no day of
 * those left goes by: it is `paused`, however few they are.
 */
export function daysLeft(
  { open, dueOn, dueAt, standsStill }: Due,
  now: Date,
  today: CivilDate,
  calendar: Calendar,
): DaysLeft {
  const left = workingDaysLeft(today, dueOn, calendar);
  const due = (state: DaysLeft["state"]) => ({ state, workingDays: Math.abs(left), dueOn });
  if (!open) return due("stopped");
  if (now >= dueAt) return due("overdue");
  if (standsStill) return due("paused");
  if (today === dueOn) return due("today");
  if (left <= URGENT) return due("urgent");
  return due(left <= SOON ? "soon" : "calm");
}
