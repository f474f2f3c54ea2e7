import { db, pool } from "#app/platform/database/db.server";
import { SEARCH_EVENTS } from "../../../journal/search-events";
import type { Role } from "../../../people/permissions";
import { unsealBody } from "../../ticket/seal.server";
import { seenBy } from "../../ticket/seen-by.server";
import type { SearchWay } from "./read-typed";
import type { SearchReason } from "./reasons";

/** A search as it is shown to those who look after searches: nothing of what was typed. `at` is an ISO instant; `opened`: references of the tickets that were opened from it. */
export type WrittenSearch = {
  /** Of its line in the journal. */
  line: string;
  at: string;
  by: { id: string; name: string; role: Role };
  ways: SearchWay[];
  results: number;
  why: SearchReason | null;
  note: string | null;
  opened: string[];
};

const PAGE = 100;

const OPENED = `
  SELECT line."data" ->> 'searchId' AS "searchId", array_agg(t."reference" ORDER BY line."id") AS "references"
  FROM "JournalEntry" line JOIN "Ticket" t ON t."id" = line."ticketId"
  WHERE line."kind" = 'opened-by-search' AND line."data" ->> 'searchId' = ANY($1::text[])
    AND line."at" >= (SELECT min("at") FROM "StaffSearch" WHERE "id" = ANY($1::uuid[])) AND ${seenBy("$2::uuid")}
  GROUP BY 1`;

async function openedBy(searchIds: readonly string[], readerId: string): Promise<Map<string, string[]>> {
  const { rows } = await pool().query<{ searchId: string; references: string[] }>(OPENED, [searchIds, readerId]);
  return new Map(rows.map(({ searchId, references }) => [searchId, references]));
}

async function notesOf(searchIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().staffSearch.findMany({
    where: { id: { in: [...searchIds] }, noteSealed: { not: null } },
    select: { id: true, noteSealed: true },
  });
  return new Map(
    rows.map(({ id, noteSealed }) => [id, unsealBody<string>("search-note", { id, bodySealed: noteSealed! })]),
  );
}

/** What was searched, the newest first, a page at a time. In: the line it goes on after, null for the newest; who reads, who is told of tickets they see alone. Out: the searches, and the line the next page goes on after. */
export async function listSearches(
  after: string | null,
  readerId: string,
): Promise<{ searches: WrittenSearch[]; next: string | null }> {
  const found = await db().journalEntry.findMany({
    where: { kind: "searched", ...(after === null ? {} : { id: { lt: BigInt(after) } }) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: { id: true, at: true, data: true, staff: { select: { id: true, name: true, role: true } } },
  });
  const lines = found
    .slice(0, PAGE)
    .map(({ data, ...line }) => ({ ...line, data: SEARCH_EVENTS.searched.parse(data) }));
  const ids = lines.map(({ data }) => data.searchId);
  const [opened, notes] = await Promise.all([openedBy(ids, readerId), notesOf(ids)]);
  return {
    searches: lines.flatMap(({ id, at, staff, data }) =>
      staff
        ? [
            {
              line: id.toString(),
              at: at.toISOString(),
              by: { ...staff, role: staff.role as Role },
              ways: data.ways as SearchWay[],
              results: data.results,
              why: (data.why as SearchReason | undefined) ?? null,
              note: notes.get(data.searchId) ?? null,
              opened: opened.get(data.searchId) ?? [],
            },
          ]
        : [],
    ),
    next: found.length > PAGE ? lines[PAGE - 1]!.id.toString() : null,
  };
}
