import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { createStaff } from "#app/domain/people/create-staff.server";
import { queueLetter } from "#app/domain/outbox/queue-letter.server";
import { addNote } from "#app/domain/tickets/moves/note.server";
import { paths } from "#app/paths";
import { closeDb, db, transaction } from "#app/platform/database/db.server";
import { now } from "#app/platform/now.server";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { fileTicket } from "#tests/factories/ticket";
import { until } from "#tests/support/until";
import { rateOf, type Call } from "./load";
import { startSink, startWorkerProcess, type Sink } from "./mail-servers";
import type { Measurement } from "./measurement";
import { rounds } from "./rounds";
import { startWeb, type Bench } from "./servers";
import { signIn } from "./sign-in";

const ROUNDS = { warmUp: 1, counted: 7 };
const A_ROUND = 40;
const CONCURRENCY = 4;
const TICKETS = 300;
const LETTERS = 60;
const NOTES = 40;
/** Letters a worker has under way at once when the mail server keeps each waiting. */
const UNDER_WAY = 16;
const ANSWER_AFTER_MS = 30_000;
const ACCOUNT = { email: "bench-reports@rightsdesk.example", password: "a password for measuring only" };

/**
 * Report pages a second while the journal grows and every place for letters waits for a mail server that answers after thirty seconds,
 * against the same once it answers at once. One database, one web process and one worker, in turns.
 */
export async function measure(bench: Bench): Promise<Measurement[]> {
  process.env.DATABASE_URL = bench.ours;
  const policy = await publish();
  const created = await createStaff({ ...ACCOUNT, name: "周以宁", role: "compliance" }, now());
  assert.ok(created.ok);
  const before = await db().ticket.count();
  for (let index = 0; index < TICKETS; index++) await fileTicket(policy, "access", now());
  await db().outbox.updateMany({ data: { doneAt: now() } });
  const sink = await startSink();
  const worker = await startWorkerProcess(bench.ours, sink.url);
  const web = await startWeb("ours", bench.ours);
  try {
    const headers = { Cookie: await signIn(web, ACCOUNT) };
    const page: Call = { method: "GET", url: web.url + paths.reports(), headers };
    const read = () =>
      rateOf(Array<Call>(A_ROUND).fill(page), CONCURRENCY, ({ status, body }) =>
        assert.ok(status === 200 && body.includes((before + TICKETS).toLocaleString("zh-CN"))),
      );
    const hanging = async () => (await keepWaiting(sink), await read());
    const calm = async () => (await letGo(sink), await read());
    return [await rounds("report-while-mail-hangs", "pages/s", ROUNDS, hanging, calm)];
  } finally {
    await Promise.all([web.stop(), worker.stop(), sink.stop()]);
    await closeDb();
  }
}

/** Makes the journal longer, and promises letters. */
async function grow(): Promise<void> {
  const tickets = await db().ticket.findMany({ take: LETTERS, orderBy: { receivedAt: "desc" }, select: { id: true } });
  const agent = await makeStaff("agent");
  for (const { id } of tickets.slice(0, NOTES))
    assert.ok((await addNote({ ticketId: id, actor: agent, body: "核对过一遍。", now: now() })).ok);
  await transaction(async (tx) => {
    for (const { id } of tickets) {
      const letter = { kind: "receipt", ticketId: id, locale: "zh-CN", staffId: null, data: {} } as const;
      await queueLetter(tx, { ...letter, dedupeKey: randomUUID() }, now());
    }
  });
}

/** Every place for letters waits for the mail server. */
async function keepWaiting(sink: Sink): Promise<void> {
  await sink.thinkFor(ANSWER_AFTER_MS);
  await grow();
  const underWay = { sentAt: null, failedAt: null, leasedUntil: { not: null } };
  await until("letters under way", async () => (await db().letter.count({ where: underWay })) >= UNDER_WAY);
}

/** All letters are gone, as many as before. */
async function letGo(sink: Sink): Promise<void> {
  await sink.thinkFor(0);
  await grow();
  await until("letters gone", async () => (await db().outbox.count({ where: { doneAt: null } })) === 0);
}
