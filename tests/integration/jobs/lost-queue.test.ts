import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { armNotices } from "#app/domain/tickets/deadlines/arm-notices.server";
import { db } from "#app/platform/database/db.server";
import type { Working } from "#jobs/working";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";
import { file, hire, publish } from "./support/desk";
import { type MailServer, startMailServer } from "./support/mail-server";
import { QUEUES, startWorker, useQueue } from "./support/queues";

const database = useDatabase();
const TICKETS = 4;
const AGO_MS = 60 * 86_400_000;

let policy: PublishedPolicy;
let reviewer: { email: string };
let mail: MailServer;
let worker: Working | undefined;

beforeAll(async () => {
  policy = await publish();
  reviewer = await hire("reviewer");
  mail = await startMailServer();
});

afterEach(async () => {
  await worker?.stop(5_000);
  worker = undefined;
});

afterAll(() => mail.down());

/** Open tickets, long overdue. Filed before a worker runs: it would remove their long expired drafts in the middle of filing. */
async function openTickets(): Promise<{ ids: string[]; references: string[] }> {
  const filed = await Promise.all(Array.from({ length: TICKETS }, () => file(policy, new Date(Date.now() - AGO_MS))));
  const rows = await db().ticket.findMany({
    where: { id: { in: filed.map(({ id }) => id) } },
    select: { id: true, reference: true },
  });
  await db().ticket.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { nextNoticeAt: new Date(Date.now() + 86_400_000) },
  });
  return { ids: rows.map(({ id }) => id), references: rows.map(({ reference }) => reference) };
}

/** Lets their next notice be due in so many seconds, and waits until the queue has the jobs. */
async function armIn(seconds: number, ids: string[]): Promise<void> {
  await db().ticket.updateMany({
    where: { id: { in: ids } },
    data: { nextNoticeAt: new Date(Date.now() + seconds * 1_000) },
  });
  await armNotices(new Date());
  await until(
    "the notices are in the queue",
    async () => (await db().outbox.count({ where: { relayedAt: null, doneAt: null } })) === 0,
  );
}

const noticesOf = (reference: string) =>
  mail.taken.filter(({ to, subject }) => to === reviewer.email && subject.includes(reference)).length;
const allKept = () =>
  until("every promise is kept", async () => (await db().outbox.count({ where: { doneAt: null } })) === 0);

describe.each(QUEUES)("a queue on %s that loses everything", (kind) => {
  const queue = useQueue(kind);

  test("under a running worker: every notice still arrives, once", async () => {
    const { ids, references } = await openTickets();
    worker = await startWorker(database.url, queue, mail.smtpUrl);
    await armIn(6, ids);
    await queue.empty();
    await allKept();
    expect(references.map(noticesOf)).toEqual(references.map(() => 1));
  });

  test("while no worker runs: every notice still arrives, once", async () => {
    const { ids, references } = await openTickets();
    worker = await startWorker(database.url, queue, mail.smtpUrl);
    await armIn(4, ids);
    await worker.stop(5_000);
    await queue.empty();
    worker = await startWorker(database.url, queue, mail.smtpUrl);
    await allKept();
    expect(references.map(noticesOf)).toEqual(references.map(() => 1));
  });
});
