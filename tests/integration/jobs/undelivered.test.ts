import { afterAll, beforeAll, expect, test } from "vitest";
import { listQueue } from "#app/domain/tickets/desk/queue/queue.server";
import { NO_FILTERS } from "#app/domain/tickets/desk/queue/views";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { findAnswer, findLetterPage } from "#app/domain/tickets/letters/send/find-letter.server";
import { sendAgain } from "#app/domain/tickets/letters/send/send-again.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { listOpenTasks } from "#app/domain/tickets/tasks/task-list.server";
import { db } from "#app/platform/database/db.server";
import type { Working } from "#jobs/working";
import { PERSON } from "#tests/factories/answers";
import type { StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";
import { hire, publish } from "./support/desk";
import { type MailServer, startMailServer } from "./support/mail-server";
import { startWorker, useQueue } from "./support/queues";
import { letterName } from "#app/domain/tickets/letters/content/kinds.server";

const database = useDatabase();
const queue = useQueue("postgres");
let policy: PublishedPolicy;
let mail: MailServer;
let worker: Working;
let agent: StaffActor;
let colleague: string;
let persons = 0;

beforeAll(async () => {
  policy = await publish();
  mail = await startMailServer();
  const hired = await hire("agent", "en");
  colleague = hired.email;
  agent = { kind: "staff", id: hired.id, role: "agent", name: "agent" };
  worker = await startWorker(database.url, queue, mail.smtpUrl);
});

afterAll(async () => {
  await worker.stop(5_000);
  await mail.down();
});

const view = async () =>
  (
    await listQueue({
      view: "undelivered",
      filters: NO_FILTERS,
      cursor: null,
      staffId: agent.id,
      now: new Date(),
    })
  ).rows;

/** A request that was refused on a ground, and whose decision the person's mail server refuses for good. */
async function decidedInVain() {
  const email = `closed-${++persons}@person.example`;
  const now = new Date();
  const id = await fileTicket(policy, "access", now, { contact: { name: PERSON.name, email, letterLocale: "en" } });
  await until("the receipt", () => mail.taken.find(({ to }) => to === email));
  for (const action of ["take", "verify"] as const) await act(id, action, agent, now);
  mail.refuse(550, email);
  await act(id, "refuse", agent, now);
  const letter = await until("the decision is given up", () =>
    db().letter.findFirst({ where: { ticketId: id, kind: "refused", failedAt: { not: null } } }),
  );
  return { id, email, letter };
}

test("a decision the mail server refuses is in the journal, marked in the queue, and work for the assignee, who is told", async () => {
  const { id, letter } = await decidedInVain();
  const { ticket, journal } = await everythingOf(id);
  const since = journal.findIndex(({ kind }) => kind === "letter-undelivered");
  expect(journal.slice(since).map(({ kind }) => kind)).toEqual(["letter-undelivered", "task-opened"]);
  expect(journal[since]?.data).toMatchObject({ letterId: letter.id, letter: "refused", why: "refused" });
  expect((await view()).map(({ reference, undelivered }) => [reference, undelivered])).toEqual([
    [ticket.reference, true],
  ]);
  expect((await findTicketPage(ticket.reference, new Date()))?.undelivered).toBe(true);
  const { tasks } = await listOpenTasks(agent.id, new Date());
  expect(tasks.map(({ kind, subject, reference }) => [kind, subject, reference])).toEqual([
    ["undelivered", { name: letterName("refused") }, ticket.reference],
  ]);
  const notice = await until("the letter to the assignee", () => mail.taken.find(({ to }) => to === colleague));
  expect(notice.subject).toBe(`[${ticket.reference}] A letter was not delivered`);
});

test("the person reads it on their page, with the decision on paper; it never counts as sent", async () => {
  const { id, letter } = await decidedInVain();
  const { ticket } = await everythingOf(id);
  const shown = await findPublicTicket(id, new Date());
  expect(
    shown?.unread.map(({ subject, text }) => [subject?.includes(ticket.reference), text?.includes("cannot")]),
  ).toEqual([[true, true]]);
  const paper = await findAnswer(id);
  expect([
    paper?.name,
    Buffer.from(paper?.bytes ?? [])
      .subarray(0, 5)
      .toString(),
  ]).toEqual([`${ticket.reference}.pdf`, "%PDF-"]);
  expect(await findLetterPage({ ticketId: id, staffId: agent.id }, letter.id)).toMatchObject({
    sentAt: null,
    vouched: "matches",
    retriable: true,
  });
  expect(
    await db().journalEntry.count({
      where: { ticketId: id, kind: "letter-sent", data: { path: ["letter"], equals: "refused" } },
    }),
  ).toBe(0);
});

test("the mark goes when the assignee has told the person another way, and the task says how", async () => {
  const { id } = await decidedInVain();
  const task = await db().task.findFirstOrThrow({ where: { ticketId: id, kind: "undelivered" } });
  const settle = (result: string, note: string) =>
    settleTask({ taskId: task.id, actor: agent, input: { result, note, until: null }, now: new Date() });
  expect(await settle("done", "x")).toMatchObject({ ok: false, refusal: "item-not-allowed" });
  expect(await settle("told", "电话告知，对方已记下理由")).toEqual({ ok: true });
  const { ticket, journal } = await everythingOf(id);
  expect([ticket.undelivered, ticket.status]).toEqual([false, "refused"]);
  expect(journal.at(-1)).toMatchObject({ kind: "task-settled", data: { task: "undelivered", result: "told" } });
});

test("the mark goes by itself when the letter is sent again and gets through", async () => {
  const { id, email, letter } = await decidedInVain();
  mail.refuse(null);
  expect(await sendAgain({ ticketId: id, letterId: letter.id, actor: agent, now: new Date() })).toMatchObject({
    ok: true,
  });
  await until("it arrives", () =>
    mail.taken.find(({ to, messageId }) => to === email && messageId === `<${letter.messageId}>`),
  );
  await until("it is recorded", () => db().letter.findFirst({ where: { id: letter.id, sentAt: { not: null } } }));
  const { ticket, journal } = await everythingOf(id);
  expect(ticket.undelivered).toBe(false);
  expect(journal.slice(-2).map(({ kind, data }) => [kind, (data as { result?: string }).result])).toEqual([
    ["letter-sent", undefined],
    ["task-settled", "sent"],
  ]);
  expect((await findPublicTicket(id, new Date()))?.unread).toEqual([]);
  expect(await findLetterPage({ ticketId: id, staffId: agent.id }, letter.id)).toMatchObject({
    failure: null,
    vouched: "matches",
  });
});
