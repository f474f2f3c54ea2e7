import { z } from "zod";
import { db, type Tx } from "#app/platform/database/db.server";
import { recordStaff } from "../journal/record.server";
import { asManager } from "../people/colleagues/lock.server";
import { isUuid } from "#app/platform/is-uuid";
import { seenOf } from "../tickets/ticket/seen-by.server";
import { sendAgainIn } from "../tickets/letters/send/send-again.server";
import { refuse, type Outcome } from "../refusal";
import type { GivenUpReason } from "./reasons";

/** What a task is about, where that has a page. */
type About =
  | { kind: "letter"; reference: string; letterId: string }
  | { kind: "ticket"; reference: string }
  | { kind: "colleague"; id: string }
  | { kind: "programme"; id: string };

/** A task that was given up: of what kind, since when, why (a code, nothing of a person), and about what. */
export type GivenUpTask = { id: string; type: string; since: Date; why: string; about: About | null };

const MOST = 100;
const given = { doneAt: null, failedAt: { not: null } } as const;

const payloadSchema = z.object({
  letterId: z.uuid().optional(),
  ticketId: z.uuid().optional(),
  linkId: z.uuid().optional(),
  programmeId: z.uuid().optional(),
});

/** What a task is about, for somebody who sees to tasks; null where that is a ticket they do not see. */
async function aboutOf(payload: unknown, staffId: string): Promise<About | null> {
  const about = await whatOf(payload);
  if (!about || !("reference" in about)) return about;
  return (await seenOf([about.reference], staffId)).has(about.reference) ? about : null;
}

async function whatOf(payload: unknown): Promise<About | null> {
  const { data: ids } = payloadSchema.safeParse(payload);
  if (ids?.letterId) {
    const letter = await db().letter.findUnique({
      where: { id: ids.letterId },
      select: { id: true, ticket: { select: { reference: true } } },
    });
    return letter?.ticket ? { kind: "letter", reference: letter.ticket.reference, letterId: letter.id } : null;
  }
  if (ids?.ticketId) {
    const ticket = await db().ticket.findUnique({ where: { id: ids.ticketId }, select: { reference: true } });
    return ticket && { kind: "ticket", reference: ticket.reference };
  }
  if (ids?.linkId) {
    const link = await db().staffLink.findUnique({ where: { id: ids.linkId }, select: { staffId: true } });
    return link?.staffId ? { kind: "colleague", id: link.staffId } : null;
  }
  return ids?.programmeId ? { kind: "programme", id: ids.programmeId } : null;
}

type Row = { id: bigint; type: string; payload: unknown; failedAt: Date | null; lastError: string | null };

async function task(row: Row, staffId: string): Promise<GivenUpTask> {
  const { id, type, payload, failedAt, lastError } = row;
  return {
    id: String(id),
    type,
    since: failedAt as Date,
    why: lastError ?? "unknown",
    about: await aboutOf(payload, staffId),
  };
}

/** The tasks that were given up and wait for somebody to look, for who looks, the oldest first, a hundred at most; and how many there are. */
export async function listGivenUpTasks(staffId: string): Promise<{ tasks: GivenUpTask[]; count: number }> {
  const rows = await db().outbox.findMany({ where: given, orderBy: { id: "asc" }, take: MOST });
  const count = rows.length < MOST ? rows.length : await db().outbox.count({ where: given });
  return { tasks: await Promise.all(rows.map((row) => task(row, staffId))), count };
}

/** One of them; null where it is none any more, or never was. In: its id as an address has it. */
export async function findGivenUpTask(id: string, staffId: string): Promise<GivenUpTask | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const row = await db().outbox.findFirst({ where: { ...given, id: BigInt(id) } });
  return row && task(row, staffId);
}

type Ask = { id: string; actorId: string; why: GivenUpReason; now: Date };

/** Changes a task that is still given up: who comes second, and a task that is done meanwhile, change nothing. */
async function change(
  { id, actorId, why, now }: Ask,
  kind: "given-up-run-again" | "given-up-put-aside",
  act: (tx: Tx, where: { id: bigint } & typeof given) => Promise<number | Outcome>,
): Promise<Outcome> {
  const actor = { kind: "staff", id: actorId } as const;
  return asManager(actor, async (tx): Promise<Outcome> => {
    const where = { ...given, id: BigInt(id) };
    const row = await tx.outbox.findFirst({ where, select: { type: true } });
    const done = row ? await act(tx, where) : 0;
    if (!row || done === 0) return refuse("given-up-gone");
    if (typeof done === "object" && !done.ok) return done;
    await recordStaff(tx, actorId, actor, now, [{ kind, data: { outboxId: Number(id), task: row.type, why } }]);
    return { ok: true };
  });
}

/** Sends a letter that did not arrive again, as its ticket's page does: its row knows whether there is still something true to say. */
async function sendLetterAgain(tx: Tx, id: bigint, { actorId, now }: Ask): Promise<Outcome> {
  const { payload } = await tx.outbox.findUniqueOrThrow({ where: { id }, select: { payload: true } });
  const letterId = payloadSchema.safeParse(payload).data?.letterId ?? "";
  const where = { id: letterId, ticketId: { not: null } };
  const letter = isUuid(letterId) ? await tx.letter.findFirst({ where, select: { ticketId: true } }) : null;
  if (!letter?.ticketId) return refuse("given-up-letter");
  const again = await sendAgainIn(tx, { ticketId: letter.ticketId, letterId, staffId: actorId, now });
  return again.ok ? again : refuse("given-up-letter");
}

/**
 * Has a task that was given up tried again, with all its tries; a letter that did not arrive goes out again. Out: ok, or `given-up-gone` (done, put aside or run again
 * meanwhile), `given-up-letter` (a letter that is not given up any more, or has nothing true to say), `not-permitted`.
 */
export async function runAgain(ask: Ask): Promise<Outcome> {
  const found = await findGivenUpTask(ask.id, ask.actorId);
  if (!found) return refuse("given-up-gone");
  if (found.type === "send-letter")
    return change(ask, "given-up-run-again", (tx, { id }) => sendLetterAgain(tx, id, ask));
  return change(ask, "given-up-run-again", async (tx, where) => {
    const { count } = await tx.outbox.updateMany({
      where,
      data: { failedAt: null, lastError: null, failures: 0, relayedAt: null, runAt: ask.now },
    });
    return count;
  });
}

/** Ends a task that was given up: nothing is done for it any more. Out: ok, or `given-up-gone`, `not-permitted`. */
export async function putAside(ask: Ask): Promise<Outcome> {
  if (!(await findGivenUpTask(ask.id, ask.actorId))) return refuse("given-up-gone");
  return change(ask, "given-up-put-aside", async (tx, where) => {
    const { count } = await tx.outbox.updateMany({ where, data: { doneAt: ask.now } });
    return count;
  });
}
