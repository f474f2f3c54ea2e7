import assert from "node:assert/strict";
import pg from "pg";
import { startDraft } from "#app/domain/tickets/draft.server";
import { codeHolder, sendFilingCode } from "#app/domain/tickets/file-code.server";
import type { PublishedPolicy } from "#app/domain/policies/published.server";
import { paths } from "#app/paths";
import { closeDb, db } from "#app/platform/db.server";
import { env } from "#app/platform/env.server";
import { now } from "#app/platform/now.server";
import { answersFor } from "#tests/factories/answers";
import { verifiedChain } from "#tests/factories/chain";
import { codeFor } from "#tests/factories/code";
import { publish } from "#tests/factories/policy";
import { expectOk, somebodyElse } from "#tests/factories/ticket";
import { rateOf, type Answer, type Call } from "./load";
import type { Measurement } from "./measurement";
import { rounds } from "./rounds";
import { startWeb, type Bench } from "./servers";

const ROUNDS = 5;
const A_ROUND = 240;
const CONCURRENCY = 12;

/**
 * Tickets filed a second: the last POST of filing (the six digits), drafts and codes made beforehand, against a bare Remix action
 * that inserts the same five rows with `pg` in one transaction. Same server around both, same PostgreSQL, same requests.
 */
export async function measure(bench: Bench): Promise<Measurement[]> {
  process.env.DATABASE_URL = bench.ours;
  const policy = await publish();
  await copyPolicy(policy, bench.bare);
  const drafts = await prepared(policy, (ROUNDS + 1) * A_ROUND);
  const ours = await startWeb("ours", bench.ours);
  const bare = await startWeb("bare", bench.bare, { POLICY: policy.id });
  const calls = drafts.map((draft, index) => call(ours.url, paths.request("code"), draft, index));
  const bareCalls = drafts.map((draft, index) => call(bare.url, "/file", draft, index));
  const part = (all: Call[], round: number) => all.slice(round * A_ROUND, (round + 1) * A_ROUND);
  try {
    const figure = await rounds(
      "filing-vs-bare-remix", "tickets/s", ROUNDS,
      (round) => rateOf(part(calls, round), CONCURRENCY, (answer) => leadsTo(answer, paths.request("sent"))),
      (round) => rateOf(part(bareCalls, round), CONCURRENCY, (answer) => leadsTo(answer, "/table")),
    );
    await allFiled(drafts.length);
    assert.deepEqual(await rowCounts(bench.bare), await rowCounts(bench.ours));
    return [figure];
  } finally {
    await Promise.all([ours.stop(), bare.stop(), closeDb()]);
  }
}

type Ready = { token: string; code: string };

async function query<T extends object>(databaseUrl: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** The bare side's tickets refer to the same policy, as ours do. */
async function copyPolicy({ id, policyId, version, profile }: PublishedPolicy, databaseUrl: string): Promise<void> {
  await query(databaseUrl, `INSERT INTO "PolicyVersion" VALUES ($1, $2, $3, $4, now(), 'bench')`, [id, policyId, version, profile]);
}

async function prepared(policy: PublishedPolicy, count: number): Promise<Ready[]> {
  const at = now();
  const one = async (): Promise<Ready> => {
    // Everybody is somebody of their own: the same right asked twice by one person is one ticket.
    const contact = somebodyElse();
    const { draft, token } = await startDraft(policy, answersFor("delete", { contact }), at);
    await expectOk(sendFilingCode(draft, at));
    return { token, code: await codeFor(codeHolder(draft.id, contact.email), at) };
  };
  const ready: Ready[] = [];
  while (ready.length < count) ready.push(...(await Promise.all(Array.from({ length: 8 }, one))));
  await db().outbox.deleteMany();
  return ready.slice(0, count);
}

/** As a browser sends it, from an address of its own: the product limits how many codes one address may try. */
function call(url: string, path: string, { token, code }: Ready, index: number): Call {
  const address = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
  return { method: "POST", url: url + path, headers: { Cookie: `draft=${token}`, Origin: url, "Sec-Fetch-Site": "same-origin", "X-Forwarded-For": address }, body: `code=${code}` };
}

function leadsTo({ status, headers }: Answer, path: string): void {
  assert.deepEqual([status, headers.location], [303, path]);
}

const COUNTED = ["Ticket", "JournalEntry", "Letter", "Outbox"];

async function rowCounts(databaseUrl: string): Promise<number[]> {
  const counts = COUNTED.map((table) => `SELECT count(*)::int AS rows FROM "${table}"`);
  return (await query<{ rows: number }>(databaseUrl, counts.join(" UNION ALL "))).map(({ rows }) => rows);
}

/** Every request became one ticket, with a reference of its own, a whole chain, and its receipt promised. */
async function allFiled(count: number): Promise<void> {
  assert.deepEqual(await rowCounts(env().DATABASE_URL), [count, count * 2, count, count]);
  const tickets = await db().ticket.findMany({ select: { id: true, reference: true, status: true } });
  assert.equal(new Set(tickets.map(({ reference }) => reference)).size, count);
  for (const { id, status } of tickets) assert.deepEqual([status, await verifiedChain(id)], ["received", 2]);
}
