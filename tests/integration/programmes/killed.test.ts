import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { db } from "#app/platform/database/db.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { file } from "#tests/integration/jobs/support/desk";
import { publish } from "#tests/factories/policy";
import { INCIDENT, people, released } from "#tests/factories/programme";
import { type MailServer, startMailServer } from "#tests/integration/jobs/support/mail-server";
import { type Child, runUntilReady } from "#tests/support/child";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";

const database = useDatabase();
const running: Child[] = [];
let mail: MailServer;
let policy: PublishedPolicy;

beforeAll(async () => {
  policy = await publish();
  mail = await startMailServer();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((child) => child.end("SIGTERM")));
});
afterAll(() => mail.down());

async function start(): Promise<Child> {
  const child = await runUntilReady("jobs/worker.ts", {
    ...process.env,
    DATABASE_URL: database.url,
    SMTP_URL: mail.smtpUrl,
    MAIL_FROM: "no-reply@rightsdesk.example",
  });
  running.push(child);
  return child;
}

test("while a mail server is silent about a whole programme, codes and letters go out as ever", async () => {
  const { id } = await released({ words: INCIDENT, contacts: people(200, "silent"), now: new Date() });
  mail.hold((to) => to.startsWith("silent"));
  await start();
  await until("as many as may are under way", () => mail.waiting() === 4);
  const { email } = await file(policy, new Date());
  await until("the receipt has arrived", () => mail.taken.some(({ to }) => to === email));
  expect(mail.taken.filter(({ to }) => to.startsWith("silent"))).toEqual([]);
  mail.release();
  await isDone(id);
}, 180_000);

const told = (programmeId: string) => db().journalEntry.count({ where: { programmeId, kind: "told" } });
const isDone = (id: string) =>
  until(
    "everybody was told",
    async () => (await db().programme.findUniqueOrThrow({ where: { id } })).status === "done",
  );

test("killed in the middle, while letters are handed over: the next goes on, and each is told once", async () => {
  const { id } = await released({ words: INCIDENT, contacts: people(30, "kill"), now: new Date() });
  mail.hold((to) => /-(9|10|11|12)@/.test(to));
  const first = await start();
  await until("four are under way", () => mail.waiting() === 4);
  const before = mail.deserted();
  await first.end("SIGKILL");
  await until("the server has seen that nobody waits for its answers", () => mail.deserted() === before + 4);
  mail.release();
  await start();
  await isDone(id);
  const takenBy = mail.taken.map(({ to }) => to).filter((to) => to.startsWith("kill-"));
  expect(takenBy.sort()).toEqual(
    people(30, "kill")
      .map(({ email }) => email)
      .sort(),
  );
  expect(await told(id)).toBe(30);
}, 180_000);

test("killed after letters were taken, before that was recorded: those come twice at most, under one Message-ID, and are recorded once", async () => {
  const contacts = people(3, "record");
  const { id } = await released({ words: INCIDENT, contacts, now: new Date() });
  const client = new pg.Client(database.url);
  await client.connect();
  mail.hold((to) => to.startsWith("record"));
  const first = await start();
  await until("all are under way", () => mail.waiting() === 3);
  await client.query("BEGIN");
  await client.query(`SELECT 1 FROM "Programme" WHERE "id" = $1::uuid FOR UPDATE`, [id]);
  mail.release();
  await until("all were taken", () => mail.taken.filter(({ to }) => to.startsWith("record")).length === 3);
  await first.end("SIGKILL");
  await client.query("ROLLBACK");
  await client.end();
  await start();
  await isDone(id);
  const letters = mail.taken.filter(({ to }) => to.startsWith("record"));
  for (const { email } of contacts) {
    const own = letters.filter(({ to }) => to === email).map(({ messageId }) => messageId);
    expect([own.length <= 2, new Set(own).size]).toEqual([true, 1]);
  }
  expect(await told(id)).toBe(3);
}, 180_000);
