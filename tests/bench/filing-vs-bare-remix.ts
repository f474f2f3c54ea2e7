import assert from "node:assert/strict";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { paths } from "#app/paths";
import { closeDb, db } from "#app/platform/database/db.server";
import { verifiedChain } from "#tests/factories/chain";
import { publish } from "#tests/factories/policy";
import { filingCall, leadsTo, query, readyDrafts, rowCounts, rowsOfFiling } from "./filing";
import { rateOf, type Call } from "./load";
import type { Measurement } from "./measurement";
import { rounds } from "./rounds";
import { startWeb, type Bench } from "./servers";

/** A process that has just started files at half its speed and reaches it after some two thousand requests, ours and the bare one alike. */
const ROUNDS = { warmUp: 14, counted: 21 };
const A_ROUND = 144;
const CONCURRENCY = 12;

/**
 * Tickets filed a second: the last POST of filing (the six digits), drafts and codes made beforehand, against a bare Remix action
 * that inserts the same five rows with `pg` in one transaction. Same server around both, same PostgreSQL, same requests.
 */
export async function measure(bench: Bench): Promise<Measurement[]> {
  process.env.DATABASE_URL = bench.ours;
  const policy = await publish();
  await copyPolicy(policy, bench.bare);
  const drafts = await readyDrafts([policy], (ROUNDS.warmUp + ROUNDS.counted) * A_ROUND);
  const ours = await startWeb("ours", bench.ours);
  const bare = await startWeb("bare", bench.bare, { POLICY: policy.id });
  const calls = drafts.map((draft, index) => filingCall(ours.url, draft, index));
  const bareCalls = drafts.map((draft, index) => filingCall(bare.url, draft, index, "/file"));
  const part = (all: Call[], round: number) => all.slice(round * A_ROUND, (round + 1) * A_ROUND);
  try {
    const figure = await rounds(
      "filing-vs-bare-remix",
      "tickets/s",
      ROUNDS,
      (round) => rateOf(part(calls, round), CONCURRENCY, (answer) => leadsTo(answer, paths.request("sent"))),
      (round) => rateOf(part(bareCalls, round), CONCURRENCY, (answer) => leadsTo(answer, "/table")),
    );
    await allFiled(bench.ours, drafts.length);
    assert.deepEqual(await rowCounts(bench.bare), await rowCounts(bench.ours));
    return [figure];
  } catch (error) {
    throw new Error(`filing was not measured; the servers said:\n${ours.log()}${bare.log()}`, { cause: error });
  } finally {
    await Promise.all([ours.stop(), bare.stop(), closeDb()]);
  }
}

/** The bare side's tickets refer to the same policy, as ours do. */
async function copyPolicy({ id, policyId, version, profile }: PublishedPolicy, databaseUrl: string): Promise<void> {
  await query(databaseUrl, `INSERT INTO "PolicyVersion" VALUES ($1, $2, $3, $4, now(), 'bench')`, [
    id,
    policyId,
    version,
    profile,
  ]);
}

/** Every request became one ticket, with a reference of its own, a whole chain, and its receipt promised. */
async function allFiled(databaseUrl: string, count: number): Promise<void> {
  assert.deepEqual(await rowCounts(databaseUrl), rowsOfFiling(count));
  const tickets = await db().ticket.findMany({ select: { id: true, reference: true, status: true } });
  assert.equal(new Set(tickets.map(({ reference }) => reference)).size, count);
  for (const { id, status } of tickets) assert.deepEqual([status, await verifiedChain(id)], ["received", 2]);
}
