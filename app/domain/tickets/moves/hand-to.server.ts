import type { Tx } from "#app/platform/database/db.server";
import type { EventData } from "../../journal/events";
import { record, type JournalActor } from "../../journal/record.server";
import type { ToldKind } from "../../people/told/kinds";
import { tell } from "../../people/told/tell.server";
import type { LockedTicket } from "../ticket/lock.server";
import { listLed } from "./end-merge.server";
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

/** Has the tickets one leads go where it goes, each with its journal line; the rows of all are held. Nobody is told of them: they are no work by themselves. */
export async function takeLedAlong(
  tx: Tx,
  { id, leads }: Pick<LockedTicket, "id" | "leads">,
  toId: string | null,
  actor: JournalActor,
  now: Date,
): Promise<void> {
  if (!leads) return;
  for (const { id: ticketId, assigneeId: before } of await listLed(tx, id)) {
    if (before === toId) continue;
    const event = { version: { increment: 1 }, lastEventAt: now, lastEvent: toId ? "assigned" : "unassigned" } as const;
    await tx.ticket.update({ where: { id: ticketId }, data: { assigneeId: toId, ...event } });
    if (toId !== null) await noteHandled(tx, ticketId, toId);
    await record(tx, ticketId, actor, now, [
      toId === null
        ? { kind: "unassigned", data: { before: before! } }
        : { kind: "assigned", data: { assigneeId: toId, before } },
    ]);
  }
}

/** Puts a ticket whose row is held back into the queue with those it leads, where nobody has it, with its journal line. */
export async function putInQueue(tx: Tx, ticket: LockedTicket, actor: JournalActor, now: Date): Promise<void> {
  const { id: ticketId, assigneeId: before } = ticket;
  if (before === null) return;
  await tx.ticket.update({
    where: { id: ticketId },
    data: { assigneeId: null, version: { increment: 1 }, lastEventAt: now, lastEvent: "unassigned" },
  });
  await record(tx, ticketId, actor, now, [{ kind: "unassigned", data: { before } }]);
  await takeLedAlong(tx, ticket, null, actor, now);
}

/** Makes a ticket whose row is held somebody's, with those it leads and its journal line; both who gets it and who had it are told. Whether they may have it has been asked. */
export async function handTo(tx: Tx, ticket: LockedTicket, handing: Handing): Promise<void> {
  const { toId: assigneeId, actor, why = {}, left = "taken-over", now } = handing;
  const { id: ticketId, assigneeId: before, version } = ticket;
  await tx.ticket.update({
    where: { id: ticketId },
    data: { assigneeId, version: { increment: 1 }, lastEventAt: now, lastEvent: "assigned" },
  });
  await noteHandled(tx, ticketId, assigneeId);
  await record(tx, ticketId, actor, now, [{ kind: "assigned", data: { assigneeId, before, ...why } }]);
  await takeLedAlong(tx, ticket, assigneeId, actor, now);
  const told = { ticketId, actorId: actor.kind === "staff" ? actor.id : null };
  const key = `${ticketId}:assigned:${version + 1}`;
  await tell(tx, { ...told, kind: "assigned", staffIds: [assigneeId], key }, now);
  await tell(tx, { ...told, kind: left, staffIds: [before], key: `${key}:from` }, now);
}
