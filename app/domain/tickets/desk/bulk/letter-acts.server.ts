import { db } from "#app/platform/database/db.server";
import type { Act } from "../../moves/preview.server";
import type { BulkAct } from "./acts";
import { doingOf } from "./batch-row.server";
import { doRow } from "./do-row.server";

/** Whether an act of many writes to the person. */
export function isWriting(act: BulkAct): act is "ask" | "extend" {
  return act === "ask" || act === "extend";
}

/** What a batch would do to one of its tickets, to be looked at as the letter it sends; null where the ticket is none of it, or nothing was said yet. */
export async function actsOf(batchId: string, ticketId: string, now: Date): Promise<Act[] | null> {
  const row = await db().batchRow.findFirst({
    where: { batchId, ticketId, batch: { orderSealed: { not: null } } },
    include: { batch: true },
  });
  if (!row) return null;
  return [(tx) => doRow(tx, { ticketId, seen: row.seen }, doingOf(row.batch, now))];
}
