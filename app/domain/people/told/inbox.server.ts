import { db, pool } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import { isToldKind, type ToldKind } from "./kinds";

/** One thing a colleague is told of, as their inbox shows it. */
export type ToldEntry = {
  id: string;
  kind: ToldKind;
  reference: string;
  act: string | null;
  accessId: string | null;
  at: string;
  read: boolean;
};

const PAGE = 50;

const SELECT = {
  id: true,
  kind: true,
  act: true,
  accessId: true,
  at: true,
  readAt: true,
  ticket: { select: { reference: true } },
} as const;

type Row = {
  id: string;
  kind: string;
  act: string | null;
  accessId: string | null;
  at: Date;
  readAt: Date | null;
  ticket: { reference: string };
};

function entry({ id, kind, act, accessId, at, readAt, ticket }: Row): ToldEntry[] {
  if (!isToldKind(kind)) return [];
  return [{ id, kind, act, accessId, at: at.toISOString(), read: readAt !== null, reference: ticket.reference }];
}

/** What a colleague is told of, the newest first, a page at a time. In: the id of the last entry of the page before. Out: the page, and where the next one begins. */
export async function listTold(
  staffId: string,
  after: string | null,
): Promise<{ entries: ToldEntry[]; next: string | null }> {
  const rows = await db().staffTold.findMany({
    where: { staffId, ...(after !== null && isUuid(after) ? { id: { lt: after } } : {}) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: SELECT,
  });
  const page = rows.slice(0, PAGE);
  return { entries: page.flatMap(entry), next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

const COUNT = `SELECT count(*)::int AS "unread" FROM "StaffTold" WHERE "staffId" = $1 AND "readAt" IS NULL`;

/** How many entries a colleague has not read. */
export async function countUnread(staffId: string): Promise<number> {
  const { rows } = await pool().query<{ unread: number }>({ name: "told-unread", text: COUNT, values: [staffId] });
  return rows[0]?.unread ?? 0;
}

/** Opens one of a colleague's own entries, which is read from then on. Null where it is none of theirs. */
export async function openTold(id: string, staffId: string, now: Date): Promise<ToldEntry | null> {
  const row = isUuid(id) ? await db().staffTold.findFirst({ where: { id, staffId }, select: SELECT }) : null;
  if (!row) return null;
  await db().staffTold.updateMany({ where: { id, staffId, readAt: null }, data: { readAt: now } });
  return entry(row)[0] ?? null;
}

/** Marks entries of a colleague as read: one of them, or all up to the newest that was shown. */
export async function markRead(staffId: string, which: { id: string } | { upTo: string }, now: Date): Promise<void> {
  if (!isUuid("id" in which ? which.id : which.upTo)) return;
  const id = "id" in which ? which.id : { lte: which.upTo };
  await db().staffTold.updateMany({ where: { staffId, id, readAt: null }, data: { readAt: now } });
}

/** How a session that watches stands: over, or how many entries its colleague has not read. */
export type Watched = { token: string; unread: number };

const WATCH = `SELECT s."token", (SELECT count(*)::int FROM "StaffTold" t WHERE t."staffId" = s."staffId" AND t."readAt" IS NULL) AS "unread"
  FROM "StaffSession" s JOIN "Staff" p ON p."id" = s."staffId"
  WHERE s."token" = ANY($1::text[]) AND p."active" AND s."expiresAt" > $2 AND s."createdAt" > $3`;

/** Of these sessions, those that are still on, each with what its colleague has not read. One statement for all. In: when a session of now would have begun to be too old. */
export async function watchUnread(tokens: readonly string[], now: Date, begunAfter: Date): Promise<Watched[]> {
  const { rows } = await pool().query<Watched>({
    name: "told-watch",
    text: WATCH,
    values: [tokens, now, begunAfter],
  });
  return rows;
}
