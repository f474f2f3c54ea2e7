import assert from "node:assert/strict";
import { paths } from "#app/paths";
import { closeDb } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { filingCall, leadsTo, query, readyDrafts, rowCounts, rowsOfFiling, type Ready } from "./filing";
import { rateOf } from "./load";
import type { Measurement } from "./measurement";
import { rounds } from "./rounds";
import { startWeb, type Bench } from "./servers";

const POLICIES = 100;
const ROUNDS = { warmUp: 1, counted: 5 };
const A_ROUND = 240;
const CONCURRENCY = 12;

/**
 * Tickets filed a second, spread over a hundred published policies, against the same under one. Two databases of one PostgreSQL, a
 * web process each, the same requests.
 */
export async function measure(bench: Bench): Promise<Measurement[]> {
  process.env.DATABASE_URL = bench.ours;
  const count = (ROUNDS.warmUp + ROUNDS.counted) * A_ROUND;
  const policy = await publish({ id: "policy-0" });
  const underOne = await readyDrafts([policy], count);
  await closeDb();
  const one = await bench.copyOfOurs("one");
  await query(one, `DELETE FROM "Draft" WHERE "policyVersionId" <> $1`, [policy.id]);
  const others = await Promise.all(
    Array.from({ length: POLICIES - 1 }, (_, index) => publish({ id: `policy-${index + 1}` })),
  );
  const underHundred = await readyDrafts([policy, ...others], count);
  await closeDb();
  assert.equal(new Set(others.map(({ id }) => id)).size, POLICIES - 1);
  const sides = await Promise.all([side(bench.ours, underHundred), side(one, underOne)]);
  try {
    const figure = await rounds("filing-100-policies-vs-1", "tickets/s", ROUNDS, sides[0].file, sides[1].file);
    for (const { added } of sides) assert.deepEqual(await added(), rowsOfFiling(count));
    const used = await query<{ policies: number }>(
      bench.ours,
      `SELECT count(DISTINCT "policyVersionId")::int AS policies FROM "Ticket" JOIN "PolicyVersion" AS version ON version."id" = "policyVersionId" WHERE version."policyId" LIKE 'policy-%'`,
    );
    assert.equal(used[0]?.policies, POLICIES);
    return [figure];
  } finally {
    await Promise.all(sides.map(({ stop }) => stop()));
  }
}

type Side = { file: (round: number) => Promise<number>; added: () => Promise<number[]>; stop: () => Promise<unknown> };

async function side(databaseUrl: string, drafts: readonly Ready[]): Promise<Side> {
  const before = await rowCounts(databaseUrl);
  const web = await startWeb("ours", databaseUrl);
  const calls = drafts.map((draft, index) => filingCall(web.url, draft, index));
  return {
    file: (round) =>
      rateOf(calls.slice(round * A_ROUND, (round + 1) * A_ROUND), CONCURRENCY, (answer) =>
        leadsTo(answer, paths.request("sent")),
      ),
    added: async () => (await rowCounts(databaseUrl)).map((rows, index) => rows - (before[index] ?? 0)),
    stop: web.stop,
  };
}
