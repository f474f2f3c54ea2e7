import type { Tx } from "#app/platform/database/db.server";
import { unseal } from "#app/platform/seal/seal.server";
import { addDays } from "../../../clock/dates/civil-date";
import { civilDateIn } from "../../../clock/dates/zone";
import type { Profile } from "../../../policies/profile/profile";
import type { Right } from "../../../policies/profile/rights";
import type { LetterFacts, LetterTicket } from "./letter-facts";
import { actOf } from "../../workflow/task-kinds";
import { unsealBody } from "../../ticket/seal.server";
import type { ItemBody } from "../../answer/items";

type About = { tx: Tx; taskId: string; right: Right; profile: Profile; common: LetterTicket };

/** The address a recipient's letter goes to; null when the policy has none for it. */
export async function recipientAddress(
  reader: Pick<Tx, "task">,
  taskId: string,
  profile: Profile,
): Promise<string | null> {
  const task = await reader.task.findUniqueOrThrow({ where: { id: taskId }, select: { key: true } });
  return profile.recipients.find(({ id }) => id === task.key)?.email ?? null;
}

/** A letter to a recipient: nothing but what was written for it. Null once it was settled. */
export async function recipientRequest({
  tx,
  taskId,
  right,
  profile,
  common,
}: About): Promise<LetterFacts["recipient-request"] | null> {
  const { settledAt, aboutSealed, tokenSealed, tokenExpiresAt, dueOn } = await tx.task.findUniqueOrThrow({
    where: { id: taskId },
  });
  if (settledAt || !aboutSealed || !tokenSealed || !tokenExpiresAt) return null;
  const until = addDays(civilDateIn(tokenExpiresAt, profile.zone), -1);
  return {
    ...common,
    act: actOf(right),
    about: unsealBody<string>("task-about", { id: taskId, bodySealed: aboutSealed }),
    answerBy: dueOn,
    until,
    token: unseal(tokenSealed, `task-token:${taskId}`),
  };
}

/** What became of what had to be kept. */
export async function restrictionEnded({
  tx,
  taskId,
  common,
}: About): Promise<LetterFacts["restriction-ended"] | null> {
  const task = await tx.task.findUniqueOrThrow({ where: { id: taskId } });
  const item = await tx.item.findUnique({ where: { id: task.key } });
  if (!task.noteSealed || !item) return null;
  const next =
    task.result === "kept"
      ? await tx.task.findFirst({
          where: { key: task.key, createdAt: task.settledAt ?? undefined },
          select: { dueOn: true },
        })
      : null;
  const note = unsealBody<string>("task-note", { id: taskId, bodySealed: task.noteSealed });
  return {
    ...common,
    what: unsealBody<ItemBody>("item", item).what,
    result: task.result as LetterFacts["restriction-ended"]["result"],
    until: next?.dueOn ?? null,
    note,
  };
}

/** What came up; null once it was settled. */
export async function staffTask({ tx, taskId, common }: About): Promise<LetterFacts["staff-task"] | null> {
  const { kind, dueOn, settledAt } = await tx.task.findUniqueOrThrow({ where: { id: taskId } });
  return settledAt ? null : { ...common, task: kind as LetterFacts["staff-task"]["task"], dueOn };
}
