import type { Tx } from "#app/platform/database/db.server";
import type { ClockEvent } from "../../clock/stopwatch/stopwatch";
import type { EventData, JournalEvent } from "../../journal/events";
import { queueLetter } from "../../outbox/queue-letter.server";
import { findReader } from "../../people/find-reader.server";
import type { Profile } from "../../policies/profile/profile";
import type { LockedTicket } from "../ticket/lock.server";
import { isAction, WORKFLOW } from "../workflow/workflow";
import { pauseOrResume, readClock } from "./move-clock.server";

type Asking = { tx: Tx; ticket: LockedTicket; profile: Profile; now: Date };
type Asked = { id: string; kind: string; createdAt: Date };

/** Whether a letter is the one that tells the person of what is waited for: the move that began the wait is the last of the ticket, and promised it in the same instant. */
async function beganWait({ tx, ticket }: Asking, { kind, createdAt }: Asked): Promise<boolean> {
  const last = await tx.journalEntry.findFirst({
    where: { ticketId: ticket.id, kind: "moved" },
    orderBy: { seq: "desc" },
    select: { at: true, data: true },
  });
  const action = (last?.data as EventData<"moved"> | undefined)?.action;
  if (!last || !isAction(action) || last.at.getTime() !== createdAt.getTime()) return false;
  const { clock, letter } = WORKFLOW[action];
  return (clock === "pause" || clock === "wait") && letter === kind;
}

/** The clock with one more thing that happened to it, written to the row. Out: what goes to the journal of it. */
async function written(
  asking: Asking,
  event: ClockEvent & { type: "paused" | "unasked" },
  reason: "unasked" | "asked",
): Promise<JournalEvent[]> {
  const { tx, ticket } = asking;
  const moved = await pauseOrResume(asking, event, reason);
  await tx.ticket.update({ where: { id: ticket.id }, data: moved.columns });
  return moved.events;
}

/** Tells whoever has the ticket that its date is earlier than it was. */
async function warnAssignee({ tx, ticket, now }: Asking, dueOn: string, letterId: string): Promise<void> {
  const staff = dueOn < ticket.dueOn ? await findReader(tx, ticket.assigneeId) : null;
  if (!staff) return;
  const letter = {
    kind: "staff-due-moved",
    ticketId: ticket.id,
    locale: staff.locale,
    staffId: staff.id,
    data: { before: ticket.dueOn, dueOn },
  } as const;
  await queueLetter(tx, { ...letter, dedupeKey: `${ticket.id}:due-moved:unasked:${letterId}` }, now);
}

/**
 * Takes back the pause that began with a letter which reached nobody: whoever was not asked does not keep us waiting, so that it never began. The date is what it would be without it; whoever has the ticket
 * is told where that is earlier. Inside the transaction that gives the letter up and holds the ticket; once for each time. Out: the journal's lines; none where the letter began no wait that is still on.
 * Source: the reading of a pause that is told without delay (`policies/profile/laws.ts`).
 */
export async function takeBackPause(asking: Asking, letter: Asked): Promise<JournalEvent[]> {
  if (!(await beganWait(asking, letter)) || (await readClock(asking)).pausedSince === null) return [];
  const events = await written(asking, { type: "unasked", at: asking.now }, "unasked");
  const dueOn = events.flatMap(({ kind, data }) => (kind === "due-set" ? [data.dueOn] : []))[0];
  if (dueOn) await warnAssignee(asking, dueOn, letter.id);
  return [{ kind: "pause-taken-back", data: { letterId: letter.id, letter: letter.kind } }, ...events];
}

/** Begins a pause that was taken back, now that the person was asked after all: the letter went out, or somebody told them. Out: the journal's lines; none where nothing was taken back, or nobody is waited for any more. */
export async function beginPause(asking: Asking, letter: Asked): Promise<JournalEvent[]> {
  if (!(await beganWait(asking, letter)) || (await readClock(asking)).pausedSince !== null) return [];
  const { tx, ticket, now } = asking;
  const taken = await tx.journalEntry.findFirst({
    where: { ticketId: ticket.id, kind: "pause-taken-back", data: { path: ["letterId"], equals: letter.id } },
    orderBy: { seq: "desc" },
    select: { data: true },
  });
  if (!taken) return [];
  const only = await runsOn(asking);
  const events = await written(
    asking,
    { type: "paused", at: now, ...(only ? { only: "target" as const } : {}) },
    "asked",
  );
  return [
    {
      kind: "pause-begun",
      data: { letterId: letter.id, letter: letter.kind, ...(only ? { only: "target" as const } : {}) },
    },
    ...events,
  ];
}

/** Whether the promise ran on in the wait that the last move began. */
async function runsOn({ tx, ticket }: Asking): Promise<boolean> {
  const last = await tx.journalEntry.findFirst({
    where: { ticketId: ticket.id, kind: "moved" },
    orderBy: { seq: "desc" },
    select: { data: true },
  });
  const { action, pause } = (last?.data ?? {}) as Partial<EventData<"moved">>;
  return pause === "none" || (isAction(action) && WORKFLOW[action].clock === "wait");
}
