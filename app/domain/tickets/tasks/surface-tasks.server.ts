import { db, transaction } from "#app/platform/database/db.server";
import { addDays } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import { record } from "../../journal/record.server";
import { queueLetter } from "../../outbox/queue-letter.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { lockTicket } from "../ticket/lock.server";
import { eachTicket } from "../ticket/each-ticket.server";

type Due = { id: string; dueOn: string };

/** The next tasks whose day may have come somewhere on earth, the oldest first. */
function nextDue(now: Date, after: Due | null, limit: number): Promise<Due[]> {
  const behind = after ? { OR: [{ dueOn: { gt: after.dueOn } }, { dueOn: after.dueOn, id: { gt: after.id } }] } : {};
  return db().task.findMany({
    where: {
      kind: { in: ["recipient", "restricted", "permission"] },
      settledAt: null,
      surfacedAt: null,
      dueOn: { lte: addDays(civilDateIn(now, "UTC"), 1) },
      ...behind,
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, dueOn: true },
  });
}

/** What is restricted comes back on its day; whoever was asked is silent once its last day is over. */
function hasCome(kind: string, dueOn: string, today: string): boolean {
  return kind === "restricted" ? dueOn <= today : dueOn < today;
}

async function surfaceOne(taskId: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const known = await tx.task.findUnique({ where: { id: taskId }, select: { ticketId: true } });
    const ticket = known && (await lockTicket(tx, known.ticketId));
    if (!ticket) return false;
    const task = await tx.task.findUniqueOrThrow({ where: { id: taskId } });
    const { profile } = await loadPolicyVersion(ticket.policyVersionId, tx);
    if (task.settledAt || task.surfacedAt || !hasCome(task.kind, task.dueOn, civilDateIn(now, profile.zone)))
      return false;
    await tx.task.update({ where: { id: taskId }, data: { surfacedAt: now } });
    await record(tx, ticket.id, { kind: "system" }, now, [
      { kind: "task-surfaced", data: { taskId, task: task.kind, dueOn: task.dueOn } },
    ]);
    const staff =
      ticket.assigneeId &&
      (await tx.staff.findFirst({
        where: { id: ticket.assigneeId, active: true },
        select: { id: true, locale: true },
      }));
    if (staff)
      await queueLetter(
        tx,
        {
          kind: "staff-task",
          ticketId: ticket.id,
          locale: staff.locale,
          staffId: staff.id,
          data: { taskId },
          dedupeKey: `task:${taskId}:surfaced`,
        },
        now,
      );
    return true;
  });
}

/**
 * Brings back what was restricted and writes down the silence of whoever was asked, once each, and tells the assignee. Safe to run twice and late.
 * In: the instant. Out: how many tasks came up.
 */
export function surfaceTasks(now: Date): Promise<number> {
  return eachTicket<Due>({
    name: "surface-tasks",
    rows: "task",
    next: (after, limit) => nextDue(now, after, limit),
    work: (id) => surfaceOne(id, now),
  });
}
