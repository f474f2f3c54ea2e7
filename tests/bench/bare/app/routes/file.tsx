import { randomBytes, randomUUID } from "node:crypto";
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const TICKET = `INSERT INTO "Ticket" ("id", "reference", "visit", "policyVersionId", "right", "locale", "status", "contactSealed", "answersSealed", "personMasked", "contactDigest",
  "receivedAt", "receivedOn", "dueOn", "dueAt", "provisional", "targetOn", "calendarVersion", "nextNoticeAt", "lastEventAt", "lastEvent")
  VALUES ($1, $2, $2, $3, 'delete', 'zh-CN', 'received', $4, $5, '欧**', $6, $7, '2026-04-30', '2026-05-25', $7, false, '2026-05-18', 'CN-2019-2026-00000000', $7, $7, 'filed')`;
const JOURNAL = `INSERT INTO "JournalEntry" ("ticketId", "seq", "at", "kind", "actorKind", "data", "prevHash", "hash")
  VALUES ($1, 1, $2, 'filed', 'requester', $3, $4, $5), ($1, 2, $2, 'due-set', 'requester', $6, $5, $7)`;
const LETTER = `INSERT INTO "Letter" ("id", "dedupeKey", "ticketId", "kind", "locale", "data", "messageId", "createdAt") VALUES ($1, $2, $3, 'receipt', 'zh-CN', '{}', $4, $5)`;
const OUTBOX = `INSERT INTO "Outbox" ("type", "payload", "createdAt", "runAt") VALUES ('send-letter', $1, $2, $2)`;

let filed = 0;

/** The same five rows of the same size as a filed request leaves, in one transaction, and nothing else. */
async function insert(client: pg.PoolClient, code: string): Promise<void> {
  const [id, letter, now] = [randomUUID(), randomUUID(), new Date()];
  const reference = `BARE-${code}-${process.pid}-${filed++}`;
  const filedData = {
    right: "delete",
    policyVersionId: process.env.POLICY,
    receivedOn: "2026-04-30",
    channel: "portal",
    answersDigest: randomBytes(32).toString("hex"),
  };
  const dueData = {
    clock: "promise",
    receivedOn: "2026-04-30",
    term: "15wd",
    dueOn: "2026-05-25",
    provisional: false,
    calendarVersion: "CN-2019-2026-00000000",
    reason: "filed",
    before: null,
  };
  await client.query("BEGIN");
  await client.query(TICKET, [
    id,
    reference,
    process.env.POLICY,
    randomBytes(150),
    randomBytes(330),
    randomBytes(32),
    now,
  ]);
  await client.query(JOURNAL, [id, now, filedData, Buffer.alloc(32), randomBytes(32), dueData, randomBytes(32)]);
  await client.query(LETTER, [letter, `${id}:receipt`, id, `${letter}@bare`, now]);
  await client.query(OUTBOX, [{ letterId: letter }, now]);
  await client.query("COMMIT");
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const client = await pool.connect();
  try {
    await insert(client, String(form.get("code")));
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
  return redirect("/table", 303);
}
