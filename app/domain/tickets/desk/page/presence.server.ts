import { db, pool } from "#app/platform/database/db.server";
import { staffOnTicket } from "../../ticket/seen-by.server";

/** How long whoever opened a page, or whose page said so, is taken to have it open. */
export const PRESENT_SECONDS = 180;

const NOTE = `WITH gone AS (DELETE FROM "TicketPresence" WHERE "ticketId" = $1 AND "seenAt" < $3::timestamptz - make_interval(secs => ${PRESENT_SECONDS}) AND "staffId" <> $2)
  INSERT INTO "TicketPresence" ("ticketId", "staffId", "seenAt") VALUES ($1, $2, $3)
  ON CONFLICT ("ticketId", "staffId") DO UPDATE SET "seenAt" = GREATEST("TicketPresence"."seenAt", EXCLUDED."seenAt")`;

/**
 * Notes that a colleague has a ticket's page open, and tells who else has. Nobody's doing: it is in no journal, and forgotten once it is over.
 * Out: the others who still see it, by name, in the order of their names.
 */
export async function attend(ticketId: string, staffId: string, now: Date): Promise<string[]> {
  await pool().query({ name: "attend", text: NOTE, values: [ticketId, staffId, now] });
  const since = new Date(now.getTime() - PRESENT_SECONDS * 1000);
  const others = await db().ticketPresence.findMany({
    where: { ticketId, staffId: { not: staffId }, seenAt: { gte: since } },
    select: { staffId: true },
  });
  if (others.length === 0) return [];
  const there = new Set(others.map((each) => each.staffId));
  const seeing = await staffOnTicket(ticketId, "desk.read");
  return seeing.filter(({ id }) => there.has(id)).map(({ name }) => name);
}
