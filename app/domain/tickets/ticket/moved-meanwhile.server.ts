import type { Tx } from "#app/platform/database/db.server";
import type { EventData } from "../../journal/events";
import { refuse, type Refusal } from "../../refusal";

/** What makes that a ticket is another than was seen. */
const CHANGING = [
  "moved",
  "assigned",
  "unassigned",
  "receipt-corrected",
  "contact-set",
  "merged",
  "merge-ended",
  "split",
] as const;
/** Those that are told by what they are called. */
const BY_NAME: readonly string[] = ["receipt-corrected", "contact-set", "merged", "merge-ended", "split"];

/**
 * Tells the one who came second what happened meanwhile: `moved-meanwhile` with the action, the new status and, for staff, the name. A corrected receipt or
 * contact is told by its action and the name alone.
 */
export async function movedMeanwhile(tx: Tx, ticketId: string): Promise<Refusal> {
  const line = await tx.journalEntry.findFirst({
    where: { ticketId, kind: { in: [...CHANGING] } },
    orderBy: { seq: "desc" },
    select: { kind: true, actorId: true, data: true },
  });
  if (!line) return refuse("moved-meanwhile");
  const staff = line.actorId
    ? await tx.staff.findUnique({ where: { id: line.actorId }, select: { name: true } })
    : null;
  const detail: Record<string, string> = { by: staff?.name ?? "" };
  if (line.kind === "moved") {
    const { action, to } = line.data as EventData<"moved">;
    Object.assign(detail, { action, to });
  } else if (line.kind === "unassigned") {
    detail.action = "put-back";
  } else if (BY_NAME.includes(line.kind)) {
    detail.action = line.kind;
  } else {
    const { assigneeId } = line.data as EventData<"assigned">;
    detail.action = line.actorId === null ? "given-out" : assigneeId === line.actorId ? "take-over" : "assign";
  }
  return refuse("moved-meanwhile", detail);
}
