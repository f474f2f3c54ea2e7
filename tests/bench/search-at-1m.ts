import assert from "node:assert/strict";
import { Agent } from "node:http";
import pg from "pg";
import { createStaff } from "#app/domain/people/create-staff.server";
import { clueDigest } from "#app/domain/tickets/clues/digest.server";
import { spellingsOf } from "#app/domain/tickets/clues/told";
import { paths } from "#app/paths";
import { closeDb, db } from "#app/platform/database/db.server";
import { now } from "#app/platform/now.server";
import { publish } from "#tests/factories/policy";
import { fileTicket } from "#tests/factories/ticket";
import { insertLikeOne } from "./like-one";
import { type Answer, millisecondsOf, rateOf, send, type Call } from "./load";
import type { Measurement, Milliseconds } from "./measurement";
import { rounds } from "./rounds";
import { startWeb, type Bench, type Web } from "./servers";
import { signIn } from "./sign-in";
import { withoutIndexes } from "./without-indexes";

const MANY = 1_000_000;
const FEW = 10_000;
const ROUNDS = { warmUp: 2, counted: 7 };
const A_ROUND = 60;
const CONCURRENCY = 4;
const ACCOUNT = { email: "bench-search@rightsdesk.example", password: "a password for measuring only" };

const CALLER = { name: "诸葛寻人", email: "caller@person.example", letterLocale: "zh-CN" as const };
const PHONE = "13755550001";

const STATUS = { open: `n % 3 <> 0`, status: `CASE WHEN n % 3 = 0 THEN 'withdrawn' ELSE 'received' END` };
/** What a ticket is found by; nobody's digests are anybody else's. */
const DIGESTS = Array.from({ length: 12 }, () => `uuid_send(gen_random_uuid())`).join(", ");

const AT_ONCE = 50_000;

/** Puts so many other tickets beside the one there is. */
async function fill(databaseUrl: string, reference: string, count: number): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const insert = `WITH made AS (${await insertLikeOne(client, STATUS)}) INSERT INTO "TicketClues" ("ticketId", "digests") SELECT "id", ARRAY[${DIGESTS}] FROM made`;
    await withoutIndexes(client, ["Ticket", "TicketClues"], async () => {
      for (let from = 1; from < count; from += AT_ONCE)
        await client.query(insert, [reference, from, Math.min(count - 1, from + AT_ONCE - 1)]);
    });
    await client.query("VACUUM ANALYZE");
    const { rows } = await client.query<{ tickets: number; clues: number }>(
      `SELECT (SELECT count(*)::int FROM "Ticket") AS tickets, (SELECT count(*)::int FROM "TicketClues") AS clues`,
    );
    assert.deepEqual(rows[0], { tickets: count, clues: count });
  } finally {
    await client.end();
  }
}

/** Looks for the caller as a colleague does. Out: the address of what was found. */
async function looksFor(web: Web, cookie: string, typed: string): Promise<string> {
  const { status, headers } = await send(new Agent(), {
    method: "POST",
    url: web.url + paths.search(),
    headers: { Cookie: cookie, Origin: web.url, "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams({ q: typed, why: "call" }).toString(),
  });
  assert.equal(status, 303);
  return web.url + String(headers.location);
}

type Side = {
  search: () => Promise<number>;
  alone: () => Promise<Milliseconds>;
  stop: () => Promise<unknown>;
};

/** A web process over a database, with a page of results that is asked for again and again: each time the tickets are found anew. */
async function side(databaseUrl: string, reference: string): Promise<Side> {
  const web = await startWeb("ours", databaseUrl);
  const cookie = await signIn(web, ACCOUNT);
  const pages = await Promise.all(
    ["137 5555 0001", CALLER.email.toUpperCase(), CALLER.name, reference.slice(0, 9)].map((typed) =>
      looksFor(web, cookie, typed),
    ),
  );
  const calls = pages.map((url): Call => ({ method: "GET", url, headers: { Cookie: cookie } }));
  const check = ({ status, body }: Answer) => {
    assert.equal(status, 200);
    const rows =
      body
        .toString("utf8")
        .split(/<tbody[^>]*>/)[1]
        ?.split("</tbody>")[0] ?? "";
    assert.deepEqual([...new Set(rows.match(/RD-[3-9A-Y]{4}-[3-9A-Y]{4}/g))], [reference]);
    assert.ok(!rows.includes("BENCH-"));
  };
  const round = Array.from({ length: A_ROUND }, (_, place) => calls[place % calls.length]!);
  return {
    search: () => rateOf(round, CONCURRENCY, check),
    alone: () => millisecondsOf(calls, check),
    stop: web.stop,
  };
}

/** Files the caller's ticket. Out: its reference; it must be one of those found by the caller's number. */
async function fileCaller(databaseUrl: string): Promise<string> {
  process.env.DATABASE_URL = databaseUrl;
  const created = await createStaff({ ...ACCOUNT, name: "林悦", role: "agent" }, now());
  assert.ok(created.ok);
  const who = { account: "caller-account", "known-contact": PHONE };
  const id = await fileTicket(await publish(), "access", now(), { contact: CALLER, who });
  const { reference, clues } = await db().ticket.findUniqueOrThrow({ where: { id }, include: { clues: true } });
  const [phone] = spellingsOf([{ kind: "phone", value: PHONE }]).map((each) => Buffer.from(clueDigest(each)));
  assert.ok(clues?.digests.some((digest) => phone?.equals(digest)));
  await closeDb();
  return reference;
}

/** Pages of search results a second, signed in: one ticket found among a million, against among ten thousand; and the milliseconds of a page among a million. Two databases of one PostgreSQL, the same code. */
export async function measure(bench: Bench): Promise<Measurement[]> {
  const few = await bench.fresh("search_few");
  const reference = await fileCaller(few);
  const many = await bench.copyOfOurs("search_many", "search_few");
  await fill(few, reference, FEW);
  await fill(many, reference, MANY);
  const sides = [await side(many, reference), await side(few, reference)] as const;
  try {
    const raced = await rounds("search-at-1m", "pages/s", ROUNDS, sides[0].search, sides[1].search);
    return [{ ...raced, ms: await sides[0].alone() }];
  } finally {
    await Promise.all(sides.map(({ stop }) => stop()));
  }
}
