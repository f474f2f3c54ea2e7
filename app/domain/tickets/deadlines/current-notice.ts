import { workingDaysLeft, type Calendar } from "../../clock/calendar/calendar";
import type { NoticeKind } from "../../clock/stopwatch/notices";
import { civilDateIn } from "../../clock/dates/zone";

export type CurrentNotice = { kind: NoticeKind; workingDays: number };

/**
 * Where a ticket stands at an instant, for a letter that some notice made necessary. A notice that comes late, or a letter
 * that waited, says what is true when it is written: past `dueAt` it is overdue, on the day it is due today. `workingDays`
 * are those left, or those overdue. Null when the notice was of being overdue and the ticket no longer is.
 */
export function currentNotice(
  now: Date,
  notice: NoticeKind,
  due: { dueOn: string; dueAt: Date },
  zone: string,
  calendar: Calendar,
): CurrentNotice | null {
  const today = civilDateIn(now, zone);
  const left = workingDaysLeft(today, due.dueOn, calendar);
  if (now >= due.dueAt) return { kind: "overdue", workingDays: Math.max(0, -left) };
  if (notice === "overdue") return null;
  if (today === due.dueOn) return { kind: "due-today", workingDays: 0 };
  return { kind: notice, workingDays: Math.max(0, left) };
}
