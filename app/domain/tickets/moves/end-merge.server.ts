import type { Tx } from "#app/platform/database/db.server";
import { record, type JournalActor } from "../../journal/record.server";
import { writeToRequester } from "../letters/promise/write-to-requester.server";
import { CLOSED } from "../ticket/statuses";
import type { LockedTicket } from "../ticket/lock.server";

type Pair = { mainId: string; led: Pick<LockedTicket, "id" | "reference" | "visit" | "locale"> };
type Ending = { actor: JournalActor; why: "taken-apart" | "closed"; zone: string; now: Date };

/** The open tickets that one leads, whose rows are held, the first one first. */
export async function listLed(tx: Tx, mainId: string): Promise<LockedTicket[]> {
  return (await tx.ticket.findMany({
    where: { mergedIntoId: mainId, status: { notIn: [...CLOSED] } },
    orderBy: { id: "asc" },
  })) as LockedTicket[];
}

/**
 * Ends that two tickets are worked on together; the rows of both are held. Neither clock ever stood still because of it, so each goes on as its own
 * journal has it. Whoever goes on alone is written to; a ticket that is taken back itself has its own letter.
 */
export async function endMerge(tx: Tx, { mainId, led }: Pair, { actor, why, zone, now }: Ending): Promise<void> {
  const event = { version: { increment: 1 }, lastEventAt: now, lastEvent: "merge-ended" } as const;
  const { version, open } = await tx.ticket.update({ where: { id: led.id }, data: { ...event, mergedIntoId: null } });
  const leads = (await listLed(tx, mainId)).length > 0;
  const main = await tx.ticket.update({ where: { id: mainId }, data: { ...event, leads } });
  await record(tx, mainId, actor, now, [
    { kind: "merge-ended", data: { ticketId: led.id, reference: led.reference, leads: true, why } },
  ]);
  await record(tx, led.id, actor, now, [
    { kind: "merge-ended", data: { ticketId: mainId, reference: main.reference, leads: false, why } },
  ]);
  if (!open) return;
  const data = { mainId, closed: why === "closed" };
  const letter = { kind: "apart-again", data, dedupeKey: `${led.id}:apart-again:${version}` } as const;
  await writeToRequester(tx, letter, led, zone, now);
}
