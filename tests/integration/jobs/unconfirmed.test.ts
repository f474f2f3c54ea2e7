import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { findLetterPage } from "#app/domain/tickets/letters/send/find-letter.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { db } from "#app/platform/database/db.server";
import type { Working } from "#jobs/working";
import { everythingOf } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";
import { file, publish } from "./support/desk";
import { type MailServer, startMailServer } from "./support/mail-server";
import { startWorker, useQueue } from "./support/queues";

const database = useDatabase();
const queue = useQueue("postgres");
const HOUR_MS = 3_600_000;

let policy: PublishedPolicy;
let mail: MailServer;
let worker: Working;

beforeAll(async () => {
  policy = await publish();
  mail = await startMailServer();
  // A server may take ten minutes to answer the last dot; here it is given a quarter of a second.
  worker = await startWorker(database.url, queue, mail.smtpUrl, { handingOverMs: 30_000, answerMs: 250 });
});

afterAll(async () => {
  mail.release();
  await worker.stop(5_000);
  await mail.down();
});

async function undoneOf(letterId: string) {
  return db().outbox.findFirst({ where: { payload: { equals: { letterId } }, doneAt: null } });
}

/** Files a ticket whose receipt the mail server takes without a word. Out: the ticket, and its receipt once that has happened so often. */
async function unanswered() {
  const ticket = await file(policy, new Date());
  const { id } = await db().letter.findFirstOrThrow({ where: { ticketId: ticket.id } });
  const times = (count: number) =>
    until(`no answer, ${count} times`, () => db().letter.findFirst({ where: { id, unconfirmed: count } }));
  const comeDue = () =>
    db().outbox.updateMany({
      where: { payload: { equals: { letterId: id } } },
      data: { runAt: new Date(), relayedAt: null },
    });
  const waits = () =>
    until("it is put off", async () => {
      const row = await undoneOf(id);
      return row && row.runAt.getTime() > Date.now() + HOUR_MS / 2 ? row : null;
    });
  return { ...ticket, letterId: id, times, comeDue, waits };
}

function told(journal: { kind: string; data: unknown }[]) {
  return journal.flatMap(({ kind, data }) => (kind.startsWith("letter-") ? [[kind, data]] : []));
}

test("a letter the server never answered goes again after an hour, under its Message-ID; the ticket says it may have come twice", async () => {
  mail.hold();
  const { id, email, letterId, times, comeDue, waits } = await unanswered();
  await times(1);
  const { failures, failedAt, lastError } = await waits();
  expect([failures, failedAt, lastError]).toEqual([0, null, null]);
  const { ticket, journal } = await everythingOf(id);
  expect(told(journal)).toEqual([["letter-unconfirmed", { letterId, letter: "receipt", times: 1 }]]);
  const page = await findTicketPage(ticket.reference, new Date());
  expect(page?.letters.map(({ sentAt, unconfirmed }) => [sentAt, unconfirmed])).toEqual([[null, 1]]);

  mail.release();
  await comeDue();
  await until("it is sent", () => db().letter.findFirst({ where: { id: letterId, sentAt: { not: null } } }));
  expect(mail.taken.filter(({ to }) => to === email).map(({ messageId }) => messageId)).toEqual([
    `<${letterId}@rightsdesk>`,
  ]);
  expect((await findLetterPage({ ticketId: id, staffId: randomUUID() }, letterId))?.vouched).toBe("matches");
  expect((await db().ticket.findUniqueOrThrow({ where: { id } })).undelivered).toBe(false);
});

test("it is sent three times at most, whoever looks; then it is work for a person, and can be read on the page", async () => {
  mail.hold();
  const deserted = mail.deserted();
  const { id, letterId, times, comeDue, waits } = await unanswered();
  for (const count of [1, 2]) {
    await times(count);
    await waits();
    await comeDue();
  }
  const row = await until("it is given up", () =>
    db().letter.findFirst({ where: { id: letterId, failedAt: { not: null } } }),
  );
  expect([row.unconfirmed, row.sentAt, mail.deserted() - deserted]).toEqual([3, null, 3]);
  await until("the promise too", () =>
    db().outbox.findFirst({ where: { payload: { equals: { letterId } }, failedAt: { not: null } } }),
  );
  await comeDue();
  const { journal, ticket } = await everythingOf(id);
  expect(journal.map(({ kind }) => kind).slice(-3)).toEqual([
    "letter-unconfirmed",
    "letter-undelivered",
    "task-opened",
  ]);
  expect(ticket.undelivered).toBe(true);
  const shown = await findPublicTicket(id, new Date());
  expect(shown?.unread.map(({ text }) => text?.includes(ticket.reference))).toEqual([true]);
  expect(mail.deserted() - deserted).toBe(3);
  mail.release();
});
