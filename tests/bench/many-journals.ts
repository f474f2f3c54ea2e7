import assert from "node:assert/strict";
import pg from "pg";
import { insertLikeOne } from "./like-one";
import { withoutIndexes } from "./without-indexes";

/** The day a ticket came, of the 400 days up to a day ($4), and the days its answer took: from one to forty, where it has one by then. */
const CAME = `($4::date - n * 7919 % 400)`;

/** Two out of three are of the first policy, three out of four came by the portal. */
const ticketLike = (policies: readonly [string, string]): Record<string, string> => ({
  policyVersionId: `(CASE WHEN n % 3 = 0 THEN '${policies[1]}' ELSE '${policies[0]}' END)::uuid`,
  right: `(ARRAY['access', 'copy', 'correct', 'delete', 'withdraw', 'cancel'])[1 + n % 6]`,
  channel: `CASE n % 8 WHEN 3 THEN 'phone' WHEN 5 THEN 'letter' ELSE 'portal' END`,
  receivedOn: `to_char(${CAME}, 'YYYY-MM-DD')`,
  dueOn: `to_char(${CAME} + 21, 'YYYY-MM-DD')`,
  receivedAt: `${CAME} + interval '2 hours'`,
});

/** Every ticket is filed and told its day; one in five is asked something and answers, one in seven gets more time; most are finished, some refused or withdrawn, some of them late; what is not over by the day ($1) is open. */
const JOURNALS = `
  WITH told AS (
    SELECT t."id", t."right", t."policyVersionId", t."channel", t."receivedOn", t."dueOn", t."receivedAt" AS at, substr(t."reference", 7)::int AS n
    FROM "Ticket" t WHERE t."reference" LIKE 'BENCH-%'
  ), numbered AS (
    SELECT *, CASE WHEN n % 5 = 0 THEN 12 + n % 11 ELSE 1 + n % 40 END AS took FROM told
  ), lines AS (
    SELECT "id", 1 AS place, at, 'filed' AS kind, jsonb_build_object('right', "right", 'policyVersionId', "policyVersionId", 'receivedOn', "receivedOn", 'channel', "channel", 'answersDigest', repeat('0', 64)) AS data FROM numbered
    UNION ALL SELECT "id", 2, at, 'due-set', jsonb_build_object('clock', 'promise', 'receivedOn', "receivedOn", 'term', '15wd', 'dueOn', "dueOn", 'provisional', false, 'calendarVersion', 'CN-2019-2026-00000000', 'reason', 'filed', 'before', NULL) FROM numbered
    UNION ALL SELECT "id", 3, at + interval '2 days', 'due-set', jsonb_build_object('clock', 'promise', 'receivedOn', "receivedOn", 'term', '10wd', 'dueOn', to_char("dueOn"::date + 14, 'YYYY-MM-DD'), 'provisional', false, 'calendarVersion', 'CN-2019-2026-00000000', 'reason', 'extended', 'before', "dueOn") FROM numbered WHERE n % 7 = 0
    UNION ALL SELECT "id", 4, at + interval '3 days', 'moved', jsonb_build_object('action', 'ask', 'from', 'handling', 'to', 'awaiting') FROM numbered WHERE n % 5 = 0
    UNION ALL SELECT "id", 5, at + (5 + n % 6) * interval '1 day', 'moved', jsonb_build_object('action', 'answer', 'from', 'awaiting', 'to', 'handling') FROM numbered WHERE n % 5 = 0
    UNION ALL SELECT "id", 6, at + took * interval '1 day', 'moved', CASE WHEN n % 10 < 7 THEN jsonb_build_object('action', 'finish', 'from', 'approved', 'to', 'finished', 'outcome', (ARRAY['granted', 'granted', 'partly', 'not-found'])[1 + n % 4])
      WHEN n % 10 < 9 THEN jsonb_build_object('action', 'refuse', 'from', 'handling', 'to', 'refused', 'grounds', jsonb_build_array((ARRAY['nothing-found', 'identity-unproven', 'bad-faith'])[1 + n % 3]))
      ELSE jsonb_build_object('action', 'withdraw', 'from', 'handling', 'to', 'withdrawn') END FROM numbered WHERE n % 50 <> 0
  )
  INSERT INTO "JournalEntry" ("ticketId", "seq", "at", "kind", "actorKind", "data", "prevHash", "hash")
  SELECT "id", row_number() OVER (PARTITION BY "id" ORDER BY place), at, kind, 'system', data, '\\x00', '\\x00' FROM lines WHERE at <= $1::date + interval '2 hours' ORDER BY at`;

/** Puts tickets beside the one of a reference, with the lines of their journals that reports are made of. In: how many, the versions of two policies, and the last day any of them came. */
export async function insertJournals(
  databaseUrl: string,
  {
    reference,
    count,
    policies,
    today,
  }: { reference: string; count: number; policies: readonly [string, string]; today: string },
): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const insert = await insertLikeOne(client, ticketLike(policies));
    await withoutIndexes(client, ["Ticket", "JournalEntry"], async () => {
      await client.query(insert, [reference, 1, count - 1, today]);
      await client.query(JOURNALS, [today]);
    });
    await client.query("VACUUM ANALYZE");
    const { rows } = await client.query<{ tickets: number }>(`SELECT count(*)::int AS tickets FROM "Ticket"`);
    assert.equal(rows[0]?.tickets, count);
  } finally {
    await client.end();
  }
}

/** What plain SQL counts of a report's days: by where the journals' last lines left each ticket, and late by the day told last. Answers are $3 = the day it is. */
export const COUNTED = (where: string) => `
  SELECT count(*)::int AS came, count(*) FILTER (WHERE ended."to" = 'finished')::int AS finished, count(*) FILTER (WHERE ended."to" = 'refused')::int AS refused,
    count(*) FILTER (WHERE ended."to" = 'withdrawn')::int AS withdrawn, count(*) FILTER (WHERE ended."to" IS NULL)::int AS open,
    count(*) FILTER (WHERE to_char(COALESCE(ended.at AT TIME ZONE 'Asia/Shanghai', $3::date), 'YYYY-MM-DD') > due."on")::int AS late
  FROM "Ticket" t JOIN "PolicyVersion" v ON v."id" = t."policyVersionId"
  JOIN LATERAL (SELECT j."data" ->> 'dueOn' AS "on" FROM "JournalEntry" j WHERE j."ticketId" = t."id" AND j."kind" = 'due-set' ORDER BY j."seq" DESC LIMIT 1) due ON true
  LEFT JOIN LATERAL (SELECT j."data" ->> 'to' AS "to", j."at" FROM "JournalEntry" j WHERE j."ticketId" = t."id" AND j."kind" = 'moved' AND j."data" ->> 'to' IN ('finished', 'refused', 'withdrawn')
    ORDER BY j."seq" DESC LIMIT 1) ended ON true
  WHERE t."receivedOn" BETWEEN $1 AND $2 AND ${where}`;
