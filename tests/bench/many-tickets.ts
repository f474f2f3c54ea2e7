import pg from "pg";
import { withoutIndexes } from "./without-indexes";

/** How many of them stand in the small views, and the most urgent of all. */
export const KNOWN = { awaiting: 137, reviewing: 41, first: "RD-AAAA-AAAC" };

const LETTERS = "34679ACDEFGHJKMNPQRTWXY";

/** Nine out of ten are of the first policy, one in a hundred of the third; nearly nine out of ten came by the portal. Two out of three are open; the open ones fall due over the months before and after 2026-11-20, spread over twenty colleagues and nobody. */
const INSERT = `
  INSERT INTO "Ticket" ("id", "reference", "visit", "policyVersionId", "right", "locale", "status", "open", "contactSealed", "answersSealed", "personMasked", "contactDigest",
    "receivedAt", "receivedOn", "dueOn", "dueAt", "provisional", "targetOn", "calendarVersion", "assigneeId", "closedAt", "lastEventAt", "lastEvent", "channel")
  SELECT uuidv7(), reference, reference, ($2::uuid[])[CASE WHEN n % 10 <> 7 THEN 1 WHEN n % 100 <> 7 THEN 2 ELSE 3 END], (ARRAY['access','copy','correct','delete','withdraw','cancel'])[1 + n % 6], 'zh-CN', status, open, '\\x00', '\\x00', '欧**', '\\x00',
    due - interval '21 days', to_char(due - interval '21 days', 'YYYY-MM-DD'), to_char(due, 'YYYY-MM-DD'), due + interval '16 hours', false, NULL, 'CN-2019-2026-00000000',
    CASE WHEN status <> 'received' THEN ($3::uuid[])[1 + n % 20] END, CASE WHEN NOT open THEN due END, due - interval '20 days', CASE WHEN open THEN 'take' ELSE 'finish' END,
    CASE n % 20 WHEN 3 THEN 'phone' WHEN 11 THEN 'letter' WHEN 16 THEN CASE WHEN n % 400 = 16 THEN 'counter' ELSE 'e-mail' END ELSE 'portal' END
  FROM (
    SELECT n, 'RD-' || substr(code, 1, 4) || '-' || substr(code, 5) AS reference, n % 3 <> 0 AS open,
      timestamptz '2026-08-01 00:00+00' + (n % 9000 * 7919 % 9000) * interval '20 minutes' AS due,
      CASE WHEN n % 3 = 0 THEN 'finished' WHEN n % 3 = 1 AND n <= 3 * $4 THEN 'awaiting' WHEN n % 3 = 2 AND n <= 3 * $5 THEN 'reviewing' ELSE (ARRAY['received','verifying','handling','approved'])[1 + n / 3 % 4] END AS status
    FROM (SELECT n, (SELECT string_agg(substr($6, 1 + (n / (23 ^ place)::bigint % 23)::int, 1), '' ORDER BY place DESC) FROM generate_series(0, 7) AS place) AS code FROM generate_series(1, $1::int) AS n) AS numbered
  ) AS made`;

/** Fills a database with so many tickets that fall due on many days, in one statement; the queue's page needs no more of them. In: the versions of three policies. */
export async function insertMany(
  databaseUrl: string,
  tickets: number,
  policyVersionIds: readonly string[],
  staffIds: readonly string[],
): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await withoutIndexes(client, ["Ticket"], () =>
      client.query(INSERT, [tickets, policyVersionIds, staffIds, KNOWN.awaiting, KNOWN.reviewing, LETTERS]),
    );
    await client.query(
      `UPDATE "Ticket" SET "reference" = $1, "dueOn" = '2026-07-01', "dueAt" = '2026-07-01T16:00:00Z' WHERE "reference" = (SELECT min("reference") FROM "Ticket" WHERE "open" AND "status" = 'handling')`,
      [KNOWN.first],
    );
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}
