import { db, pool } from "#app/platform/database/db.server";
import type { Prisma } from "#app/platform/generated/client";
import { staffNames } from "../../people/staff-names.server";
import type { Profile } from "../../policies/profile/profile";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import type { Right } from "../../policies/profile/rights";
import type { Text } from "../../language";
import { addDays } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import { letterName } from "../letters/content/kinds.server";
import { UNTOLD } from "../letters/send/undelivered.server";
import { unsealBody } from "../ticket/seal.server";
import { seenBy } from "../ticket/seen-by.server";
import { actOf, RECIPIENT_ANSWERS, type TaskKind, type TaskResult } from "../workflow/task-kinds";
import type { ItemBody } from "../answer/items";
import { PERMISSION_NAMES, type PermissionOf } from "../workflow/permission";
import { concernsMinor } from "../ticket/concerns-minor";

/** What a task is about: the policy's word for a recipient or a system and ours for a letter, or the item in the words it was told in. */
export type TaskSubject = { name: Text } | { words: string };

/** A task as the desk reads it. `silent`: whoever was asked did not answer in time. Instants are ISO texts, dates civil dates of the policy's zone. */
export type DeskTask = {
  id: string;
  kind: TaskKind;
  subject: TaskSubject;
  dueOn: string;
  /** Whether its day has come: what is restricted can be settled from then on. */
  due: boolean;
  /** The day it is read on. */
  today: string;
  silent: boolean;
  /** How whoever is asked was told: by the letter with a link, or by staff. Null for other tasks. */
  byLetter: boolean | null;
  about: string | null;
  settledAt: string | null;
  result: TaskResult | "dropped" | "sent" | null;
  note: string | null;
  by: string | null;
};

type Row = Prisma.TaskGetPayload<object>;

/** Whether a task is about a letter the person does not have. */
function tellsLetter({ kind }: Pick<Row, "kind">): boolean {
  return UNTOLD.some((each) => each === kind);
}

/** Whether somebody was asked and can answer by a link. */
function isAsked(kind: string): boolean {
  return kind === "recipient" || kind === "permission";
}

function subjectOf(row: Row, profile: Profile, items: ReadonlyMap<string, string>): TaskSubject {
  if (tellsLetter(row)) return { name: letterName(items.get(row.key) ?? "") };
  if (row.kind === "permission") return { name: PERMISSION_NAMES[row.key as PermissionOf] };
  if (row.kind === "authority")
    return {
      words: row.aboutSealed ? unsealBody<string>("task-about", { id: row.id, bodySealed: row.aboutSealed }) : "",
    };
  const list = row.kind === "recipient" ? profile.recipients : profile.cancellation.systems;
  const named = list.find(({ id }) => id === row.key);
  return named ? { name: named.text } : { words: items.get(row.key) ?? row.key };
}

function keysOf(rows: readonly Row[], kind: TaskKind): string[] {
  return rows.flatMap((row) => (row.kind === kind ? [row.key] : []));
}

/** What the tasks' keys stand for: an item's words, a letter's kind. */
async function itemWords(rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const [itemIds, letterIds] = [keysOf(rows, "restricted"), rows.filter(tellsLetter).map(({ key }) => key)];
  const [items, letters] = await Promise.all([
    itemIds.length === 0 ? [] : db().item.findMany({ where: { id: { in: itemIds } } }),
    letterIds.length === 0
      ? []
      : db().letter.findMany({ where: { id: { in: letterIds } }, select: { id: true, kind: true } }),
  ]);
  return new Map([
    ...items.map((item): [string, string] => [item.id, unsealBody<ItemBody>("item", item).what]),
    ...letters.map(({ id, kind }): [string, string] => [id, kind]),
  ]);
}

function deskTask(
  row: Row,
  profile: Profile,
  items: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  today: string,
): DeskTask {
  const { id, kind, dueOn, surfacedAt, settledAt, result, staffId, aboutSealed, noteSealed, tokenHash } = row;
  return {
    id,
    dueOn,
    kind: kind as TaskKind,
    subject: subjectOf(row, profile, items),
    due: dueOn <= today,
    today,
    silent: isAsked(kind) && surfacedAt !== null,
    byLetter: isAsked(kind) ? tokenHash !== null : null,
    about:
      kind === "authority" ? null : aboutSealed && unsealBody<string>("task-about", { id, bodySealed: aboutSealed }),
    settledAt: settledAt && settledAt.toISOString(),
    result: result as DeskTask["result"],
    note: noteSealed && unsealBody<string>("task-note", { id, bodySealed: noteSealed }),
    by: staffId && (names.get(staffId) ?? null),
  };
}

/** The tasks of a ticket: what is open first, the soonest on top. */
export async function listTicketTasks(ticketId: string, profile: Profile, now: Date): Promise<DeskTask[]> {
  const rows = await db().task.findMany({
    where: { ticketId },
    orderBy: [{ settledAt: { sort: "asc", nulls: "first" } }, { dueOn: "asc" }, { id: "asc" }],
  });
  const [items, names] = await Promise.all([
    itemWords(rows),
    staffNames(rows.map(({ staffId }) => staffId).filter((id) => id !== null)),
  ]);
  const today = civilDateIn(now, profile.zone);
  return rows.map((row) => deskTask(row, profile, items, names, today));
}

