import { pool } from "#app/platform/database/db.server";
import type { CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import { wordsOf } from "../programme/words";

/** How the end of a service stands on a day: told ahead, ended but taking requests, or closed. `noticeId`: of the public notice, where there is one. */
export type ServiceEnd = {
  state: "ahead" | "ended" | "closed";
  endsOn: CivilDate;
  requestsUntil: CivilDate;
  noticeId: string | null;
};

/** Asked at every step of a request: prepared once for each connection. */
const LAST_RELEASED = {
  name: "service-end",
  text: `SELECT "id", "words", "byPage" FROM "Programme"
    WHERE "policyId" = $1 AND "kind" = 'service-end' AND "status" IN ('sending', 'stopped', 'done')
    ORDER BY "releasedAt" DESC LIMIT 1`,
};

/** The end of the service of a policy, as it was last released; null where none was. In: the policy and its zone, the instant. */
export async function findServiceEnd(policyId: string, zone: string, now: Date): Promise<ServiceEnd | null> {
  const { rows } = await pool().query<{ id: string; words: unknown; byPage: boolean }>({
    ...LAST_RELEASED,
    values: [policyId],
  });
  const [row] = rows;
  const words = row && wordsOf(row);
  if (!row || words?.kind !== "service-end") return null;
  const { endsOn, requestsUntil } = words;
  const today = civilDateIn(now, zone);
  const state = today <= endsOn ? "ahead" : today <= requestsUntil ? "ended" : "closed";
  return { state, endsOn, requestsUntil, noticeId: row.byPage ? row.id : null };
}
