import { pool } from "#app/platform/database/db.server";

/** Whoever has a ticket whose person did not answer by the day that was named, once for each such day. The day ends in the policy's zone. */
const TELL = `INSERT INTO "StaffTold" ("id", "staffId", "ticketId", "kind", "at", "key")
  SELECT gen_random_uuid(), s."id", t."id", 'reply-late', $1::timestamptz, t."id" || ':reply-late:' || t."replyDueOn" || ':' || s."id"
  FROM "Ticket" t JOIN "Staff" s ON s."id" = t."assigneeId" AND s."active" JOIN "PolicyVersion" v ON v."id" = t."policyVersionId"
  WHERE t."status" = 'awaiting' AND t."replyDueOn" < to_char($1::timestamptz AT TIME ZONE (v."profile"->>'zone'), 'YYYY-MM-DD')
  ON CONFLICT ("key") DO NOTHING`;

/** Tells of every answer that is late. Nothing is closed by it. Run twice or late, it tells each once. Out: how many were told now. */
export async function tellLateReplies(now: Date): Promise<number> {
  const { rowCount } = await pool().query(TELL, [now]);
  return rowCount ?? 0;
}
