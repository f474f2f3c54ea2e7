import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { db } from "#app/platform/database/db.server";
import { type Child, runUntilReady } from "#tests/support/child";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";
import { file, publish } from "./support/desk";
import { type MailServer, startMailServer } from "./support/mail-server";

const database = useDatabase();
const running: Child[] = [];
let policy: PublishedPolicy;
let mail: MailServer;

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

async function filed() {
  const { id, email } = await file(policy, new Date());
  await db().outbox.updateMany({ where: { type: "send-code" }, data: { doneAt: new Date() } });
  const letter = await db().letter.findFirstOrThrow({ where: { ticketId: id } });
  return { id, email, letterId: letter.id };
}

/** Holds rows of ours, so that a worker cannot get past the step that needs them. */
async function holding(statement: string, id: string) {
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query("BEGIN");
  await client.query(statement, [id]);
  return async () => {
    await client.query("ROLLBACK");
    await client.end();
  };
}

/** Somebody waits for a row that is held. */
async function somebodyWaits(): Promise<boolean> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return rows.length > 0;
}

const ids = (email: string) => mail.taken.filter(({ to }) => to === email).map(({ messageId }) => messageId);
const kept = () =>
  until("every promise is kept", async () => (await db().outbox.count({ where: { doneAt: null } })) === 0);

async function sentOnce(ticketId: string) {
  expect(await db().journalEntry.count({ where: { ticketId, kind: "letter-sent" } })).toBe(1);
}

test("after the lease, before the letter was handed over: it arrives once", async () => {
  const { id, email, letterId } = await filed();
  mail.holdRecipients();
  const first = await start();
  await until("the conversation has begun", () => mail.recipients() === 1);
  expect((await db().letter.findUniqueOrThrow({ where: { id: letterId } })).leasedUntil).not.toBeNull();
  await first.end("SIGKILL");
  mail.release();
  await start();
  await kept();
  expect(ids(email)).toEqual([`<${letterId}@rightsdesk>`]);
  await sentOnce(id);
}, 120_000);

test("after it was taken, before that was recorded: it arrives twice at most, under one Message-ID, and is recorded once", async () => {
  const { id, email, letterId } = await filed();
  const letGo = await holding(`SELECT 1 FROM "Ticket" WHERE "id" = $1::uuid FOR UPDATE`, id);
  const first = await start();
  await until("it was taken", () => ids(email).length === 1);
  await until("it is to be recorded", somebodyWaits);
  await first.end("SIGKILL");
  await letGo();
  await start();
  await kept();
  expect(ids(email)).toEqual([`<${letterId}@rightsdesk>`, `<${letterId}@rightsdesk>`]);
  await sentOnce(id);
}, 120_000);

test("after it was recorded, before its promise was closed: it arrives once", async () => {
  const { id, email, letterId } = await filed();
  mail.hold();
  const first = await start();
  await until("the letter is under way", () => mail.waiting() === 1);
  const letGo = await holding(
    `SELECT 1 FROM "Outbox" WHERE "payload" = jsonb_build_object('letterId', $1::text) FOR UPDATE`,
    letterId,
  );
  mail.release();
  await until("it is recorded", () => db().letter.findFirst({ where: { id: letterId, sentAt: { not: null } } }));
  await first.end("SIGKILL");
  await letGo();
  await start();
  await kept();
  expect(ids(email)).toEqual([`<${letterId}@rightsdesk>`]);
  await sentOnce(id);
}, 120_000);
