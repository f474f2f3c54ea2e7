import { addWorkingDays, type Calendar } from "../calendar/calendar";
import { type CivilDate, laterOf } from "../dates/civil-date";
import { dayNumberOf, nameOfDay } from "../dates/day-number";
import { nthWorkingDay } from "../calendar/day-table";
import { instantAt, type LocalTime } from "../dates/zone";

export type NoticeKind = "due-in-5" | "due-in-3" | "due-in-1" | "due-today" | "overdue";

/**
 * A notice and the day it belongs to. One that a stopped worker missed keeps that day, which is then in the past: what
 * a letter says about days left it counts afresh from the due date.
 */
export type Notice = { kind: NoticeKind; on: CivilDate };

/** The local time of day at which notices go out. */
const NOTICE_TIME: LocalTime = "09:00";

const BEFORE_DUE = [
  { kind: "due-in-5", workingDays: 5 },
  { kind: "due-in-3", workingDays: 3 },
  { kind: "due-in-1", workingDays: 1 },
  { kind: "due-today", workingDays: 0 },
] as const;

/**
 * The notice to send next: 5, 3 and 1 working days before the due date, on the day, and on every working day after it.
 *
 * If the latest notice day up to today was not served it is due now; older ones are not made up for. Else it is the
 * next in the future. Always later than `lastSentOn`: give the day of receipt there for a new ticket, so that a term
 * shorter than the first warnings does not begin with one. Null only where the calendar ends.
 */
export function nextNotice(
  dueOn: CivilDate,
  lastSentOn: CivilDate | null,
  today: CivilDate,
  calendar: Calendar,
): Notice | null {
  const latest = latestNotice(dueOn, today, calendar);
  if (latest && (lastSentOn === null || lastSentOn < latest.on)) return latest;
  return noticeAfter(dueOn, lastSentOn === null ? today : laterOf(today, lastSentOn), calendar);
}

/** The instant at which a notice goes out in a zone. */
export function noticeAt(notice: Notice, zone: string): Date {
  return instantAt(notice.on, NOTICE_TIME, zone);
}

function latestNotice(dueOn: CivilDate, today: CivilDate, calendar: Calendar): Notice | null {
  const worked = calendar.isWorkingDay(today) ? today : addWorkingDays(today, -1, calendar);
  if (worked > dueOn) return { kind: "overdue", on: worked };
  return plannedNotices(dueOn, calendar).findLast((n) => n.on <= today) ?? null;
}

function noticeAfter(dueOn: CivilDate, day: CivilDate, calendar: Calendar): Notice | null {
  const planned = plannedNotices(dueOn, calendar).find((n) => n.on > day);
  if (planned) return planned;
  const from = dayNumberOf(laterOf(day, dueOn));
  const next = nthWorkingDay(calendar.days, from, 1);
  return next === undefined ? null : { kind: "overdue", on: nameOfDay(next) };
}

function plannedNotices(dueOn: CivilDate, calendar: Calendar): Notice[] {
  return BEFORE_DUE.map(({ kind, workingDays }) => ({
    kind,
    on: addWorkingDays(dueOn, -workingDays, calendar),
  }));
}
