import type { DeskTask } from "#app/domain/tickets/tasks/task-list.server";

/** Whether a task's end can be written down now: it is open, and what is restricted has come to its day. */
export function isSettleable({ kind, settledAt, due }: Pick<DeskTask, "kind" | "settledAt" | "due">): boolean {
  return settledAt === null && (kind !== "restricted" || due);
}
