import { pool } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import type { Text } from "../../../language";
import { isToldKind, type ToldKind } from "../../../people/told/kinds";
import { policySeenBy, seenBy } from "../../ticket/seen-by.server";

/** One thing a colleague is told of, as their inbox shows it. */
export type ToldEntry = {
  id: string;
  kind: ToldKind;
  /** The ticket it is about; else the notice to many, by its title, or the policy. */
  reference: string | null;
  programmeId: string | null;
  title: Text | null;
  policyId: string | null;
  act: string | null;
  accessId: string | null;
  at: string;
  read: boolean;
};

const PAGE = 50;

type Row = Omit<ToldEntry, "kind" | "at"> & { kind: string; at: Date };

/** What a colleague is told of what they see: who left a team, or lost sight of a ticket, a notice or a policy in any other way, is told no more of it. In: an expression for their id. */
export function ofSeen(staff: string): string {
  return `FROM "StaffTold" n LEFT JOIN "Ticket" t ON t."id" = n."ticketId" LEFT JOIN "Programme" g ON g."id" = n."programmeId"
    WHERE n."staffId" = ${staff} AND CASE WHEN n."ticketId" IS NOT NULL THEN ${seenBy(staff)}
      WHEN n."programmeId" IS NOT NULL THEN ${policySeenBy(`g."policyId"`, staff, "programme.write")}
      ELSE ${policySeenBy(`n."policyId"`, staff, "policy.agree")} END`;
}

const ENTRY = `SELECT n."id", n."kind", n."act", n."accessId", n."at", n."readAt" IS NOT NULL AS "read", t."reference", n."programmeId", g."words" -> 'title' AS "title", COALESCE(n."policyId", g."policyId") AS "policyId" ${ofSeen("$1::uuid")}`;

/** Nothing that happened later than an entry of the same colleague's. */
const UP_TO = `(n."at", n."id") <= (SELECT l."at", l."id" FROM "StaffTold" l WHERE l."id" = $2::uuid AND l."staffId" = $1::uuid)`;

function entry({ kind, at, ...row }: Row): ToldEntry[] {
  return isToldKind(kind) ? [{ ...row, kind, at: at.toISOString() }] : [];
}

/** What a colleague is told of, what happened last on top, a page at a time. In: the id of the last entry of the page before. Out: the page, and where the next one begins. */
export async function listTold(
  staffId: string,
  after: string | null,
): Promise<{ entries: ToldEntry[]; next: string | null }> {
  const begins = after !== null && isUuid(after) ? after : null;
  const from = begins === null ? "" : `AND ${UP_TO} AND n."id" <> $2::uuid`;
  const { rows } = await pool().query<Row>(
    `${ENTRY} ${from} ORDER BY n."at" DESC, n."id" DESC LIMIT ${PAGE + 1}`,
    begins === null ? [staffId] : [staffId, begins],
  );
  const page = rows.slice(0, PAGE);
  return { entries: page.flatMap(entry), next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

const COUNT = `SELECT count(*)::int AS "unread" ${ofSeen("$1::uuid")} AND n."readAt" IS NULL`;

/** How many entries a colleague has not read. */
export async function countUnread(staffId: string): Promise<number> {
  const { rows } = await pool().query<{ unread: number }>({ name: "told-unread", text: COUNT, values: [staffId] });
  return rows[0]?.unread ?? 0;
}

const OPEN = `UPDATE "StaffTold" SET "readAt" = COALESCE("readAt", $3) WHERE "id" = $2::uuid AND "staffId" = $1::uuid`;

/** Opens one of a colleague's own entries, which is read from then on. Null where it is none of theirs, or about what they do not see any more. */
export async function openTold(id: string, staffId: string, now: Date): Promise<ToldEntry | null> {
  if (!isUuid(id)) return null;
  const { rows } = await pool().query<Row>(`${ENTRY} AND n."id" = $2::uuid`, [staffId, id]);
  const [found] = rows.flatMap(entry);
  if (!found) return null;
  await pool().query(OPEN, [staffId, id, now]);
  return found;
}

/** Marks entries of a colleague as read: one of them, or all that happened no later than the newest that was shown. */
export async function markRead(staffId: string, which: { id: string } | { upTo: string }, now: Date): Promise<void> {
  const id = "id" in which ? which.id : which.upTo;
  if (!isUuid(id)) return;
  const those = "id" in which ? `n."id" = $2::uuid` : UP_TO;
  const text = `UPDATE "StaffTold" n SET "readAt" = $3 WHERE n."staffId" = $1::uuid AND n."readAt" IS NULL AND ${those}`;
  await pool().query(text, [staffId, id, now]);
}

/** How a session that watches stands: over, or how many entries its colleague has not read. */
export type Watched = { token: string; unread: number };

const WATCH = `SELECT s."token", (SELECT count(*)::int ${ofSeen('s."staffId"')} AND n."readAt" IS NULL) AS "unread"
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
