import { pool } from "#app/platform/database/db.server";
import type { Text } from "../../../language";
import { loadPolicyVersions } from "../../../policies/versions/published.server";
import { clueDigest } from "../../clues/digest.server";
import { seenBy } from "../../ticket/seen-by.server";
import { ABOUT_MINOR, ROW_COLUMNS, withDuesNow, type QueueRow, type StoredRow } from "../queue/queue.server";
import { binder, type Statement } from "../queue/statement.server";
import { isWholeReference, type Looked, type MatchedBy } from "./read-typed";

/** As many are looked at; whoever finds more says more of whom they mean. */
export const MOST_FOUND = 1_000;
const FOUND_PAGE = 50;

/**
 * A ticket that was found. `guarded`: it is about a minor and not open to who looks: it is there, by what it was found is not said, and what it
 * holds has to be asked for.
 */
export type FoundRow = QueueRow & { policy: Text; guarded: boolean; by: MatchedBy[] };

export type Found = { rows: FoundRow[]; total: number; page: number; pages: number };

type Row = StoredRow & { guarded: boolean; matched: number[] };

/** Stands for the reference among what matched, beside the places of the spellings. */
const BY_REFERENCE = 0;

/** After the last of all signs a reference has. */
const AFTER = "~";

/**
 * The tickets a colleague sees that have something of what is looked for, as many as are looked at, each with the places of what matched, as `hits` of a `WITH`. What has the same digests is a part of its own:
 * planned as if a few of many were enough, it would be read through instead of looked up.
 * Whether a ticket is seen is asked before as many are counted off: what others' teams have takes nobody's place. In: how values come into the statement, and who looks, as SQL.
 */
function withHits({ reference, spellings }: Looked, bind: (value: unknown) => string, staff: string): string {
  const parts: string[] = [];
  const digests = `${bind(spellings.map((each) => Buffer.from(clueDigest(each))))}::bytea[]`;
  if (spellings.length > 0)
    parts.push(`(SELECT t."id", ARRAY(SELECT place::int FROM unnest(${digests}) WITH ORDINALITY AS asked(digest, place) WHERE digest = ANY("digests")) AS "matched"
      FROM alike CROSS JOIN LATERAL (SELECT * FROM "Ticket" WHERE "Ticket"."id" = alike."ticketId" LIMIT 1) t WHERE ${seenBy(staff)} LIMIT ${MOST_FOUND})`);
  if (reference !== null) {
    const start = bind(reference);
    const which = isWholeReference(reference)
      ? `(t."reference" = ${start} OR t."visit" = ${start})`
      : `t."reference" ~>=~ ${start} AND t."reference" ~<~ ${bind(reference + AFTER)}`;
    parts.push(
      `(SELECT t."id", ARRAY[${BY_REFERENCE}] AS "matched" FROM "Ticket" t WHERE ${which} AND ${seenBy(staff)} LIMIT ${MOST_FOUND})`,
    );
  }
  return `WITH alike AS MATERIALIZED (SELECT "ticketId", "digests" FROM "TicketClues" WHERE "digests" && ${digests}),
      hits AS MATERIALIZED (${parts.join(" UNION ALL ")})`;
}

/** What is about a minor is open to who looks by an approval in force alone. As SQL, of a ticket `t`. In: the places of who looks, and when. */
export function guardedFrom(staffId: string, now: string): string {
  return `(t."ageBand" IS NOT NULL AND ${ABOUT_MINOR} AND NOT EXISTS (SELECT 1 FROM "MinorAccess" a WHERE a."ticketId" = t."id" AND a."staffId" = ${staffId}::uuid
    AND a."decision" = 'approved' AND a."endedAt" IS NULL AND a."expiresAt" > ${now}::timestamptz))`;
}

/**
 * The statement that finds a page of tickets: the open ones first, the most urgent of them on top, then the closed ones, the newest first. Each ticket is
 * looked up by its id: joined as a table it would be read through, for nobody can tell beforehand how few are found. For the tests of its plan, too.
 */
export function findStatement(looked: Looked, look: { staffId: string; now: Date; page: number }): Statement {
  const { values, bind } = binder();
  const staff = bind(look.staffId);
  const found = withHits(looked, bind, `${staff}::uuid`);
  const guarded = guardedFrom(staff, bind(look.now));
  const text = `${found},
      found AS (SELECT "id", array_agg(DISTINCT place) AS "matched" FROM hits, unnest("matched") AS place GROUP BY "id"),
      counted AS (SELECT count(*)::int AS "total" FROM found)
    SELECT ${ROW_COLUMNS}, ${guarded} AS "guarded", CASE WHEN ${guarded} THEN NULL ELSE t."personMasked" END AS "person", found."matched", counted."total"
    FROM found CROSS JOIN LATERAL (SELECT * FROM "Ticket" WHERE "Ticket"."id" = found."id" LIMIT 1) t CROSS JOIN counted LEFT JOIN "Staff" s ON s."id" = t."assigneeId"
    ORDER BY t."open" DESC, CASE WHEN t."open" THEN t."dueAt" END, t."closedAt" DESC, t."id"
    LIMIT ${FOUND_PAGE} OFFSET ${bind((look.page - 1) * FOUND_PAGE)}::int`;
  return { text, values };
}

/** How many tickets there are of what is looked for that a colleague sees, up to as many as are looked at. */
export async function countFound(looked: Looked, staffId: string): Promise<number> {
  const { values, bind } = binder();
  const text = `${withHits(looked, bind, `${bind(staffId)}::uuid`)} SELECT count(DISTINCT "id")::int AS "total" FROM hits`;
  const { rows } = await pool().query<{ total: number }>(text, values);
  return rows[0]?.total ?? 0;
}

/** What matched, in words the page has. */
function matchedBy({ reference, spellings }: Looked, matched: readonly number[]): MatchedBy[] {
  const all = matched.flatMap((place): MatchedBy[] => {
    if (place === BY_REFERENCE)
      return [{ way: "reference", part: reference !== null && isWholeReference(reference) ? "whole" : "start" }];
    const spelling = spellings[place - 1];
    return spelling ? [{ way: spelling.way, part: spelling.part }] : [];
  });
  // What is the same as a whole begins and ends the same, too.
  const wholes = new Set(all.filter(({ part }) => part === "whole").map(({ way }) => way));
  const said = all.filter(({ way, part }) => part === "whole" || !wholes.has(way));
  return [...new Map(said.map((each) => [`${each.way}:${each.part}`, each])).values()];
}

/**
 * The tickets found by what was typed, masked as the queue masks them, a page at a time. The statement is planned anew each time: its plan depends on how
 * many tickets have what is looked for. In: what is looked for, who looks and when, and which page, from 1.
 */
export async function findTickets(looked: Looked, look: { staffId: string; now: Date; page: number }): Promise<Found> {
  const { text, values } = findStatement(looked, look);
  const { rows } = await pool().query<Row & { total: number }>(text, values);
  const total = rows[0]?.total ?? 0;
  const plain = rows.map(({ matched: _matched, guarded: _guarded, total: _total, ...row }) => row);
  const [shown, policies] = await Promise.all([withDuesNow(plain, look.now), loadPolicyVersions(rows)]);
  return {
    rows: shown.map((row, place) => {
      const { guarded, matched, policyVersionId } = rows[place]!;
      const policy = policies.get(policyVersionId)!.profile.name;
      return { ...row, policy, guarded, by: guarded ? [] : matchedBy(looked, matched) };
    }),
    total,
    page: look.page,
    pages: Math.ceil(total / FOUND_PAGE),
  };
}
