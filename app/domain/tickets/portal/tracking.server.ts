import { db } from "#app/platform/database/db.server";
import { randomToken, sha256 } from "#app/platform/seal/secret.server";
import { isTracking, TRACKING, TRACKING_KEPT_MS } from "./tracking";

/** More tickets than one visit can hold; what is over is not opened. */
const MOST_TICKETS = 40;

/** Opens tickets to a browser whose person has proved their contact. In: the tickets, in the order they are listed. Out: the token the browser is known by; only its hash is kept. */
export async function openTracking(ticketIds: readonly string[], now: Date): Promise<string> {
  const token = randomToken();
  const data = { tokenHash: sha256(token), ticketIds: ticketIds.slice(0, MOST_TICKETS), createdAt: now, usedAt: now };
  await db().trackingSession.create({ data });
  return token;
}

/** The tickets a token opens, in their order; null where it opens none, was ended, or has had its time. */
export async function findTracking(token: string, now: Date): Promise<string[] | null> {
  const row = await db().trackingSession.findUnique({ where: { tokenHash: sha256(token) } });
  return row && isTracking(row, now) ? row.ticketIds : null;
}

/** Notes that its pages were looked at. One that has ended stays so. */
export async function useTracking(token: string, now: Date): Promise<void> {
  await db().trackingSession.updateMany({
    where: { tokenHash: sha256(token), endedAt: null, usedAt: { lt: now } },
    data: { usedAt: now },
  });
}

/** Opens one more ticket beside those it opens. Out: all of them; the oldest goes where there are too many. */
export async function widenTracking(token: string, ticketIds: readonly string[], ticketId: string): Promise<string[]> {
  if (ticketIds.includes(ticketId)) return [...ticketIds];
  const all = [...ticketIds.slice(1 - MOST_TICKETS), ticketId];
  await db().trackingSession.updateMany({ where: { tokenHash: sha256(token) }, data: { ticketIds: all } });
  return all;
}

/** Ends it, wherever its token has got to. Safe to call again. */
export async function endTracking(token: string, now: Date): Promise<void> {
  await db().trackingSession.updateMany({ where: { tokenHash: sha256(token), endedAt: null }, data: { endedAt: now } });
}

function others(token: string, ticketId: string) {
  return { ticketIds: { has: ticketId }, NOT: { tokenHash: sha256(token) } };
}

/** When a ticket was last looked at from another browser or on another visit, as an ISO instant, and whether it is open there still; null where it was not, for as far back as is kept. */
export async function lastTracked(
  token: string,
  ticketId: string,
  now: Date,
): Promise<{ at: string; open: boolean } | null> {
  const since = new Date(now.getTime() - TRACKING_KEPT_MS);
  const row = await db().trackingSession.findFirst({
    where: { ...others(token, ticketId), usedAt: { gt: since } },
    orderBy: { usedAt: "desc" },
  });
  return row && { at: row.usedAt.toISOString(), open: (await countOpen(token, ticketId, now)) > 0 };
}

function openOthers(token: string, ticketId: string, now: Date) {
  return {
    ...others(token, ticketId),
    endedAt: null,
    usedAt: { gt: new Date(now.getTime() - TRACKING.idleMs) },
    createdAt: { gt: new Date(now.getTime() - TRACKING.wholeMs) },
  };
}

function countOpen(token: string, ticketId: string, now: Date): Promise<number> {
  return db().trackingSession.count({ where: openOthers(token, ticketId, now) });
}

/** Closes a ticket everywhere else it is open. */
export async function endOtherTracking(token: string, ticketId: string, now: Date): Promise<void> {
  await db().trackingSession.updateMany({ where: openOthers(token, ticketId, now), data: { endedAt: now } });
}
