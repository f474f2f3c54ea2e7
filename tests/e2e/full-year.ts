import pg from "pg";
import { GROUND_IDS } from "#app/domain/policies/profile/ground-catalogue";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { SHIPPED } from "#app/domain/policies/profiles/shipped";
import { VERDICTS } from "#app/domain/tickets/workflow/move-input";
import { ANSWERS } from "#app/domain/tickets/workflow/codes";

/** The grounds of each policy: the catalogue's, and its own. */
const GROUNDS = Object.fromEntries(
  SHIPPED.map(({ id, ownGrounds }) => [id, [...GROUND_IDS, ...ownGrounds.map((ground) => ground.id)]]),
);

const INSERT = `
  INSERT INTO "TicketFigure" ("ticketId", "policyVersionId", "right", "receivedOn", "startedOn", "dueOn", "endedOn", "outcome", "result", "late", "workingDays", "grounds",
    "extensions", "reopenings", "verdict", "pauses", "pausedDays")
  SELECT gen_random_uuid(), v."id", r.name, day, day, day, day, CASE WHEN n % 3 = 0 THEN 'refused' ELSE 'finished' END, ($4::text[])[1 + n % cardinality($4)], n % 7 = 0, n % 19,
    CASE WHEN n % 3 = 0 OR n % 5 = 0 THEN ARRAY[$2::jsonb -> v."policyId" ->> (n * 5 / 3 % jsonb_array_length($2::jsonb -> v."policyId"))] ELSE '{}' END, (n % 4 = 0)::int, 0,
    CASE WHEN r.name = 'complaint' THEN ($3::text[])[1 + n % cardinality($3)] END, (n % 6 = 0)::int, CASE WHEN n % 6 = 0 THEN 4 ELSE 0 END
  FROM (SELECT v.*, (row_number() OVER ())::int AS v FROM "PolicyVersion" v) v CROSS JOIN unnest($1::text[]) WITH ORDINALITY AS r(name, place)
    CROSS JOIN generate_series(1, 12) AS month CROSS JOIN generate_series(0, 3) AS again
    CROSS JOIN LATERAL (SELECT '2024-' || lpad(month::text, 2, '0') || '-05' AS day, (v.v * 7 + r.place * 12 + month + again * 5)::int AS n) AS made`;

/** Figures of a year nobody else looks at, with everything in it: every policy, right, ground, result and verdict, late ones, extensions and pauses, in each month; all of them over. */
export async function fillYear2024(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query(INSERT, [RIGHTS, JSON.stringify(GROUNDS), VERDICTS, ANSWERS]);
  } finally {
    await client.end();
  }
}
