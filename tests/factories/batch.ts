import type { BulkAct } from "#app/domain/tickets/desk/bulk/acts";
import { chooseTickets, sayOrder } from "#app/domain/tickets/desk/bulk/choose.server";
import { confirmBatch } from "#app/domain/tickets/desk/bulk/confirm.server";
import type { BulkOrder } from "#app/domain/tickets/desk/bulk/order";
import { findBatch, listRows, type ShownRow } from "#app/domain/tickets/desk/bulk/read-batch.server";
import { workOnBatch } from "#app/domain/tickets/desk/bulk/work.server";
import { expectOk } from "./ticket";

type Asked = { act: BulkAct; staffId: string; ticketIds: readonly string[]; now: Date; order?: BulkOrder };

/** Works until nothing of a batch waits. */
export async function workThrough(batchId: string, now: Date): Promise<void> {
  while (!(await workOnBatch(batchId, () => now)));
}

/** A batch that was looked at, and how its tickets stand. */
export async function lookedAt({ order, ...chosen }: Asked): Promise<{ id: string; rows: ShownRow[] }> {
  const { id } = await expectOk(chooseTickets(chosen));
  if (order) await expectOk(sayOrder({ batchId: id, staffId: chosen.staffId, now: chosen.now, order }));
  await workThrough(id, chosen.now);
  return { id, rows: await listRows(id, chosen.staffId) };
}

/** Confirms all of a batch that can be done, unless told which places. */
export async function confirmed(id: string, staffId: string, now: Date, places?: readonly number[]): Promise<void> {
  const { round } = (await findBatch(id, staffId))!;
  const can = (await listRows(id, staffId)).filter(({ state }) => state === "can").map(({ place }) => place);
  await expectOk(confirmBatch({ batchId: id, staffId, now, round, places: places ?? can }));
}

/** A batch from choosing to its end. Out: its id and what became of each ticket. */
export async function doneTo(asked: Asked): Promise<{ id: string; rows: ShownRow[] }> {
  const { id } = await lookedAt(asked);
  await confirmed(id, asked.staffId, asked.now);
  await workThrough(id, asked.now);
  return { id, rows: await listRows(id, asked.staffId) };
}
