import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { issueCode } from "#app/domain/identity/issue-code.server";
import { db, pool, transaction } from "#app/platform/database/db.server";
import type { Working } from "#jobs/working";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";
import { file, publish } from "./support/desk";
import { type MailServer, startMailServer } from "./support/mail-server";
import { QUEUES, startWorker, useQueue } from "./support/queues";

const database = useDatabase();
let policy: PublishedPolicy;
let mail: MailServer;
let worker: Working | undefined;

beforeAll(async () => {
  policy = await publish();
});

beforeEach(async () => {
  mail = await startMailServer();
});

afterEach(async () => {
  mail.release();
  await worker?.stop(5_000);
  await mail.down();
});

const to = (email: string) => mail.taken.filter((letter) => letter.to === email);

/** Sessions of this database that hold a transaction open and do nothing in it. */
async function idlingInTransaction(): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
  );
  return rows[0]?.count ?? -1;
}

describe.each(QUEUES)("while every letter waits for a slow mail server, with the queues on %s", (kind) => {
  const queue = useQueue(kind);

  test("a code arrives, sweeps run, and no letter under way holds a transaction; then each letter arrives once", async () => {
    // More letters than there are places for them; their codes are not sent, for only the letters are to wait.
    const tickets = await Promise.all(Array.from({ length: 9 }, () => file(policy, new Date())));
    await db().outbox.updateMany({ where: { type: "send-code" }, data: { doneAt: new Date() } });
    const slow = new Set(tickets.map(({ email }) => email));
    mail.hold((address) => slow.has(address));
    worker = await startWorker(database.url, queue, mail.smtpUrl);
    await until("every place for letters is taken", () => mail.waiting() === 4);
    // Others' short ones come and go; a letter's would stand for as long as the mail server thinks.
    await until("no transaction idles", async () => (await idlingInTransaction()) === 0);
    expect(mail.waiting()).toBe(4);

    const waiting = `waits-on-${kind}@person.example`;
    await transaction((tx) => issueCode(tx, { purpose: "track", holder: kind }, waiting, "zh-CN", new Date()));
    await until("the code", () => to(waiting)[0]);
    expect(tickets.flatMap(({ email }) => to(email))).toEqual([]);
    const promise = { ticketId: tickets[0]!.id };
    const { id } = await db().outbox.create({
      data: { type: "erase-files", payload: promise, createdAt: new Date(), runAt: new Date() },
    });
    await until("other work", () => db().outbox.findFirst({ where: { id, doneAt: { not: null } } }));
    expect(mail.waiting()).toBe(4);

    mail.release();
    await until("every promise", async () => (await db().outbox.count({ where: { doneAt: null } })) === 0);
    expect(tickets.map(({ email }) => to(email).length)).toEqual(tickets.map(() => 1));
  });

  test("a worker that is told to stop hands the letter on, as if nobody had tried; the next sends it once", async () => {
    const { id, email } = await file(policy, new Date());
    await db().outbox.updateMany({ where: { type: "send-code" }, data: { doneAt: new Date() } });
    mail.holdRecipients();
    worker = await startWorker(database.url, queue, mail.smtpUrl);
    await until("the conversation has begun", () => mail.recipients() === 1);
    await worker.stop(3_000);
    const row = await db().outbox.findFirstOrThrow({ where: { type: "send-letter", doneAt: null } });
    expect(row).toMatchObject({ failures: 0, failedAt: null, lastError: null, relayedAt: null });
    expect(await db().letter.findFirst({ where: { ticketId: id } })).toMatchObject({
      leasedUntil: null,
      unconfirmed: 0,
    });
    mail.release();
    worker = await startWorker(database.url, queue, mail.smtpUrl);
    await until("every promise", async () => (await db().outbox.count({ where: { doneAt: null } })) === 0);
    expect(to(email)).toHaveLength(1);
  });
});
