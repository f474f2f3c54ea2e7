import type { Tx } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import { noteHandled } from "./note-handled.server";

/** Gives a ticket whose row is held to somebody, with its journal line. In: who gets it and gives it to themselves. Nothing happens where it is theirs already. */
export async function setAssignee(tx: Tx, ticketId: string, staffId: string, now: Date): Promise<void> {
  const { assigneeId: before } = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: { assigneeId: true },
  });
  if (before === staffId) return;
  await tx.ticket.update({
    where: { id: ticketId },
    data: { assigneeId: staffId, version: { increment: 1 }, lastEventAt: now, lastEvent: "assigned" },
  });
  await noteHandled(tx, ticketId, staffId);
  await record(tx, ticketId, { kind: "staff", id: staffId }, now, [
    { kind: "assigned", data: { assigneeId: staffId, before } },
  ]);
}
