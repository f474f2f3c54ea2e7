import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import nodemailer from "nodemailer";
import { queueLetter } from "#app/domain/outbox/queue-letter.server";
import { readyLetter } from "#app/domain/tickets/letters/send/ready-letter.server";
import { closeDb, db, transaction } from "#app/platform/database/db.server";
import { now } from "#app/platform/now.server";
import { writeLetter } from "#jobs/tasks/write-letter";
import { publish } from "#tests/factories/policy";
import { fileTicket } from "#tests/factories/ticket";
import { startSink, startWorkerProcess, type Sink } from "./mail-servers";
import type { Measurement } from "./measurement";
import { rounds } from "./rounds";
import type { Bench } from "./servers";

/** A worker that has just started sends at a third of its speed and reaches it after some two thousand letters. */
const ROUNDS = { warmUp: 4, counted: 7 };
const A_ROUND = 400;
const TICKETS = 100;
const CONNECTIONS = 16;
const LOOK_MS = 5;

/** A letter as it is handed over. */
type Mail = { to: string; subject: string; html: string; text: string };

/**
 * Letters a second, from the outbox until the mail server has each of them and each is recorded and its promise closed, against nodemailer
 * alone that hands the same letter, written beforehand, to the same server, as many at once: as it comes, with a connection for each
 * letter; and over a pool of connections that stay open, as ours do. The pool writes nothing down: what is between it and ours is the price
 * of a letter that is written for its person, leased, sealed, and proved in the journal.
 */
export async function measure(bench: Bench): Promise<Measurement[]> {
  process.env.DATABASE_URL = bench.ours;
  const policy = await publish();
  const tickets: string[] = [];
  for (let index = 0; index < TICKETS; index++) tickets.push(await fileTicket(policy, "access", now()));
  const mail = await writtenReceipt();
  await db().outbox.updateMany({ data: { doneAt: now() } });
  const sink = await startSink();
  const worker = await startWorkerProcess(bench.ours, sink.url);
  const kept = { pool: true as const, maxConnections: CONNECTIONS, maxMessages: Infinity };
  const pool = nodemailer.createTransport({ url: sink.url, ...kept });
  const plain = nodemailer.createTransport({ url: sink.url });
  const fromOutbox = () => ours(sink, tickets);
  try {
    return [
      await rounds("letters-vs-nodemailer", "letters/s", ROUNDS, fromOutbox, () => alone(sink, plain, mail)),
      await rounds("letters-vs-nodemailer-pool", "letters/s", ROUNDS, fromOutbox, () => alone(sink, pool, mail)),
    ];
  } finally {
    pool.close();
    await worker.stop();
    await Promise.all([sink.stop(), closeDb()]);
  }
}

async function writtenReceipt(): Promise<Mail> {
  const { id } = await db().letter.findFirstOrThrow({ where: { kind: "receipt" } });
  const ready = await readyLetter(id, now());
  assert.ok(ready?.content.to);
  return { to: ready.content.to, ...(await writeLetter(ready.content, "https://rights.example")) };
}

async function ours(sink: Sink, tickets: readonly string[]): Promise<number> {
  const before = await sink.taken();
  const begun = now();
  await transaction(async (tx) => {
    for (let index = 0; index < A_ROUND; index++) {
      const ticketId = tickets[index % tickets.length]!;
      const letter = { kind: "receipt", ticketId, locale: "zh-CN", staffId: null, data: {} } as const;
      await queueLetter(tx, { ...letter, dedupeKey: randomUUID() }, begun);
    }
  });
  const start = performance.now();
  while ((await db().outbox.count({ where: { doneAt: null } })) > 0)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  const seconds = (performance.now() - start) / 1000;
  assert.equal((await sink.taken()) - before, A_ROUND);
  const recorded = { createdAt: begun, sentAt: { not: null }, contentSealed: { not: null } };
  assert.equal(await db().letter.count({ where: recorded }), A_ROUND);
  return A_ROUND / seconds;
}

type Mailer = { sendMail: (mail: object) => Promise<unknown> };

async function alone(sink: Sink, mailer: Mailer, mail: Mail): Promise<number> {
  const before = await sink.taken();
  const from = "no-reply@rightsdesk.example";
  const start = performance.now();
  let left = A_ROUND;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (left-- > 0) await mailer.sendMail({ from, ...mail });
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  assert.equal((await sink.taken()) - before, A_ROUND);
  return A_ROUND / seconds;
}