/** A task with its ticket's reference, for a list over all tickets. */
export type ListedTask = Pick<DeskTask, "id" | "kind" | "dueOn" | "silent" | "due"> & {
  /** Null where its words are a minor's data: the ticket tells them to whom it is open. */ subject: TaskSubject | null;
  reference: string;
  right: Right;
  assignee: string | null;
};

const SHOWN = 100;

const OPEN_KINDS = ["system", "recipient", "permission", "authority", ...UNTOLD].map((kind) => `'${kind}'`).join(", ");

/** Open work on tickets that a colleague sees: systems to look at, recipients and people asked for permission that have not answered, letters that did not arrive, and what is restricted once its day has come. */
const OPEN_NOW = `FROM "Task" k JOIN "Ticket" t ON t."id" = k."ticketId" WHERE k."settledAt" IS NULL
  AND (k."kind" IN (${OPEN_KINDS}) OR (k."kind" = 'restricted' AND (k."surfacedAt" IS NOT NULL OR k."dueOn" < $2))) AND ${seenBy("$1::uuid")}`;

/** Who looks, and the day before which what is restricted has come back. */
function asked(staffId: string, now: Date): [string, string] {
  return [staffId, addDays(civilDateIn(now, "UTC"), 1)];
}

/** How many tasks are open now that a colleague sees. */
export async function countOpenTasks(staffId: string, now: Date): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(
    `SELECT count(*)::int AS "count" ${OPEN_NOW}`,
    asked(staffId, now),
  );
  return rows[0]!.count;
}

/** The open tasks of all tickets a colleague sees, the soonest due first, as many as fit on a page. */
export async function listOpenTasks(staffId: string, now: Date): Promise<{ tasks: ListedTask[]; more: boolean }> {
  const first = `SELECT k."id" ${OPEN_NOW} ORDER BY k."dueOn", k."id" LIMIT ${SHOWN + 1}`;
  const found = await pool().query<{ id: string }>(first, asked(staffId, now));
  const rows = await db().task.findMany({
    where: { id: { in: found.rows.map(({ id }) => id) } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    include: {
      ticket: {
        select: {
          reference: true,
          right: true,
          ageBand: true,
          policyVersionId: true,
          assignee: { select: { name: true } },
        },
      },
    },
  });
  const items = await itemWords(rows);
  const tasks: ListedTask[] = [];
  for (const { ticket, ...row } of rows.slice(0, SHOWN)) {
    const { profile } = await loadPolicyVersion(ticket.policyVersionId);
    const { id, kind, subject, dueOn, silent, due } = deskTask(
      row,
      profile,
      items,
      new Map(),
      civilDateIn(now, profile.zone),
    );
    const told = "words" in subject && concernsMinor(ticket) ? null : subject;
    tasks.push({
      id,
      kind,
      subject: told,
      dueOn,
      silent,
      due,
      reference: ticket.reference,
      right: ticket.right as Right,
      assignee: ticket.assignee?.name ?? null,
    });
  }
  return { tasks, more: rows.length > SHOWN };
}

/** What a recipient may see of its task, by its link: what to find, for whom, and nothing else. */
export type RecipientTask = {
  /** As its letter names it. */
  reference: string;
  about: string;
  /** What is asked of it, and the last day for its answer. */
  act: ReturnType<typeof actOf>;
  answerBy: string;
  /** That day is over. */
  late: boolean;
  /** How it ended: by the recipient's own answer, or otherwise; null while it is open. */
  ended: "answered" | "closed" | null;
  policyId: string;
};

/** Whether the recipient itself answered: what staff write down, and what the ticket's end drops, it did not say. */
function isOwnAnswer({ staffId, result }: Pick<Row, "staffId" | "result">): boolean {
  return staffId === null && RECIPIENT_ANSWERS.some((answer) => answer === result);
}

/** A task as its recipient sees it at an instant; null when there is none. */
export async function findRecipientTask(taskId: string, now: Date): Promise<RecipientTask | null> {
  const row = await db().task.findFirst({
    where: { id: taskId, kind: "recipient" },
    include: { ticket: { select: { visit: true, right: true, policyVersionId: true } } },
  });
  if (!row?.aboutSealed) return null;
  const { policyId, profile } = await loadPolicyVersion(row.ticket.policyVersionId);
  const about = unsealBody<string>("task-about", { id: row.id, bodySealed: row.aboutSealed });
  return {
    reference: row.ticket.visit,
    about,
    act: actOf(row.ticket.right as Right),
    answerBy: row.dueOn,
    late: row.dueOn < civilDateIn(now, profile.zone),
    ended: row.settledAt && (isOwnAnswer(row) ? "answered" : "closed"),
    policyId,
  };
}
