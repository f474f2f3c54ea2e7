import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { db } from "#app/platform/database/db.server";
import type { Working } from "#jobs/working";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";
import { file, publish } from "./support/desk";
import { type MailServer, startMailServer } from "./support/mail-server";
import { QUEUES, startWorker, useQueue } from "./support/queues";

const database = useDatabase();
let policy: PublishedPolicy;
let mail: MailServer;

beforeAll(async () => {
  policy = await publish();
  mail = await startMailServer();
});

afterAll(() => mail.down());

describe.each(QUEUES)("storage on %s that goes away for a while", (kind) => {
  const queue = useQueue(kind);
  let worker: Working;

  beforeAll(async () => {
    worker = await startWorker(database.url, queue, mail.smtpUrl);
  });
  afterAll(() => worker.stop(5_000));

  const times = (email: string) => mail.taken.filter(({ to }) => to === email).length;

  test("an outage in the middle of sending: the letter the mail server took is not sent again, and work goes on by itself", async () => {
    mail.hold();
    const under = await file(policy, new Date());
    await until("the letter is under way", () => mail.waiting() === 1);
    await queue.outage(async () => {
      mail.release();
      await until("the mail server took it", () => times(under.email) === 1);
    });
    const after = await until("filing works again", () => file(policy, new Date()).catch(() => null));
    await until(
      "every promise is kept",
      async () =>
        (await db()
          .outbox.count({ where: { doneAt: null } })
          .catch(() => 1)) === 0,
    );
    expect([times(under.email), times(after.email)]).toEqual([1, 1]);
  });
});
