import { db } from "#app/platform/database/db.server";

/** A promise that was given up: which, of what kind, since when, and why, as a code. */
export type GivenUpPromise = { id: string; type: string; givenUpAt: Date; reason: string };

const given = { doneAt: null, failedAt: { not: null } } as const;
const MOST = 1_000;

/** The promises that were given up and wait for somebody to look, the oldest first, a thousand at most. Ids and codes only. */
export async function listGivenUp(): Promise<GivenUpPromise[]> {
  const rows = await db().outbox.findMany({ where: given, orderBy: { id: "asc" }, take: MOST });
  return rows.map(({ id, type, failedAt, lastError }) => ({
    id: String(id),
    type,
    givenUpAt: failedAt as Date,
    reason: lastError ?? "unknown",
  }));
}

/** Ends promises that were given up, after somebody looked: nothing is done for them any more, and nothing warns of them. In: their ids; all where none are named. Out: how many. */
export async function endGivenUp(ids: readonly string[] | "all", now: Date): Promise<number> {
  const named = ids === "all" ? {} : { id: { in: ids.map(BigInt) } };
  const { count } = await db().outbox.updateMany({ where: { ...given, ...named }, data: { doneAt: now } });
  return count;
}
