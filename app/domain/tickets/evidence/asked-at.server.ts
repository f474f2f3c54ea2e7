import { db, type Tx } from "#app/platform/database/db.server";
import type { EventData } from "../../journal/events";
import { isAction, WORKFLOW } from "../workflow/workflow";

/** When the person was asked for what is waited for now, in the move that began the wait; null where nobody is waited for. */
export async function askedAt(tx: Pick<Tx, "journalEntry">, ticketId: string): Promise<Date | null> {
  const last = await tx.journalEntry.findFirst({
    where: { ticketId, kind: "moved", NOT: [{ data: { path: ["action"], equals: "extend" } }] },
    orderBy: { seq: "desc" },
    select: { at: true, data: true },
  });
  const action = (last?.data as EventData<"moved"> | undefined)?.action;
  if (!last || !isAction(action)) return null;
  const { clock } = WORKFLOW[action];
  return clock === "pause" || clock === "wait" ? last.at : null;
}

/** As `askedAt`, outside a transaction. */
export function loadAskedAt(ticketId: string): Promise<Date | null> {
  return askedAt(db(), ticketId);
}
