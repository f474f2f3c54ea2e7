import assert from "node:assert/strict";
import { Agent } from "node:http";
import { createStaff } from "#app/domain/people/create-staff.server";
import { paths } from "#app/paths";
import { closeDb } from "#app/platform/database/db.server";
import { now } from "#app/platform/now.server";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { rateOf, send, type Call } from "./load";
import { insertMany, KNOWN } from "./many-tickets";
import type { Measurement } from "./measurement";
import { rounds } from "./rounds";
import { startWeb, type Bench, type Web } from "./servers";
import { signIn } from "./sign-in";

const ROUNDS = { warmUp: 1, counted: 5 };
const A_ROUND = 200;
const CONCURRENCY = 8;
const ACCOUNT = { email: "bench@rightsdesk.example", password: "a password for measuring only" };

/** Pages a second: the desk's queue, signed in, with 100,000 tickets behind it, against a Remix route that draws a fixed table of the same size. */
export async function measure(bench: Bench): Promise<Measurement[]> {
  process.env.DATABASE_URL = bench.ours;
  await fill(bench.ours);
  const ours = await startWeb("ours", bench.ours);
  const bare = await startWeb("bare", bench.bare);
  try {
    const queue: Call = {
      method: "GET",
      url: ours.url + paths.desk(),
      headers: { Cookie: await signIn(ours, ACCOUNT) },
    };
    const page = await read(queue);
    checkQueue(page);
    const table: Call = { method: "GET", url: await tableOf(bare, Buffer.byteLength(page)) };
    const size = Buffer.byteLength(page);
    return [
      await rounds(
        "queue-page-vs-static",
        "pages/s",
        ROUNDS,
        () =>
          rateOf(Array<Call>(A_ROUND).fill(queue), CONCURRENCY, ({ status, body }) =>
            assert.ok(status === 200 && near(body.length, size)),
          ),
        () =>
          rateOf(Array<Call>(A_ROUND).fill(table), CONCURRENCY, ({ status, body }) =>
            assert.ok(status === 200 && near(body.length, size)),
          ),
      ),
    ];
  } finally {
    await Promise.all([ours.stop(), bare.stop(), closeDb()]);
  }
}

async function fill(databaseUrl: string): Promise<void> {
  const policy = await publish();
  const created = await createStaff({ ...ACCOUNT, name: "林悦", role: "agent" }, now());
  assert.ok(created.ok);
  const colleagues = await Promise.all(
    Array.from({ length: 20 }, (_, index) => makeStaff("agent", { name: `同事 ${index + 1}` })),
  );
  await insertMany(
    databaseUrl,
    policy.id,
    colleagues.map(({ id }) => id),
  );
}

async function read(call: Call): Promise<string> {
  const { status, body } = await send(new Agent(), call);
  assert.equal(status, 200);
  return body.toString("utf8");
}

/** The most urgent ticket comes first, and the small views are counted right. */
function checkQueue(page: string): void {
  const references = page.match(/RD-[3-9A-Y]{4}-[3-9A-Y]{4}/g) ?? [];
  assert.equal(references[0], KNOWN.first);
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

function near(size: number, wanted: number): boolean {
  return Math.abs(size - wanted) <= wanted * 0.05;
}

/** The bare table with as many rows as make it weigh what the given page does. */
async function tableOf(bare: Web, size: number): Promise<string> {
  const address = (rows: number) => `${bare.url}/table?rows=${rows}`;
  const [empty, hundred] = await Promise.all(
    [0, 100].map(async (rows) => Buffer.byteLength(await read({ method: "GET", url: address(rows) }))),
  );
  const fitting = address(Math.round((size - empty!) / ((hundred! - empty!) / 100)));
  assert.ok(near(Buffer.byteLength(await read({ method: "GET", url: fitting })), size));
  return fitting;
}
