import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { contactSchema } from "#app/domain/tickets/filing/answers";
import { sendTrackingCode } from "#app/domain/tickets/portal/track-code.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { sendWithinLimits } from "#app/http/codes/code-limits.server";
import { db } from "#app/platform/database/db.server";
import type { Working } from "#jobs/working";
import { publish } from "#tests/factories/policy";
import { everythingOf, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";
import { type MailServer, startMailServer } from "../jobs/support/mail-server";
import { startWorker, useQueue } from "../jobs/support/queues";

const database = useDatabase();
const queue = useQueue("postgres");
/** The server of these tests names a host of another script in that script. */
const ARRIVED = "wang@例子.中国";
const PUNYCODE = "wang@xn--fsqu00a.xn--fiqs8s";
/** One address, as four people would type it. */
const WRITTEN = ["wang@例子.中国", "ＷＡＮＧ＠例子．中国", "\u200Bwang@例子。中国 ", "Wang@XN--FSQU00A.xn--fiqs8s"];

let policy: PublishedPolicy;
let mail: MailServer;
let worker: Working;

beforeAll(async () => {
  policy = await publish();
  mail = await startMailServer();
  worker = await startWorker(database.url, queue, mail.smtpUrl);
});

afterAll(async () => {
  await worker.stop(5_000);
  await mail.down();
});

function contact(email: string, name = "王测试") {
  return contactSchema(resourceGo).parse({ name, email, letterLocale: "zh-CN" });
}

const from = (address: string) => ({ request: new Request("http://127.0.0.1:3000/request/check"), address });
const sends = () => Promise.resolve({ ok: true as const });

describe("an address of another script, however it is typed,", () => {
  test("is one contact for the limits of codes", async () => {
    const said: string[] = [];
    for (const [at, email] of [...WRITTEN, ...WRITTEN].entries())
      said.push((await sendWithinLimits(from(`192.0.2.${at + 10}`), { contact: email }, sends)).said);
    expect(said).toEqual(["sent", "sent", "sent", "sent", "sent", "too-many", "too-many", "too-many"]);
  });

  test("is one contact for what was asked before, and gets its letters and codes by its name in punycode", async () => {
    const now = new Date();
    const ids: string[] = [];
    for (const email of WRITTEN.slice(0, 2))
      ids.push(await fileTicket(policy, ids.length === 0 ? "access" : "copy", now, { contact: contact(email) }));
    const tickets = await db().ticket.findMany({ where: { id: { in: ids } } });
    expect(new Set(tickets.map(({ contactDigest }) => Buffer.from(contactDigest).toString("hex"))).size).toBe(1);
    await until("both receipts", () => mail.taken.filter(({ to }) => to === ARRIVED).length >= 2);
    const { reference } = (await everythingOf(ids[0]!)).ticket;
    const before = mail.taken.length;
    await sendTrackingCode(reference, "zh-CN", now, () => Promise.resolve(true));
    await until("the code", () =>
      mail.taken.slice(before).find(({ to, text }) => to === ARRIVED && /\b\d{6}\b/.test(text)),
    );
    expect((await findTicketPage(reference, now))?.answers.contact.email).toBe(PUNYCODE);
  });

  test("does not ask twice for the same person, whose name another keyboard writes otherwise", async () => {
    const now = new Date();
    const first = await fileTicket(policy, "correct", now, { contact: contact(WRITTEN[0]!, "José·买买提") });
    const second = await fileTicket(policy, "correct", now, {
      contact: contact(WRITTEN[2]!, "JOSE\u0301・买\u200B买提"),
    });
    expect(second).toBe(first);
  });
});
