import type { DeskCopy } from "#app/copy/desk";
import type { SharedCopy } from "#app/copy/shared";
import type { DueStanding } from "#app/domain/tickets/due-standing";
import type { DueKind } from "#app/ui/due-badge";

const KINDS: Record<DueStanding["state"], DueKind> = { stopped: "stopped", calm: "calm", soon: "soon", urgent: "late", today: "late", overdue: "late" };

/** A ticket's standing as the due badge shows it. */
export function dueWords({ state, workingDays, dueOn }: DueStanding, { queue }: DeskCopy, { shortDate }: SharedCopy): { kind: DueKind; text: string } {
  const date = shortDate(dueOn);
  const kind = KINDS[state];
  if (state === "today" || state === "stopped") return { kind, text: queue.due[state](date) };
  return { kind, text: queue.due[state](workingDays, date) };
}
