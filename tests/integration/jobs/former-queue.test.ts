import { createPostgresBackend, createRedisBackend, type IQueueBackend, Queue } from "bullmq";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { db } from "#app/platform/database/db.server";
import { createBackend } from "#jobs/queue/backend";
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
  mail = await startMailServer();
});

afterEach(async () => {
  await worker?.stop(5_000);
  worker = undefined;
});

afterAll(() => mail.down());

describe.each(QUEUES)("the one queue of earlier versions, on %s", (kind) => {
  const queue = useQueue(kind);

  function formerQueue() {
    const { redisUrl } = queue;
    const connection = redisUrl
      ? { url: redisUrl, maxRetriesPerRequest: 1 }
      : { connectionString: database.url, schema: "bullmq" };
    return new Queue<{ outboxId: string }, void, string, { outboxId: string }, void, string, IQueueBackend>(
      "rightsdesk",
      { connection: {} },
      (name, options, more) =>
        redisUrl
          ? createRedisBackend(name, { ...options, connection }, more)
          : createPostgresBackend(name, { ...options, connection }, more),
    );
  }

  test("is taken over: what it still held, at once or for later, is kept by the queues there are now, and it is gone", async () => {
    await createBackend({ databaseUrl: database.url, redisUrl: queue.redisUrl }).prepare();
    // The new queues know their sweeps already, as after a step back to the earlier version and forth again.
    worker = await startWorker(database.url, queue, mail.smtpUrl);
    await worker.stop(5_000);
    const tickets = [await file(policy, new Date()), await file(policy, new Date())];
    const former = formerQueue();
    await former.upsertJobScheduler("forget", { every: 60_000 }, { name: "forget", data: { outboxId: "0" } });
    for (const { id } of await db().outbox.findMany({ where: { doneAt: null } }))
      await former.add("send-letter", { outboxId: String(id) }, { jobId: `outbox-${id}-0`, delay: 3_600_000 });
    await db().outbox.updateMany({ where: { doneAt: null }, data: { relayedAt: new Date(), relays: 1 } });

    worker = await startWorker(database.url, queue, mail.smtpUrl);
    await until("every promise is kept", async () => (await db().outbox.count({ where: { doneAt: null } })) === 0);
    for (const { email } of tickets)
      expect(mail.taken.filter(({ to, subject }) => to === email && /^\[RD-/.test(subject))).toHaveLength(1);
    expect([await former.getJobSchedulersCount(), await former.getDelayedCount()]).toEqual([0, 0]);
    await former.close();
  });
});
