import type { DeskCopy } from "#app/copy/desk";
import type { DaysLeft } from "#app/domain/tickets/deadlines/days-left";
import type { DueKind } from "#app/ui/due-badge";

const KINDS: Record<DaysLeft["state"], DueKind> = {
  stopped: "stopped",
  paused: "stopped",
  calm: "calm",
  soon: "soon",
  urgent: "late",
  today: "late",
  overdue: "late",
};

/** A ticket's state as the due badge shows it. */
export function dueWords(
  { state, workingDays, dueOn }: DaysLeft,
  { queue }: DeskCopy,
): { kind: DueKind; text: string } {
  const date = queue.day(dueOn);
  const kind = KINDS[state];
  if (state === "today" || state === "stopped") return { kind, text: queue.due[state](date) };
  return { kind, text: queue.due[state](workingDays, date) };
}
