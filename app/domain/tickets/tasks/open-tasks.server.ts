import { randomUUID } from "node:crypto";
import type { Prisma } from "#app/platform/generated/client";
import { seal } from "#app/platform/seal/seal.server";
import { randomToken, sha256 } from "#app/platform/seal/secret.server";
import { addWorkingDays, calendarFor } from "../../clock/calendar/calendar";
import { addDays } from "../../clock/dates/civil-date";
import { civilDateIn, startOfDay } from "../../clock/dates/zone";
import { record } from "../../journal/record.server";
import { queueLetter } from "../../outbox/queue-letter.server";
import type { MoveInput } from "../workflow/move-input";
import { sealBody } from "../ticket/seal.server";
import { ANSWER_WORKING_DAYS, LINK_DAYS, tellsRecipients } from "../workflow/task-kinds";
import type { MoveContext } from "../workflow/move-context.server";

type NewTask = Prisma.TaskCreateManyInput & { id: string };
type Told = NonNullable<MoveInput["finish"]["recipients"]>[number];

function taskOf({ ticket, now }: MoveContext, kind: string, key: string, dueOn: string): NewTask {
  return { id: randomUUID(), ticketId: ticket.id, kind, key, dueOn, createdAt: now };
}

/** A recipient's task: what it needs to find the data, sealed, and the link by which it can answer where it has an address. */
function recipientTask(context: MoveContext, { id: key, find }: Told): NewTask {
  const { profile, now } = context;
  const today = civilDateIn(now, profile.zone);
  const task = taskOf(
    context,
    "recipient",
    key,
    addWorkingDays(today, ANSWER_WORKING_DAYS, calendarFor(profile.calendar)),
  );
  const about = { ...task, aboutSealed: sealBody("task-about", task.id, find) };
  if (!profile.recipients.find(({ id }) => id === key)?.email) return about;
  const token = randomToken();
  const expires = startOfDay(addDays(today, LINK_DAYS + 1), profile.zone);
  return {
    ...about,
    tokenHash: sha256(token),
    tokenSealed: seal(token, `task-token:${task.id}`),
    tokenExpiresAt: expires,
  };
}

async function open(context: MoveContext, tasks: readonly NewTask[]): Promise<void> {
  await context.tx.task.createMany({ data: [...tasks] });
  context.opened.push(...tasks);
}

/** Journal lines for tasks that were opened. They are written after the move's own line. */
export async function noteOpened({ tx, ticket, now, opened }: MoveContext): Promise<void> {
  await record(
    tx,
    ticket.id,
    { kind: "system" },
    now,
    opened.map(({ id, kind, dueOn }) => ({ kind: "task-opened", data: { taskId: id, task: kind, dueOn } })),
  );
}

/** Tells the recipients that were ticked. Those with an address get a letter with a link, once; the others are told by staff. */
export async function openRecipientTasks(context: MoveContext, told: readonly Told[]): Promise<void> {
  if (!tellsRecipients(context.ticket.right)) return;
  const tasks = told.map((each) => recipientTask(context, each));
  await open(context, tasks);
  const { tx, ticket, profile, now } = context;
  for (const { id, tokenHash } of tasks) {
    if (!tokenHash) continue;
    await queueLetter(
      tx,
      {
        kind: "recipient-request",
        ticketId: ticket.id,
        locale: profile.calendar === "CN" ? "zh-CN" : "en",
        staffId: null,
        data: { taskId: id },
        dedupeKey: `task:${id}:request`,
      },
      now,
    );
  }
}

/** What is only kept for a time comes back as work on its day. In: the items' ids, and until when each is kept. */
export function openRestrictedTasks(
  context: MoveContext,
  kept: readonly { id: string; until: string }[],
): Promise<void> {
  return open(
    context,
    kept.map(({ id, until }) => taskOf(context, "restricted", id, until)),
  );
}

/** Each system of the policy has to be seen without the account. Those asked for before are not asked for again. */
export async function openSystemTasks(context: MoveContext): Promise<void> {
  const { tx, ticket, profile } = context;
  if (ticket.right !== "cancel") return;
  const known = await tx.task.findMany({
    where: { ticketId: ticket.id, kind: "system", OR: [{ result: null }, { result: { not: "dropped" } }] },
    select: { key: true },
  });
  const missing = profile.cancellation.systems.filter(({ id }) => !known.some(({ key }) => key === id));
  await open(
    context,
    missing.map(({ id }) => taskOf(context, "system", id, ticket.dueOn)),
  );
}

/** An end without the cancellation leaves no system to look at. */
export async function dropSystemTasks({ tx, ticket, now }: MoveContext): Promise<void> {
  await tx.task.updateMany({
    where: { ticketId: ticket.id, kind: "system", settledAt: null },
    data: { settledAt: now, result: "dropped" },
  });
}
