import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openCopy } from "./support/copy";
import { db } from "#app/platform/database/db.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";
import type { Working } from "#jobs/working";
import { file, publish } from "./support/desk";
import { type MailServer, startMailServer } from "./support/mail-server";
import { QUEUES, startWorker, useQueue } from "./support/queues";

const database = useDatabase();
let policy: PublishedPolicy;
let mail: MailServer;
const workers: Working[] = [];

beforeAll(async () => {
  policy = await publish();
});

beforeEach(async () => {
  mail = await startMailServer();
});

afterEach(async () => {
  mail.release();
  await Promise.all(workers.splice(0).map((worker) => worker.stop(5_000)));
  await mail.down();
});

const undone = () => db().outbox.count({ where: { doneAt: null } });
const allDone = () => until("every promise is kept", async () => (await undone()) === 0);
const receipts = (email: string) => mail.taken.filter(({ to, subject }) => to === email && /^\[RD-/.test(subject));

describe.each(QUEUES)("letters by a queue on %s", (kind) => {
  const queue = useQueue(kind);

  async function work(): Promise<void> {
    workers.push(await startWorker(database.url, queue, mail.smtpUrl));
  }

  test("a receipt leaves by itself, is kept sealed as it was sent, and stands in the journal", async () => {
    await work();
    const { id, email } = await file(policy, new Date());
    const letter = await until("the receipt", () => receipts(email)[0]);
    await allDone();
    const row = await db().letter.findFirstOrThrow({ where: { ticketId: id } });
    const ticket = await db().ticket.findUniqueOrThrow({ where: { id } });
    expect(letter.messageId).toBe(`<${row.messageId}>`);
    expect(letter.text).toContain(`https://rights.example/track?reference=${ticket.reference}&lang=${ticket.locale}`);
    expect(openCopy(row)).toMatchObject({
      to: email,
      subject: letter.subject,
      html: expect.stringContaining("<html") as string,
    });
    expect(await db().journalEntry.count({ where: { ticketId: id, kind: "letter-sent" } })).toBe(1);
  });

  test("two workers send each letter once", async () => {
    await Promise.all([work(), work()]);
    const tickets = await Promise.all(Array.from({ length: 12 }, () => file(policy, new Date())));
    await allDone();
    for (const { email } of tickets) expect(receipts(email)).toHaveLength(1);
  });

  test("a promise that is relayed twice while its letter is under way sends one letter", async () => {
    mail.hold();
    await Promise.all([work(), work()]);
    const { id, email } = await file(policy, new Date());
    await until("a letter under way", () => mail.waiting() >= 1);
    const letter = await db().letter.findFirstOrThrow({ where: { ticketId: id } });
    await db().outbox.updateMany({
      where: { type: "send-letter", payload: { equals: { letterId: letter.id } } },
      data: { relayedAt: null },
    });
    await until(
      "the second relay",
      async () => (await db().outbox.count({ where: { relays: { gte: 2 }, doneAt: null } })) >= 1,
    );
    mail.release();
    await allDone();
    expect(receipts(email)).toHaveLength(1);
  });

  test("while nobody takes letters they wait; then each goes out once", async () => {
    await mail.down();
    await work();
    const tickets = await Promise.all([file(policy, new Date()), file(policy, new Date())]);
    await until(
      "two tries in vain",
      async () =>
        (await db().outbox.count({ where: { lastError: { not: null }, type: "send-letter", doneAt: null } })) === 2,
    );
    expect(await db().letter.count({ where: { sentAt: null, failedAt: null } })).toBe(2);
    await mail.up();
    await allDone();
    for (const { email } of tickets) expect(receipts(email)).toHaveLength(1);
  });

  test("a letter refused for good is given up, visibly; one refused for now is not", async () => {
    await work();
    mail.refuse(451);
    const later = await file(policy, new Date());
    await until(
      "a try in vain",
      async () =>
        (await db().outbox.count({
          where: { type: "send-letter", lastError: { not: null }, failedAt: null, doneAt: null },
        })) === 1,
    );
    mail.refuse(550);
    const never = await file(policy, new Date());
    const letter = await until("the letter given up", () =>
      db().letter.findFirst({ where: { ticketId: never.id, failedAt: { not: null } } }),
    );
    expect(letter.failure).toMatch(/550/);
    mail.refuse(null);
    await until("the other letter", () => receipts(later.email)[0]);
    expect(receipts(never.email)).toEqual([]);
    const row = await db().outbox.findFirstOrThrow({ where: { type: "send-letter", failedAt: { not: null } } });
    expect(row.doneAt).toBeNull();
    await db().outbox.deleteMany({ where: { doneAt: null } });
  });
});
