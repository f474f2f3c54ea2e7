import { afterAll, beforeAll, expect, test } from "vitest";
import { CODE_RULES } from "#app/domain/identity/code-rules";
import { issueCode } from "#app/domain/identity/issue-code.server";
import { readBacklog } from "#app/domain/outbox/backlog.server";
import { db, transaction } from "#app/platform/database/db.server";
import type { Working } from "#jobs/working";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";
import { publish } from "./support/desk";
import { type MailServer, startMailServer } from "./support/mail-server";
import { startWorker, useQueue } from "./support/queues";

const database = useDatabase();
const queue = useQueue("postgres");
let mail: MailServer;
let worker: Working;

beforeAll(async () => {
  await publish();
  mail = await startMailServer();
  worker = await startWorker(database.url, queue, mail.smtpUrl);
});

afterAll(async () => {
  await worker.stop(5_000);
  await mail.down();
});

async function issue(holder: string, to: string | null, at: Date, locale = "zh-CN") {
  await transaction((tx) => issueCode(tx, { purpose: "track", holder }, to, locale, at));
  const { id } = await db().oneTimeCode.findFirstOrThrow({ orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  const settled = () =>
    until("the promise is settled", () =>
      db().outbox.findFirst({
        where: { payload: { equals: { codeId: id } }, OR: [{ doneAt: { not: null } }, { failedAt: { not: null } }] },
      }),
    );
  return { id, settled, row: () => db().oneTimeCode.findUniqueOrThrow({ where: { id } }) };
}

const to = (email: string) => mail.taken.filter((letter) => letter.to === email);

test("a code is sent in its language, and neither digits nor address are kept after", async () => {
  const code = await issue("one", "one@person.example", new Date(), "en");
  await code.settled();
  const [letter] = to("one@person.example");
  expect(letter?.text).toMatch(/\b\d{6}\b/);
  expect(letter?.subject).not.toMatch(/\d{6}/);
  expect(letter?.messageId).toBe(`<${code.id}@rightsdesk>`);
  expect(await code.row()).toMatchObject({ codeSealed: null, toSealed: null, sentAt: expect.any(Date) as Date });
});

test("an expired code is not sent, nor one that a newer one voided", async () => {
  const expired = await issue("two", "two@person.example", new Date(Date.now() - CODE_RULES.lifeMinutes * 60_000));
  expect((await expired.settled()).doneAt).not.toBeNull();
  expect(to("two@person.example")).toEqual([]);
});

test("for a reference that does not exist the promise ends the same way, and nothing is sent", async () => {
  const before = mail.taken.length;
  const code = await issue("three", null, new Date());
  expect((await code.settled()).doneAt).not.toBeNull();
  expect(mail.taken).toHaveLength(before);
});

test("a code the recipient's server refuses for good ends quietly: nothing of it is kept, and nobody is warned", async () => {
  mail.refuse(550);
  const code = await issue("four", "four@person.example", new Date());
  const row = await code.settled();
  mail.refuse(null);
  expect(row).toMatchObject({ failedAt: null, doneAt: expect.any(Date) as Date });
  expect(await code.row()).toMatchObject({ codeSealed: null, toSealed: null, sentAt: null });
  expect(to("four@person.example")).toEqual([]);
  expect((await readBacklog(new Date())).failed).toBe(0);
});
