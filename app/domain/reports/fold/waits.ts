import { workingDaysLeft, type Calendar } from "../../clock/calendar/calendar";
import { addDays, type CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import { clockEvents, type ClockLine } from "../../tickets/deadlines/clock-events";

/** A time in which we waited for the requester: `to` is null while we still do. */
export type Wait = { from: Date; to: Date | null };

/** The times in which a promise stood still. */
export type Pauses = {
  pauses: number;
  /** Working days those that are over touched, wholly or partly, each day once. */
  pausedDays: number;
  /** The first day of the one that is not over, of those days that none before it touched; null where none is under way. */
  pausedFrom: CivilDate | null;
};

/** Each wait a ticket's journal tells of, in order, by the workflow's own word of what pauses the clock. In: its lines in order. */
export function waitsIn(lines: readonly ClockLine[]): Wait[] {
  const waits: Wait[] = [];
  for (const event of clockEvents(lines)) {
    const { type, at } = event;
    const last = waits[waits.length - 1];
    const isWaiting = last?.to === null;
    if (type === "paused" && !event.only && !isWaiting) waits.push({ from: at, to: null });
    if (type === "unasked" && isWaiting) waits.pop();
    if ((type === "resumed" || type === "stopped") && isWaiting) last.to = at;
  }
  return waits;
}

/** Working days from a day on up to and including another. */
function daysFrom(first: CivilDate, last: CivilDate, calendar: Calendar): number {
  return first > last ? 0 : workingDaysLeft(addDays(first, -1), last, calendar);
}

/** Waits as pauses, counted as the clock gives them back. In: the zone and calendar of the policy that lets its promise wait. */
export function pausesOf(waits: readonly Wait[], zone: string, calendar: Calendar): Pauses {
  let pausedDays = 0;
  let next: CivilDate = "";
  for (const { from, to } of waits) {
    const began = civilDateIn(from, zone);
    const first = began > next ? began : next;
    if (!to) return { pauses: waits.length, pausedDays, pausedFrom: first };
    const last = civilDateIn(to, zone);
    pausedDays += daysFrom(first, last, calendar);
    if (last >= first) next = addDays(last, 1);
  }
  return { pauses: waits.length, pausedDays, pausedFrom: null };
}

/** Working days a promise has stood still, up to and including today. */
export function pausedUpTo(
  today: CivilDate,
  { pausedDays, pausedFrom }: Pick<Pauses, "pausedDays" | "pausedFrom">,
  calendar: Calendar,
): number {
  return pausedDays + (pausedFrom === null ? 0 : daysFrom(pausedFrom, today, calendar));
}
