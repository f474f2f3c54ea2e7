import { z } from "zod";
import { pool } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import type { CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import { retiredOnOf } from "../../policies/proposals/retired.server";
import { wordsOf } from "./words";

/** How the end of a service stands on a day: told ahead, ended but taking requests, or closed. `noticeId`: of the public notice, where there is one. */
export type ServiceEnd = {
  state: "ahead" | "ended" | "closed";
  endsOn: CivilDate;
  requestsUntil: CivilDate;
  noticeId: string | null;
};

function lastReleased(policyId: string | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "id", "words", "byPage" FROM "Programme"
    WHERE "policyId" = ${policyId} AND "kind" = 'service-end' AND "status" IN ('sending', 'stopped', 'done')
    ORDER BY "releasedAt" DESC LIMIT 1`;
}

function stateOn(
  { endsOn, requestsUntil }: Pick<ServiceEnd, "endsOn" | "requestsUntil">,
  day: CivilDate,
): ServiceEnd["state"] {
  if (day <= endsOn) return "ahead";
  return day <= requestsUntil ? "ended" : "closed";
}

type Released = { id: string; words: unknown; byPage: boolean };

function endBy(row: Released | undefined, today: CivilDate): ServiceEnd | null {
  const words = row && wordsOf(row);
  if (!row || words?.kind !== "service-end") return null;
  const { endsOn, requestsUntil } = words;
  return { state: stateOn(words, today), endsOn, requestsUntil, noticeId: row.byPage ? row.id : null };
}

/** The end of the service of a policy, as it was last released; null where none was. In: the policy and its zone, the instant. */
export async function findServiceEnd(policyId: string, zone: string, now: Date): Promise<ServiceEnd | null> {
  const { text, values } = lastReleased(policyId);
  // Asked at every step of a request: prepared once for each connection.
  const { rows } = await pool().query<Released>({ name: "service-end", text, values });
  return endBy(rows[0], civilDateIn(now, zone));
}

/**
 * What closes a policy's portal, as a value in a statement: what the last released notice of the end of its service says, and from which day on it is
 * retired; nulls where there is neither. In: the policy, as a column of that statement. So a transaction that files a request sees it without a way of
 * its own to the database.
 */
export function closingOf(policyId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`jsonb_build_object(
    'service', (SELECT "words" FROM (${lastReleased(policyId)}) AS "released"),
    'retiredOn', ${retiredOnOf(policyId)})`;
}

const closingSchema = z.object({ service: z.unknown(), retiredOn: z.string().length(10).nullable() });

/** Whether a portal takes no requests any more on a day (a civil date of its policy's zone). In: what `closingOf` gave. */
export function isClosedOn(closing: unknown, day: CivilDate): boolean {
  const { service, retiredOn } = closingSchema.parse(closing);
  if (retiredOn !== null && day >= retiredOn) return true;
  const words = wordsOf({ words: service });
  return words?.kind === "service-end" && stateOn(words, day) === "closed";
}
