import type { Tx } from "#app/platform/database/db.server";
import type { EventData } from "../../journal/events";
import { record, type JournalActor } from "../../journal/record.server";
import type { ToldKind } from "../../people/told/kinds";
import { tell } from "../../people/told/tell.server";
import type { LockedTicket } from "../ticket/lock.server";
import { noteHandled } from "./note-handled.server";

type Handing = {
  toId: string;
  actor: JournalActor;
  /** Which rule does it, and why, where nobody at a desk does. */
  why?: Omit<EventData<"assigned">, "assigneeId" | "before">;
  /** What whoever had it is told. */
  left?: ToldKind;
  now: Date;
};

/** Makes a ticket whose row is held somebody's, with its journal line; both who gets it and who had it are told. Whether they may have it has been asked. */
export async function handTo(tx: Tx, ticket: LockedTicket, handing: Handing): Promise<void> {
  const { toId: assigneeId, actor, why = {}, left = "taken-over", now } = handing;
  const { id: ticketId, assigneeId: before, version } = ticket;
  await tx.ticket.update({
    where: { id: ticketId },
    data: { assigneeId, version: { increment: 1 }, lastEventAt: now, lastEvent: "assigned" },
  });
  await noteHandled(tx, ticketId, assigneeId);
  await record(tx, ticketId, actor, now, [{ kind: "assigned", data: { assigneeId, before, ...why } }]);
  const told = { ticketId, actorId: actor.kind === "staff" ? actor.id : null };
  const key = `${ticketId}:assigned:${version + 1}`;
  await tell(tx, { ...told, kind: "assigned", staffIds: [assigneeId], key }, now);
  await tell(tx, { ...told, kind: left, staffIds: [before], key: `${key}:from` }, now);
}
