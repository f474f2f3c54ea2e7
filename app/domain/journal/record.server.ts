import type { Tx } from "#app/platform/db.server";
import { chainHash, GENESIS } from "./chain";
import { EVENTS, type JournalEvent } from "./events";

export type JournalActor = { kind: "staff"; id: string } | { kind: "requester" } | { kind: "system" };

type Head = { seq: number; hash: Uint8Array };

const BEGINNING: Head = { seq: 0, hash: GENESIS };

async function headOf(tx: Tx, ticketId: string): Promise<Head> {
  const head = await tx.journalEntry.findFirst({ where: { ticketId }, orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
  return head ?? BEGINNING;
}

/**
 * Appends facts to a ticket's journal, in order, inside the transaction that makes them true.
 * The caller holds the ticket's row (it has just inserted or updated it), so nobody else appends meanwhile.
 * In: what happened, by whom, at which instant. Throws when an event does not fit its schema: that is a bug.
 */
export async function record(tx: Tx, ticketId: string, actor: JournalActor, at: Date, events: readonly JournalEvent[]): Promise<void> {
  if (events.length > 0) await append(tx, ticketId, actor, at, events, await headOf(tx, ticketId));
}

/** Begins the journal of a ticket inserted in this transaction: there is no line before to be looked for. */
export async function recordFirst(tx: Tx, ticketId: string, actor: JournalActor, at: Date, events: readonly JournalEvent[]): Promise<void> {
  await append(tx, ticketId, actor, at, events, BEGINNING);
}

async function append(tx: Tx, ticketId: string, actor: JournalActor, at: Date, events: readonly JournalEvent[], before: Head): Promise<void> {
  let head = before;
  const rows = events.map((event) => {
    const data = EVENTS[event.kind].parse(event.data);
    const line = { ticketId, seq: head.seq + 1, at, kind: event.kind, actorKind: actor.kind, actorId: actor.kind === "staff" ? actor.id : null, data };
    const hash = new Uint8Array(chainHash(line, head.hash));
    const row = { ...line, prevHash: new Uint8Array(head.hash), hash };
    head = { seq: line.seq, hash };
    return row;
  });
  await tx.journalEntry.createMany({ data: rows });
}
