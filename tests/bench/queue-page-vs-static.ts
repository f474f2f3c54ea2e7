import assert from "node:assert/strict";
import { Agent } from "node:http";
import { createStaff } from "#app/domain/people/create-staff.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { paths } from "#app/paths";
import { closeDb, pool } from "#app/platform/database/db.server";
import { now } from "#app/platform/now.server";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { aTeam } from "#tests/factories/team";
import { rateOf, send, type Call } from "./load";
import { insertMany, KNOWN } from "./many-tickets";
import type { Measurement } from "./measurement";
import { type Case, queueCases } from "./queue-cases";
import { rounds } from "./rounds";
import { startWeb, type Bench, type Web } from "./servers";
import { signIn } from "./sign-in";

/** A smaller number is for a look in between: `TICKETS=100000 npm run bench queue`. */
const TICKETS = Number(process.env.TICKETS ?? 1_000_000);
const ROUNDS = { warmUp: 1, counted: 5 };
const A_ROUND = 200;
const CONCURRENCY = 8;
const ACCOUNT = { email: "bench@rightsdesk.example", password: "a password for measuring only" };

/** A page of the queue, and a bare one that weighs as much. */
type Pair = { queue: Call; table: Call; size: number };

/**
 * Pages a second: the desk's queue, signed in, with a million tickets behind it, against a Remix route that draws a fixed table of the same size. First without a
 * filter and without teams; then page after page with each filter there is, for a member of two teams. What each page shows is what a plain question to the
 * database gives.
 */
export async function measure(bench: Bench): Promise<Measurement[]> {
  process.env.DATABASE_URL = bench.ours;
  const filled = await fill(bench.ours);
  const ours = await startWeb("ours", bench.ours);
  const bare = await startWeb("bare", bench.bare);
  try {
    const headers = { Cookie: await signIn(ours, ACCOUNT) };
    const call = (path: string): Call => ({ method: "GET", url: ours.url + path, headers });
    const plain = await pairOf(call(paths.desk()), bare);
    checkQueue(await read(plain.queue));
    const first = await race("queue-page-vs-static", [plain]);
    const cases = queueCases({ ...filled, ...(await formTeams(filled)), now: now() });
    const pairs: Pair[] = [];
    for (const one of cases) {
      const pair = await pairOf(call(`${paths.desk()}?${one.query}`), bare);
      await checkCase(one, await read(pair.queue));
      pairs.push(pair);
    }
    return [first, await race("queue-filters-vs-static", pairs)];
  } finally {
    await Promise.all([ours.stop(), bare.stop(), closeDb()]);
  }
}

type Filled = { policies: PublishedPolicy[]; staffId: string; colleagues: string[] };

async function fill(databaseUrl: string): Promise<Filled> {
  const policies = [await publish(), await publish({ id: "second-go" }), await publish({ id: "third-go" })];
  const created = await createStaff({ ...ACCOUNT, name: "林悦", role: "agent" }, now());
  assert.ok(created.ok);
  const colleagues = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => (await makeStaff("agent", { name: `同事 ${index + 1}` })).id),
  );
  const versions = policies.map(({ id }) => id);
  await insertMany(databaseUrl, TICKETS, versions, colleagues);
  return { policies, staffId: created.id, colleagues };
}

/** Two teams that hold everything between them; whoever measures is in both. */
async function formTeams({ policies, staffId, colleagues }: Filled): Promise<{ teams: string[] }> {
  const [first, second, third] = policies.map(({ policyId }) => policyId);
  const members = Object.fromEntries([staffId, ...colleagues].map((id) => [id, "agent"] as const));
  const whole = (policyId: string | undefined) => ({ policyId: policyId!, right: "" });
  const teams = [
    await aTeam({ name: "一组", holds: [whole(first), whole(second)], members }),
    await aTeam({ name: "二组", holds: [whole(third), { policyId: second!, right: "copy" }], members }),
  ];
  return { teams };
}

async function race(name: string, pairs: readonly Pair[]): Promise<Measurement> {
  const round = (side: "queue" | "table") => {
    const sizes = new Map(pairs.map((pair) => [pair[side].url, pair.size]));
    const calls = Array.from({ length: A_ROUND }, (_, at) => pairs[at % pairs.length]![side]);
    const all = [...sizes.values()];
    return () =>
      rateOf(calls, CONCURRENCY, ({ status, body }) =>
        assert.ok(status === 200 && all.some((size) => near(body.length, size))),
      );
  };
  return rounds(name, "pages/s", ROUNDS, round("queue"), round("table"));
}

async function read(call: Call): Promise<string> {
  const { status, body } = await send(new Agent(), call);
  assert.equal(status, 200);
  return body.toString("utf8");
}

function referencesIn(page: string): string[] {
  const rows = page.split(/<tbody[^>]*>/)[1]?.split("</tbody>")[0] ?? "";
  return [...new Set(rows.match(/RD-[3-9A-Y]{4}-[3-9A-Y]{4}/g) ?? [])];
}

/** The most urgent ticket comes first, and the small views are counted right. */
function checkQueue(page: string): void {
  assert.equal(referencesIn(page)[0], KNOWN.first);
  const words = page
    .replace(/<script[\s\S]*?<\/script>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
  for (const [view, count] of [
    ["等待申请人", KNOWN.awaiting],
    ["待复核", KNOWN.reviewing],
  ])
    assert.match(words, new RegExp(`${view} ${count} `));
}

/** The page's rows are the first fifty that a plain question gives. */
async function checkCase({ query, where, values, order }: Case, page: string): Promise<void> {
  const text = `SELECT t."reference" FROM "Ticket" t JOIN "PolicyVersion" v ON v."id" = t."policyVersionId" WHERE ${where} ORDER BY ${order} LIMIT 50`;
  const { rows } = await pool().query<{ reference: string }>(text, values);
  assert.ok(rows.length > 0, query);
  assert.deepEqual(
    referencesIn(page),
    rows.map(({ reference }) => reference),
    query,
  );
}

function near(size: number, wanted: number): boolean {
  return Math.abs(size - wanted) <= wanted * 0.05;
}

/** A call, and one of the bare table with as many rows as make it weigh what the queue's page does. */
async function pairOf(queue: Call, bare: Web): Promise<Pair> {
  const size = Buffer.byteLength(await read(queue));
  const address = (rows: number) => `${bare.url}/table?rows=${rows}`;
  const [empty, hundred] = await Promise.all(
    [0, 100].map(async (rows) => Buffer.byteLength(await read({ method: "GET", url: address(rows) }))),
  );
  const table: Call = {
    method: "GET",
    url: address(Math.round((size - empty!) / ((hundred! - empty!) / 100))),
  };
  assert.ok(near(Buffer.byteLength(await read(table)), size));
  return { queue, table, size };
}
