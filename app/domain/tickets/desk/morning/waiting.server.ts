import { pool } from "#app/platform/database/db.server";
import { civilDateIn } from "../../../clock/dates/zone";
import { DESK } from "../../../clock/calendar/desk-day";
import { textSchema } from "../../../language";
import { ofSeen } from "../told/inbox.server";
import type { DueThing } from "./due-thing";

/** What waits for a colleague and is no ticket, by the kind of line in their inbox. */
const WAITS = { "policy-proposed": "proposal", "programme-proposed": "proposal", "notices-failed": "notices" } as const;

const WAITING = `SELECT n."kind", n."at", COALESCE(n."policyId", g."policyId") AS "policyId",
    COALESCE(g."words" -> 'title', (SELECT v."profile" -> 'name' FROM "PolicyVersion" v
      WHERE v."policyId" = COALESCE(n."policyId", g."policyId") ORDER BY v."version" DESC LIMIT 1)) AS "name"
  ${ofSeen("$1::uuid")} AND n."readAt" IS NULL AND n."kind" = ANY($2::text[]) AND n."at" <= $3 ORDER BY n."at", n."id" LIMIT 50`;

type Row = { kind: keyof typeof WAITS; at: Date; policyId: string; name: unknown };

/** What waits for a colleague as the second person about policies and notices to many, and notices of theirs that did not arrive: unread, and from which day on. In: also the instant. */
export async function listWaiting(staffId: string, now: Date): Promise<DueThing[]> {
  const { rows } = await pool().query<Row>(WAITING, [staffId, Object.keys(WAITS), now]);
  return rows.map(({ kind, at, policyId, name }): DueThing => {
    const parsed = textSchema.safeParse(name);
    return {
      what: WAITS[kind],
      reference: policyId,
      ...(parsed.success ? { name: parsed.data } : {}),
      on: civilDateIn(at, DESK.zone),
    };
  });
}
