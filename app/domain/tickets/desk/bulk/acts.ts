import type { Permission } from "../../../people/permissions";

/** What can be done to many tickets at once. */
export const BULK_ACTS = ["take", "assign", "note", "ask", "put-aside", "extend"] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** As many tickets as one batch takes. */
export const MOST_TICKETS = 1_000;

/** What who does it must be allowed on each ticket; somewhere at least, to begin. */
export const NEEDS: Record<BulkAct, Permission> = {
  take: "ticket.take-over",
  assign: "ticket.assign",
  note: "ticket.note",
  ask: "ticket.work",
  "put-aside": "ticket.work",
  extend: "ticket.work",
};

/** What can be taken back. A note stands in a journal nothing is taken out of; a question and an extension are promised to the person in the transaction that does them. */
const UNDOABLE: readonly BulkAct[] = ["take", "assign", "put-aside"];

/** How a batch stands. `chosen`: nothing was said yet of how. */
export type BatchState = "chosen" | "checking" | "checked" | "running" | "ended";

/** How one of its tickets stands. */
export type RowState = "chosen" | "can" | "cannot" | "left" | "waiting" | "done" | "failed" | "stopped";

/** How many tickets a batch that is over left as they were, whoever or whatever the reason: not done, stopped, left out, or not possible. */
export function leftUndone({
  failed,
  stopped,
  left,
  cannot,
}: Record<"failed" | "stopped" | "left" | "cannot", number>): number {
  return failed + stopped + left + cannot;
}

/** Whether a batch was only looked at so far: nothing of it was confirmed. */
export function isNotBegun(state: BatchState): boolean {
  return state === "chosen" || state === "checking" || state === "checked";
}

/** True for a word that names an act. */
export function isBulkAct(value: unknown): value is BulkAct {
  return typeof value === "string" && (BULK_ACTS as readonly string[]).includes(value);
}

/** Whether an act can be taken back at all; of each ticket it is looked at again. */
export function isUndoable(act: BulkAct): boolean {
  return UNDOABLE.includes(act);
}

/** Whether something must be said before it can be looked at: words, or whom it goes to. Taking back needs a reason only where the move back does. */
export function needsOrder(act: BulkAct, undo: boolean): boolean {
  return undo ? act === "put-aside" : act !== "take";
}
