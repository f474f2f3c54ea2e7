import { randomUUID } from "node:crypto";
import { db, transaction } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import { hmac } from "#app/platform/seal/secret.server";
import { EVENTS } from "../../../journal/events";
import { SEARCH_EVENTS } from "../../../journal/search-events";
import { record, recordSearch } from "../../../journal/record.server";
import { lockTicket } from "../../ticket/lock.server";
import { sealBody, unsealBody } from "../../ticket/seal.server";
import { countFound } from "./find-tickets.server";
import { lookedFor, readTyped, type Looked } from "./read-typed";
import type { SearchAsked, SearchReason } from "./reasons";

/** How long the results of a search can be looked at again: as long as a call takes. */
const LOOKED_AT_MINUTES = 30;

/** The journal's stand-in for what was looked for: the same however it was typed, and nothing without the key. */
function lookedDigest(looked: Looked): string {
  return Buffer.from(hmac("search", lookedFor(looked))).toString("hex");
}

/**
 * Looks for tickets, and writes down who did, when, what it was taken for, how many there are, and why a person was looked for, before anything is shown.
 * What was typed is kept sealed for a while, for the page of the results. In: what the form brought, who looks, the instant. Out: the search's id.
 */
export async function search(asked: SearchAsked, staffId: string, now: Date): Promise<string> {
  const { typed, looked, why, note } = asked;
  const results = await countFound(looked, staffId);
  const id = randomUUID();
  await transaction(async (tx) => {
    // One search of a colleague after the other: their lines are a chain.
    await tx.$queryRaw`SELECT "id" FROM "Staff" WHERE "id" = ${staffId}::uuid FOR NO KEY UPDATE`;
    await tx.staffSearch.createMany({
      data: {
        id,
        staffId,
        at: now,
        expiresAt: new Date(now.getTime() + LOOKED_AT_MINUTES * 60_000),
        typedSealed: sealBody("search-typed", id, typed),
        noteSealed: note === "" ? null : sealBody("search-note", id, note),
      },
    });
    await recordSearch(tx, staffId, now, [
      {
        kind: "searched",
        data: {
          searchId: id,
          ways: looked.ways,
          lookedDigest: lookedDigest(looked),
          results,
          ...(why === null ? {} : { why }),
        },
      },
    ]);
  });
  return id;
}

/** A search whose results can still be looked at. `why` is null where no person was looked for. */
export type OwnSearch = { id: string; typed: string; looked: Looked; why: SearchReason | null };

async function reasonOf(id: string, staffId: string, at: Date): Promise<SearchReason | null> {
  const line = await db().journalEntry.findFirst({
    where: { staffId, kind: "searched", at, data: { path: ["searchId"], equals: id } },
    select: { data: true },
  });
  return line ? ((SEARCH_EVENTS.searched.parse(line.data).why as SearchReason | undefined) ?? null) : null;
}

/** A colleague's own search; null for anybody else's, for one whose time is over, and where there is none. */
export async function findSearch(id: string, staffId: string, now: Date): Promise<OwnSearch | null> {
  if (!isUuid(id)) return null;
  const row = await db().staffSearch.findFirst({ where: { id, staffId, expiresAt: { gt: now } } });
  if (!row?.typedSealed) return null;
  const typed = unsealBody<string>("search-typed", { id, bodySealed: row.typedSealed });
  const looked = readTyped(typed);
  return looked && { id, typed, looked, why: await reasonOf(id, staffId, row.at) };
}

/** Writes into a ticket's journal that a colleague found it by what its person told, and opened it; once for each search. In: a search with a reason. */
export async function noteOpened(
  ticketId: string,
  { id: searchId, why }: { id: string; why: SearchReason },
  staffId: string,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    if (!(await lockTicket(tx, ticketId))) return;
    const lines = await tx.journalEntry.findMany({
      where: { ticketId, kind: "opened-by-search", actorId: staffId },
      select: { data: true },
    });
    if (lines.some(({ data }) => EVENTS["opened-by-search"].parse(data).searchId === searchId)) return;
    await record(tx, ticketId, { kind: "staff", id: staffId }, now, [
      { kind: "opened-by-search", data: { searchId, why } },
    ]);
  });
}

/** Forgets what was typed into searches whose time is over. Out: of how many. */
export async function forgetTyped(now: Date): Promise<number> {
  const { count } = await db().staffSearch.updateMany({
    where: { expiresAt: { lte: now }, typedSealed: { not: null } },
    data: { typedSealed: null },
  });
  return count;
}
