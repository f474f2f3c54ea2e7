import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { createStaff } from "#app/domain/people/create-staff.server";
import { queueLetter } from "#app/domain/outbox/queue-letter.server";
import { addNote } from "#app/domain/tickets/moves/note.server";
import { paths } from "#app/paths";
import { closeDb, db, transaction } from "#app/platform/db.server";
import { now } from "#app/platform/now.server";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { fileTicket } from "#tests/factories/ticket";
import { until } from "#tests/support/until";
import { rateOf, type Call } from "./load";
import { startSink, startWorkerProcess } from "./mail-servers";
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
const ANSWER_AFTER_MS = 30_000;
const ACCOUNT = { email: "bench-reports@rightsdesk.example", password: "a password for measuring only" };

type Side = { databaseUrl: string; round: () => Promise<number>; stop: () => Promise<unknown> };

/**
 * Report pages a second while the journal grows and every place for letters waits for a mail server that answers after thirty seconds,
 * against the same with a mail server that answers at once. Each side has a database, a web process and a worker of its own.
 */
export async function measure(bench: Bench): Promise<Measurement[]> {
  process.env.DATABASE_URL = bench.ours;
  const policy = await publish();
  const created = await createStaff({ ...ACCOUNT, name: "周以宁", role: "compliance" }, now());
  assert.ok(created.ok);
  for (let index = 0; index < TICKETS; index++) await fileTicket(policy, "access", now());
  await db().outbox.updateMany({ data: { doneAt: now() } });
  await closeDb();
  const calm = await side(await bench.copyOfOurs(`calm_${randomUUID().slice(0, 8)}`), 0);
  const hanging = await side(bench.ours, ANSWER_AFTER_MS);
  try {
    return [await rounds("report-while-mail-hangs", "pages/s", ROUNDS, hanging.round, calm.round)];
  } finally {
    await Promise.all([hanging.stop(), calm.stop()]);
    await closeDb();
  }
}

/** Works with one side's database for a while. */
async function at<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  process.env.DATABASE_URL = databaseUrl;
  try {
    return await work();
  } finally {
    await closeDb();
  }
}

async function side(databaseUrl: string, answerAfterMs: number): Promise<Side> {
  const sink = await startSink(answerAfterMs);
  const worker = await startWorkerProcess(databaseUrl, sink.url);
  const web = await startWeb("ours", databaseUrl);
  const page: Call = {
    method: "GET",
    url: web.url + paths.reports(),
    headers: { Cookie: await signIn(web, ACCOUNT) },
  };
  const fill = () => at(databaseUrl, () => grow(answerAfterMs > 0));
  await fill();
  return {
    databaseUrl,
    async round() {
      await fill();
      return rateOf(Array<Call>(A_ROUND).fill(page), CONCURRENCY, ({ status, body }) =>
        assert.ok(status === 200 && body.includes(String(TICKETS))),
      );
    },
    stop: () => Promise.all([web.stop(), worker.stop(), sink.stop()]),
  };
}

/** Makes the journal longer, and sees to it that letters are under way where the mail server is slow, and are gone where it is not. */
async function grow(hanging: boolean): Promise<void> {
  const tickets = await db().ticket.findMany({ take: LETTERS, select: { id: true } });
  const agent = await makeStaff("agent");
  for (const { id } of tickets.slice(0, NOTES))
    assert.ok((await addNote({ ticketId: id, actor: agent, body: "核对过一遍。", now: now() })).ok);
  await transaction(async (tx) => {
    for (const { id } of tickets) {
      const letter = { kind: "receipt", ticketId: id, locale: "zh-CN", staffId: null, data: {} } as const;
      await queueLetter(tx, { ...letter, dedupeKey: randomUUID() }, now());
    }
  });
  const underWay = { sentAt: null, failedAt: null, leasedUntil: { gt: now() } };
  if (hanging) await until("letters under way", async () => (await db().letter.count({ where: underWay })) > 8);
  else await until("letters gone", async () => (await db().outbox.count({ where: { doneAt: null } })) === 0);
}
