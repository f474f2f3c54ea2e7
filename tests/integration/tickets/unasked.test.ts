import { beforeAll, describe, expect, test } from "vitest";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket } from "#tests/factories/ticket";
import { sendAt } from "#tests/factories/visit";
import { useDatabase } from "#tests/support/database";
import type { Action } from "#app/domain/tickets/workflow/workflow";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { giveUpLetter } from "#app/domain/tickets/letters/send/record-undelivered.server";
import { sendAgain } from "#app/domain/tickets/letters/send/send-again.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { db } from "#app/platform/database/db.server";

useDatabase();

/** A Monday; a month from it is Thursday, 2 April 2026. */
const NOW = new Date("2026-03-02T09:00:00Z");
const DUE = "2026-04-02";
/** When the mail server's last word came; and when the person was asked after all, and answered. */
const GIVEN_UP = new Date("2026-03-05T09:00:00Z");
const ASKED = new Date("2026-03-09T09:00:00Z");
const ANSWERED = new Date("2026-03-12T09:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish(gdpr);
  agent = await makeStaff("agent");
});

/** A ticket that waits for its person, whose letter reached nobody. */
async function inVain(action: "ask" | "ask-evidence" = "ask"): Promise<{ id: string; letterId: string }> {
  const id = await fileTicket(policy, "access", NOW);
  await act(id, "take", agent, NOW);
  await act(id, action, agent, NOW);
  const letter = (await everythingOf(id)).letters.findLast(({ kind }) => kind === "question" || kind === "evidence")!;
  await giveUpLetter(letter.id, "EENVELOPE 550 RCPT TO", GIVEN_UP);
  return { id, letterId: letter.id };
}

async function kinds(id: string): Promise<string[]> {
  return (await everythingOf(id)).journal.map(({ kind }) => kind);
}

describe.each(["ask", "ask-evidence"] as const satisfies Action[])("a letter by “%s” that reached nobody", (action) => {
  test("keeps no clock standing: the pause never began, in one transaction with the journal, and both stories say why", async () => {
    const { id } = await inVain(action);
    const { ticket, journal } = await everythingOf(id);
    expect(ticket).toMatchObject({ status: "awaiting", dueOn: DUE, undelivered: true });
    const undelivered = journal.find(({ kind }) => kind === "letter-undelivered")!;
    const taken = journal.find(({ kind }) => kind === "pause-taken-back")!;
    expect(taken.at).toEqual(undelivered.at);
    // Days pass, and the date stays where it was.
    const shown = (await findPublicTicket(id, ANSWERED))!;
    expect(shown.dueOn).toBe(DUE);
    expect(shown.timeline.map(({ action: step }) => step)).toContain("unasked");
    const page = (await findTicketPage(ticket.reference, ANSWERED))!;
    expect(page.due).toMatchObject({ dueOn: DUE });
    expect(page.journal.map(({ kind }) => kind)).toContain("pause-taken-back");
  });
});

test("once is enough: given up again, nothing more is taken back", async () => {
  const { id, letterId } = await inVain();
  await giveUpLetter(letterId, "EENVELOPE 550 RCPT TO", ASKED);
  expect((await kinds(id)).filter((kind) => kind === "pause-taken-back")).toHaveLength(1);
});

test("whoever has the ticket is told of the undelivered letter, and of a date that is earlier than it stood", async () => {
  const id = await fileTicket(policy, "access", NOW);
  await act(id, "take", agent, NOW);
  await act(id, "ask", agent, NOW);
  // The row was told of days waited, as it is when somebody looks at it or a notice falls due.
  await db().ticket.update({ where: { id }, data: { dueOn: "2026-04-09", dueAt: new Date("2026-04-09T22:00:00Z") } });
  const letter = (await everythingOf(id)).letters.findLast(({ kind }) => kind === "question")!;
  await giveUpLetter(letter.id, "EENVELOPE 550 RCPT TO", GIVEN_UP);
  const { ticket, letters, journal } = await everythingOf(id);
  expect(ticket.dueOn).toBe(DUE);
  expect(journal.at(-1)).toMatchObject({
    kind: "due-set",
    data: { reason: "unasked", before: "2026-04-09", dueOn: DUE },
  });
  expect(letters.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["staff-task", "staff-due-moved"]));
});

describe("asked after all, the clock stands still from then on:", () => {
  const story = async (id: string) => {
    expect((await findPublicTicket(id, ANSWERED))!.timeline.map(({ action }) => action)).toContain("asked-after-all");
    await act(id, "answer", REQUESTER, ANSWERED);
    // Four days of waiting, from the ninth to the twelfth: the sixth of April is a Monday.
    expect((await everythingOf(id)).ticket.dueOn).toBe("2026-04-06");
  };

  test("the letter is sent again and taken", async () => {
    const { id, letterId } = await inVain();
    await expectOk(sendAgain({ ticketId: id, letterId, actor: agent, now: ASKED }));
    await sendAt(letterId, ASKED);
    expect(await kinds(id)).toContain("pause-begun");
    await story(id);
  });

  test("a colleague tells them another way", async () => {
    const { id } = await inVain();
    const task = await db().task.findFirstOrThrow({ where: { ticketId: id, kind: "undelivered" } });
    await expectOk(
      settleTask({
        taskId: task.id,
        actor: agent,
        input: { result: "told", note: "By phone", until: null },
        now: ASKED,
      }),
    );
    expect(await kinds(id)).toContain("pause-begun");
    await story(id);
  });
});

test("a letter that began no wait, or one that is over, moves no clock", async () => {
  const id = await fileTicket(policy, "access", NOW);
  const [receipt] = (await everythingOf(id)).letters;
  await giveUpLetter(receipt!.id, "EENVELOPE 550 RCPT TO", GIVEN_UP);
  await act(id, "take", agent, NOW);
  await act(id, "ask", agent, NOW);
  await act(id, "answer", REQUESTER, GIVEN_UP);
  const before = (await everythingOf(id)).ticket.dueOn;
  const letter = (await everythingOf(id)).letters.findLast(({ kind }) => kind === "question")!;
  await giveUpLetter(letter.id, "EENVELOPE 550 RCPT TO", ASKED);
  expect((await everythingOf(id)).ticket.dueOn).toBe(before);
  expect(await kinds(id)).not.toContain("pause-taken-back");
});

test("where the promise runs on, the internal target does not stand still for it either", async () => {
  const chinese = await publish(resourceGo);
  const id = await fileTicket(chinese, "access", NOW);
  await act(id, "take", agent, NOW);
  const { targetOn, dueOn } = (await everythingOf(id)).ticket;
  await act(id, "ask", agent, NOW);
  const letter = (await everythingOf(id)).letters.findLast(({ kind }) => kind === "question")!;
  await giveUpLetter(letter.id, "EENVELOPE 550 RCPT TO", GIVEN_UP);
  await act(id, "answer", REQUESTER, ANSWERED);
  expect((await everythingOf(id)).ticket).toMatchObject({ targetOn, dueOn });
  expect((await findPublicTicket(id, ANSWERED))!.timeline.map(({ action }) => action)).not.toContain("unasked");
});
