import { randomUUID } from "node:crypto";
import { z } from "zod";
import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { Task } from "#app/platform/generated/client";
import { civilDateIn } from "../../clock/dates/zone";
import { record, type JournalActor } from "../../journal/record.server";
import type { JournalEvent } from "../../journal/events";
import { tell } from "../../people/told/tell.server";
import { may } from "../../people/permissions";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import { lockTicket, type LockedTicket } from "../ticket/lock.server";
import { sealBody } from "../ticket/seal.server";
import {
  isResultOf,
  PERMISSION_ANSWERS,
  RECIPIENT_ANSWERS,
  TOLD_BY_HAND,
  TOLD_ON_A_DAY,
  type TaskKind,
} from "../workflow/task-kinds";
import { optionalDay, optionalText, requiredText, type FieldError } from "../ticket/typed-fields";
import type { Actor } from "../workflow/workflow";
import { askedAfterAll } from "../letters/send/asking.server";
import { noteToldAnotherWay } from "../letters/send/fee-told.server";
import { clearUndelivered, UNTOLD } from "../letters/send/undelivered.server";
import { authorityAnswered } from "../deadlines/authority.server";
import { writeToRequester } from "../letters/promise/write-to-requester.server";

/** How a task ended, and what was answered or seen. `until`: kept on, to this day. `on`: when somebody was told by hand. */
export const settleInput = z
  .object({
    result: z.string({ error: "choose-one" satisfies FieldError }).max(40, "choose-one"),
    note: requiredText(2000),
    until: optionalDay,
    on: optionalDay,
  })
  .superRefine(({ result, until, on }, context) => {
    if (TOLD_ON_A_DAY.includes(result) && !on)
      context.addIssue({ code: "custom", path: ["on"], message: "required" satisfies FieldError });
    if (result === "kept" && !until)
      context.addIssue({ code: "custom", path: ["until"], message: "required" satisfies FieldError });
  });
type SettleInput = Omit<z.output<typeof settleInput>, "on"> & { on?: string | null };

/** What a recipient says by its link; why it cannot is not left out. */
export const recipientInput = z
  .object({
    result: z.enum(RECIPIENT_ANSWERS, { error: "choose-one" satisfies FieldError }),
    note: optionalText(2000),
    until: z.null().default(null),
    on: z.null().default(null),
  })
  .refine(({ result, note }) => result !== "cannot" || note !== "", {
    path: ["note"],
    message: "required" satisfies FieldError,
  });

/** What somebody says by their link who was asked for permission. */
export const permissionInput = z.object({
  result: z.enum(PERMISSION_ANSWERS, { error: "choose-one" satisfies FieldError }),
  note: z.literal("").default(""),
  until: z.null().default(null),
  on: z.null().default(null),
});

/** Kinds of tasks that are settled by whoever was asked, through their link, and what they can say. */
const OWN_INPUTS = { recipient: recipientInput, permission: permissionInput } as const;

function ownInput(kind: string) {
  return kind === "recipient" || kind === "permission" ? OWN_INPUTS[kind] : null;
}

export type Settlement = { taskId: string; actor: Actor | { kind: "recipient" }; input: SettleInput; now: Date };

async function lockTask(tx: Tx, taskId: string): Promise<{ task: Task; ticket: LockedTicket } | null> {
  const known = await tx.task.findUnique({ where: { id: taskId }, select: { ticketId: true } });
  const ticket = known && (await lockTicket(tx, known.ticketId));
  const task = ticket && (await tx.task.findUnique({ where: { id: taskId } }));
  return task && { task, ticket };
}

function refused(task: Task, { actor, input, now }: Settlement, today: string): Outcome | null {
  if (actor.kind === "staff" && !may(actor.role, "ticket.work")) return refuse("not-permitted");
  if (task.settledAt) return refuse("task-settled");
  if (actor.kind === "recipient" && (!ownInput(task.kind) || !task.tokenExpiresAt || task.tokenExpiresAt <= now))
    return refuse("task-settled");
  if (!isResultOf(task.kind as TaskKind, input.result)) return refuse("item-not-allowed");
  if (task.kind === "restricted" && !task.surfacedAt && task.dueOn > today) return refuse("action-not-allowed-now");
  if (input.on && input.on > today) return refuse("told-ahead");
  return input.result === "kept" && (!input.until || input.until <= today) ? refuse("until-not-ahead") : null;
}

