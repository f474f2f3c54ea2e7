import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { db } from "#app/platform/database/db.server";
import { type Child, runUntilReady } from "#tests/support/child";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";
import { PERSON } from "#tests/factories/answers";
import { file, publish } from "./support/desk";
import { type MailServer, startMailServer } from "./support/mail-server";
import { QUEUES, useQueue } from "./support/queues";

const database = useDatabase();
let policy: PublishedPolicy;
let mail: MailServer;

beforeAll(async () => {
  policy = await publish();
  mail = await startMailServer();
});

afterAll(() => mail.down());

describe.each(QUEUES)("a worker process killed while the mail server hesitates, with the queue on %s", (kind) => {
  const queue = useQueue(kind);
  const running: Child[] = [];

  afterAll(async () => {
    await Promise.all(running.map((child) => child.end("SIGTERM")));
  });

  async function start(): Promise<Child> {
    const env = {
      ...process.env,
      DATABASE_URL: database.url,
      SMTP_URL: mail.smtpUrl,
      MAIL_FROM: "no-reply@rightsdesk.example",
      LOG_LEVEL: "debug",
      ...(queue.redisUrl ? { REDIS_URL: queue.redisUrl } : {}),
    };
    const child = await runUntilReady("jobs/worker.ts", env);
    running.push(child);
    return child;
  }

  test("leaves the letter to the next: exactly one arrives, and no log names the person", async () => {
    const deserted = mail.deserted();
    mail.hold();
    const first = await start();
    const { email } = await file(policy, new Date());
    await until("the letter is under way", () => mail.waiting() === 1);
    expect(await first.end("SIGKILL")).toBe("SIGKILL");
    await until("the mail server sees nobody there", () => mail.deserted() === deserted + 1);
    mail.release();
    const second = await start();
    await until("every promise is kept", async () => (await db().outbox.count({ where: { doneAt: null } })) === 0);
    expect(mail.taken.filter(({ to }) => to === email)).toHaveLength(1);
    expect(await second.end("SIGTERM")).toBe(0);
    const logs = first.output() + second.output();
    expect(logs).toContain("letter sent");
    for (const personal of [email, PERSON.name, PERSON.phone]) expect(logs).not.toContain(personal);
  });
});
