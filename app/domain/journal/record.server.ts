import type { Sql } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import { chainHash, GENESIS, type ChainedLine } from "./chain";
import { EVENTS, type JournalEvent } from "./events";
import { PROGRAMME_EVENTS, type ProgrammeEvent } from "./programme-events";
import { SEARCH_EVENTS, type SearchEvent } from "./search-events";
import { STAFF_EVENTS, type StaffEvent } from "./staff-events";

export type JournalActor = { kind: "staff"; id: string } | { kind: "requester" } | { kind: "system" };

/** A line with its place in the chain. */
export type Line = ChainedLine & { prevHash: Uint8Array; hash: Uint8Array };

type Head = { seq: number; hash: Uint8Array };

const BEGINNING: Head = { seq: 0, hash: GENESIS };

async function headOf(sql: Sql, ticketId: string): Promise<Head> {
  const heads = await sql.$queryRaw<
    Head[]
  >`SELECT "seq", "hash" FROM "JournalEntry" WHERE "ticketId" = ${ticketId}::uuid ORDER BY "seq" DESC LIMIT 1`;
  return heads[0] ?? BEGINNING;
}

async function headOfProgramme(sql: Sql, programmeId: string): Promise<Head> {
  const heads = await sql.$queryRaw<
    Head[]
  >`SELECT "seq", "hash" FROM "JournalEntry" WHERE "programmeId" = ${programmeId}::uuid ORDER BY "seq" DESC LIMIT 1`;
  return heads[0] ?? BEGINNING;
}

/**
 * Appends facts to a ticket's journal, in order, inside the transaction that makes them true.
 * The caller holds the ticket's row (it has just inserted or updated it), so nobody else appends meanwhile.
 * In: what happened, by whom, at which instant. Throws when an event does not fit its schema: that is a bug.
 */
export async function record(
  sql: Sql,
  ticketId: string,
  actor: JournalActor,
  at: Date,
  events: readonly JournalEvent[],
): Promise<void> {
  if (events.length > 0) await append(sql, ticketId, actor, at, events, await headOf(sql, ticketId));
}

/** As `record`, for a programme, whose row the caller holds. */
export async function recordProgramme(
  sql: Sql,
  programmeId: string,
  actor: JournalActor,
  at: Date,
  events: readonly ProgrammeEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const facts = events.map(({ kind, data }) => ({ kind, data: PROGRAMME_EVENTS[kind].parse(data) }));
  const lines = chained({ ticketId: null, programmeId }, actor, at, facts, await headOfProgramme(sql, programmeId));
  await sql.$executeRaw(linesWrite(lines));
}

async function headOfColleague(sql: Sql, staffId: string): Promise<Head> {
  const heads = await sql.$queryRaw<
    Head[]
  >`SELECT "seq", "hash" FROM "JournalEntry" WHERE "staffId" = ${staffId}::uuid ORDER BY "seq" DESC LIMIT 1`;
  return heads[0] ?? BEGINNING;
}

/** As `record`, for what a colleague looked for; by that colleague, whose row the caller holds. */
export async function recordSearch(sql: Sql, staffId: string, at: Date, events: readonly SearchEvent[]): Promise<void> {
  const facts = events.map(({ kind, data }) => ({ kind, data: SEARCH_EVENTS[kind].parse(data) }));
  const actor: JournalActor = { kind: "staff", id: staffId };
  const lines = chained({ ticketId: null, staffId }, actor, at, facts, await headOfColleague(sql, staffId));
  await sql.$executeRaw(linesWrite(lines));
}

/** As `record`, for a colleague's account, in the same chain as what they looked for; the caller holds the colleague's row. */
export async function recordStaff(
  sql: Sql,
  staffId: string,
  actor: JournalActor,
  at: Date,
  events: readonly StaffEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const facts = events.map(({ kind, data }) => ({ kind, data: STAFF_EVENTS[kind].parse(data) }));
  const lines = chained({ ticketId: null, staffId }, actor, at, facts, await headOfColleague(sql, staffId));
  await sql.$executeRaw(linesWrite(lines));
}

/**
 * The first lines of a ticket's journal, as `linesWrite` takes them: there is no line before to be looked for. For the statement that
 * inserts the ticket with them.
 */
export function firstLines(ticketId: string, actor: JournalActor, at: Date, events: readonly JournalEvent[]): Line[] {
  return chain(ticketId, actor, at, events, BEGINNING);
}

/** The statement that appends lines. */
export function linesWrite(lines: readonly Line[]): Prisma.Sql {
  const rows = lines.map(
    ({ ticketId, programmeId = null, staffId = null, seq, at, kind, actorKind, actorId, data, prevHash, hash }) =>
      Prisma.sql`(${ticketId}::uuid, ${programmeId}::uuid, ${staffId}::uuid, ${seq}, ${at}::timestamptz, ${kind}, ${actorKind}, ${actorId}::uuid, ${JSON.stringify(data)}::jsonb, ${prevHash}, ${hash})`,
  );
  return Prisma.sql`INSERT INTO "JournalEntry" ("ticketId", "programmeId", "staffId", "seq", "at", "kind", "actorKind", "actorId", "data", "prevHash", "hash") VALUES ${Prisma.join(rows)}`;
}

async function append(
  sql: Sql,
  ticketId: string,
  actor: JournalActor,
  at: Date,
  events: readonly JournalEvent[],
  before: Head,
): Promise<void> {
  await sql.$executeRaw(linesWrite(chain(ticketId, actor, at, events, before)));
}

function chain(ticketId: string, actor: JournalActor, at: Date, events: readonly JournalEvent[], before: Head): Line[] {
  const facts = events.map(({ kind, data }) => ({ kind, data: EVENTS[kind].parse(data) }));
  return chained({ ticketId }, actor, at, facts, before);
}

type Subject = Pick<ChainedLine, "ticketId" | "programmeId" | "staffId">;
type Fact = Pick<ChainedLine, "kind" | "data">;

function chained(subject: Subject, actor: JournalActor, at: Date, facts: readonly Fact[], before: Head): Line[] {
  let head = before;
  return facts.map(({ kind, data }) => {
    const line = {
      ...subject,
      seq: head.seq + 1,
      at,
      kind,
      actorKind: actor.kind,
      actorId: actor.kind === "staff" ? actor.id : null,
      data,
    };
    const hash = new Uint8Array(chainHash(line, head.hash));
    const whole = { ...line, prevHash: new Uint8Array(head.hash), hash };
    head = { seq: line.seq, hash };
    return whole;
  });
}