/** What the end of a restriction leads to: the person is told, and what is kept on comes back again. */
async function endRestriction(
  tx: Tx,
  task: Task,
  ticket: LockedTicket,
  zone: string,
  { input, now }: Settlement,
): Promise<JournalEvent[]> {
  await writeToRequester(
    tx,
    { kind: "restriction-ended", data: { taskId: task.id }, dedupeKey: `task:${task.id}:ended` },
    ticket,
    zone,
    now,
  );
  if (input.result !== "kept" || !input.until) return [];
  const id = randomUUID();
  await tx.task.createMany({
    data: { id, ticketId: ticket.id, kind: "restricted", key: task.key, dueOn: input.until, createdAt: now },
  });
  return [{ kind: "task-opened", data: { taskId: id, task: "restricted", dueOn: input.until } }];
}

/** Whoever has the ticket is told that a recipient, a guardian, a near relative or the person answered by the link they were sent. */
async function tellAnswer(tx: Tx, task: Task, { id: ticketId, assigneeId }: LockedTicket, now: Date): Promise<void> {
  const kind = task.kind === "permission" ? "permission-answered" : "recipient-answered";
  await tell(tx, { kind, ticketId, staffIds: [assigneeId], key: `task:${task.id}:answered` }, now);
}

/** The queue shows what whoever was asked said. */
async function showAnswer(tx: Tx, ticketId: string, result: string, now: Date): Promise<void> {
  const lastEvent = result === "given" || result === "denied" ? `permission-${result}` : null;
  if (lastEvent) await tx.ticket.updateMany({ where: { id: ticketId }, data: { lastEventAt: now, lastEvent } });
}

/**
 * Settles a task, once: by staff with the permission, or by whoever was asked through their link. The ticket stays as it is; its journal,
 * and where a restriction ended the person, are told.
 * In: the result with its words. Out: ok, or the refusal: `ticket-gone`, `task-settled`, `not-permitted`, `item-not-allowed` (a result of
 * another kind of task), `until-not-ahead`, `told-ahead`, `action-not-allowed-now` (what is restricted is not due yet).
 */
export async function settleTask(asked: Settlement): Promise<Outcome> {
  return transaction(async (tx) => {
    const found = await lockTask(tx, asked.taskId);
    if (!found) return refuse("ticket-gone");
    const { task, ticket } = found;
    const own = asked.actor.kind === "recipient" ? ownInput(task.kind) : null;
    const input = (own ?? settleInput).parse(asked.input);
    const { profile } = await loadPolicyVersion(ticket.policyVersionId, tx);
    const no = refused(task, { ...asked, input }, civilDateIn(asked.now, profile.zone));
    if (no) return no;
    const { actor, now } = asked;
    const staffId = actor.kind === "staff" ? actor.id : null;
    const { result, note, until, on } = input;
    await tx.task.update({
      where: { id: task.id },
      data: {
        settledAt: now,
        result,
        staffId,
        noteSealed: note === "" ? null : sealBody("task-note", task.id, note),
        tokenSealed: null,
      },
    });
    if (actor.kind === "recipient") await tellAnswer(tx, task, ticket, now);
    if (task.kind === "permission") await showAnswer(tx, ticket.id, result, now);
    const isUntold = UNTOLD.some((kind) => kind === task.kind);
    const isTold = isUntold && TOLD_BY_HAND.includes(result);
    if (isUntold) await clearUndelivered(tx, ticket.id);
    if (isTold) await noteToldAnotherWay(tx, ticket.id, task.key, now);
    const asksAfterAll = isTold ? await askedAfterAll(tx, ticket.id, task.key, now) : [];
    if (task.kind === "authority") await authorityAnswered({ tx, ticket, profile, now });
    const by: JournalActor = actor.kind === "staff" ? { kind: "staff", id: actor.id } : { kind: "system" };
    const more =
      task.kind === "restricted" ? await endRestriction(tx, task, ticket, profile.zone, { ...asked, input }) : [];
    await record(tx, ticket.id, by, now, [
      {
        kind: "task-settled",
        data: {
          taskId: task.id,
          task: task.kind,
          result,
          ...(until && result === "kept" ? { until } : {}),
          ...(on && TOLD_ON_A_DAY.includes(result) ? { on } : {}),
          byRecipient: actor.kind === "recipient",
        },
      },
      ...more,
      ...asksAfterAll,
    ]);
    return { ok: true };
  });
}

/** Whether a cancellation still has a system nobody has looked at. */
export async function hasUnprovenSystem(tx: Tx, ticketId: string): Promise<boolean> {
  return (await tx.task.count({ where: { ticketId, kind: "system", settledAt: null } })) > 0;
}

/** The task a link leads to, while it can still be answered or was; null for a link nobody gave or that is over. In: the hash of its token. */
export async function findTaskByToken(tokenHash: Uint8Array<ArrayBuffer>, now: Date): Promise<string | null> {
  const task = await db().task.findUnique({ where: { tokenHash }, select: { id: true, tokenExpiresAt: true } });
  return task?.tokenExpiresAt && task.tokenExpiresAt > now ? task.id : null;
}
