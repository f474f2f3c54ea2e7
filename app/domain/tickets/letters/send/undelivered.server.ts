import { randomUUID } from "node:crypto";
import type { Sql, Tx } from "#app/platform/database/db.server";
import type { Ticket } from "#app/platform/generated/client";
import { civilDateIn } from "../../../clock/dates/zone";
import type { JournalEvent } from "../../../journal/events";
import { queueLetter } from "../../../outbox/queue-letter.server";
import type { TaskKind } from "../../workflow/task-kinds";

/** Work for whoever has the ticket: a letter to the person did not arrive, or goes by hand. The task's key is the letter. */
export const UNTOLD = ["undelivered", "by-hand"] as const satisfies readonly TaskKind[];

/** What is to be told: which work it is, on which ticket, what letter. */
type Untold = { task: (typeof UNTOLD)[number]; ticket: Ticket; letterId: string };

/** Tells the assignee, where there is one. */
async function tellAssignee(tx: Tx, { id: ticketId, assigneeId }: Ticket, taskId: string, now: Date): Promise<void> {
  if (!assigneeId) return;
  const staff = await tx.staff.findFirst({
    where: { id: assigneeId, active: true },
    select: { id: true, locale: true },
  });
  if (!staff) return;
  const letter = { kind: "staff-task", ticketId, data: { taskId }, dedupeKey: `task:${taskId}:undelivered` } as const;
  await queueLetter(tx, { ...letter, staffId: staff.id, locale: staff.locale }, now);
}

/**
 * Opens the work that a letter makes which did not arrive or goes by hand, inside the transaction that says so and holds the ticket: a task that has
 * to be settled, the mark on the ticket, a letter to the assignee. One that is open already stays the only one. Out: the journal's lines.
 */
export async function openUndelivered(
  tx: Tx,
  { task: kind, ticket, letterId }: Untold,
  zone: string,
  now: Date,
): Promise<JournalEvent[]> {
  const open = { ticketId: ticket.id, kind, key: letterId, settledAt: null };
  if (await tx.task.findFirst({ where: open, select: { id: true } })) return [];
  const id = randomUUID();
  const dueOn = civilDateIn(now, zone);
  await tx.task.createMany({ data: { id, ticketId: ticket.id, kind, key: letterId, dueOn, createdAt: now } });
  await tx.ticket.update({
    where: { id: ticket.id },
    data: { undelivered: true, lastEventAt: now, lastEvent: kind === "by-hand" ? "letter-made" : "letter-undelivered" },
  });
  await tellAssignee(tx, ticket, id, now);
  return [{ kind: "task-opened", data: { taskId: id, task: kind, dueOn } }];
}

/** Takes the mark off a ticket that is held, once nothing of the kind is open on it. */
export async function clearUndelivered(sql: Sql, ticketId: string): Promise<void> {
  await sql.$executeRaw`
    UPDATE "Ticket" SET "undelivered" = false WHERE "id" = ${ticketId}::uuid AND "undelivered" AND NOT EXISTS (
      SELECT 1 FROM "Task" WHERE "ticketId" = ${ticketId}::uuid AND "kind" = ANY(${[...UNTOLD]}) AND "settledAt" IS NULL)`;
}

/** Settles that work by itself where the letter did go out after all. The caller holds the ticket. Out: the journal's lines. */
export async function settleDelivered(sql: Sql, ticketId: string, letterId: string, at: Date): Promise<JournalEvent[]> {
  const tasks = await sql.$queryRaw<{ id: string; kind: string }[]>`
    UPDATE "Task" SET "settledAt" = ${at}::timestamptz, "result" = 'sent'
    WHERE "ticketId" = ${ticketId}::uuid AND "kind" = ANY(${[...UNTOLD]}) AND "key" = ${letterId} AND "settledAt" IS NULL RETURNING "id", "kind"`;
  await clearUndelivered(sql, ticketId);
  return tasks.map(({ id, kind }) => ({
    kind: "task-settled",
    data: { taskId: id, task: kind, result: "sent", byRecipient: false },
  }));
}
