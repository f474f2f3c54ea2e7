import { beforeAll, describe, expect, test } from "vitest";
import { verifiedChain } from "#tests/factories/chain";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket, INPUT } from "#tests/factories/ticket";
import { fileVisit } from "#tests/factories/visit";
import { useDatabase } from "#tests/support/database";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { letterContent } from "#app/domain/tickets/letters/content/letter-content.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { transaction } from "#app/platform/database/db.server";
import { writeLetter } from "#jobs/tasks/write-letter";

useDatabase();

/** A day of March 2026 in Berlin. A month from Monday the 2nd is Thursday, 2 April. */
const on = (day: number, time = "10:00") => new Date(`2026-03-${String(day).padStart(2, "0")}T${time}:00+01:00`);

let policy: PublishedPolicy;
let agent: StaffActor;
let other: StaffActor;
beforeAll(async () => {
  policy = await publish(gdpr);
  agent = await makeStaff("agent", { name: "Lin Yue" });
  other = await makeStaff("agent");
});

/** A ticket whose person was asked something on the 3rd. */
async function asked(days?: number): Promise<string> {
  const id = await fileTicket(policy, "access", on(2));
  await act(id, "take", agent, on(2));
  await act(id, "ask", agent, on(3), { question: "Which account?", pause: "clarification", days });
  return id;
}

const HEARD = { channel: "phone", by: "the requester", answer: "The one of 2024." } as const;

function note(ticketId: string, heardAt: Date, now: Date, actor = agent) {
  return move({ ticketId, action: "note-answer", actor, input: { ...HEARD, heardAt }, now, seen: null });
}

describe("an answer given by phone and written down later", () => {
  test("ends the wait when it was given: the date is the one the form would have led to, with both instants in the journal", async () => {
    const [byPhone, byForm] = [await asked(), await asked()];
    await act(byForm, "answer", REQUESTER, on(9, "15:30"));
    expect(await note(byPhone, on(9, "15:30"), on(16))).toEqual({ ok: true, to: "verifying" });
    const [phone, form] = [await everythingOf(byPhone), await everythingOf(byForm)];
    const clock = ({ ticket: { dueOn, dueAt, targetOn } }: typeof form) => ({ dueOn, dueAt, targetOn });
    expect(clock(phone)).toEqual(clock(form));
    const line = phone.journal.findLast(({ kind }) => kind === "moved")!;
    expect(line.at).toEqual(on(16));
    expect(line.data).toMatchObject({ heardAt: on(9, "15:30").toISOString(), channel: "phone" });
    expect(await verifiedChain(byPhone)).toBe(phone.journal.length);
  });

  test("stands in the conversation with who said it and who wrote it down, and on the person's own page", async () => {
    const id = await asked();
    await note(id, on(9), on(16));
    const { reference } = (await everythingOf(id)).ticket;
    const page = await findTicketPage(reference, on(16));
    expect(page!.conversation.at(-1)).toMatchObject({
      from: "requester",
      by: "Lin Yue",
      at: on(9).toISOString(),
      text: HEARD.answer,
      heard: { by: HEARD.by, channel: "phone" },
    });
    const theirs = await findPublicTicket(id, on(16));
    expect(theirs!.conversation.at(-1)).toMatchObject({ text: HEARD.answer, on: "2026-03-09" });
    expect(theirs!.timeline.at(-1)).toMatchObject({ action: "answer", on: "2026-03-09" });
    expect(theirs!.canAnswer).toBe(false);
  });

  test.each([
    ["before the question", on(3, "09:59"), on(16)],
    ["later than now", on(16, "10:01"), on(16)],
  ])("is not taken when it was given %s, and nothing changes", async (_when, heardAt, now) => {
    const id = await asked();
    const before = await everythingOf(id);
    expect(await note(id, heardAt, now)).toEqual({ ok: false, refusal: "answer-not-between" });
    expect(await everythingOf(id)).toEqual(before);
  });

  test("is written down by whoever has the ticket, and once: what was answered is no longer waited for", async () => {
    const id = await asked();
    expect(await note(id, on(9), on(16), other)).toMatchObject({ refusal: "not-assignee" });
    await act(id, "answer", REQUESTER, on(10));
    expect(await note(id, on(9), on(16))).toMatchObject({ refusal: "action-not-allowed-now" });
  });

  test("says as well that what stood in the way of a cancellation is done", async () => {
    const cn = await publish();
    const id = await fileTicket(cn, "cancel", on(2));
    await act(id, "take", agent, on(2));
    await act(id, "verify", agent, on(2));
    await act(id, "block", agent, on(3));
    expect(await note(id, on(4), on(5))).toEqual({ ok: true, to: "handling" });
    expect((await everythingOf(id)).ticket.blockers).toEqual([]);
  });
});

describe("a question with a day for the answer", () => {
  test("names it in the letter, on the person's page and at the desk; without a choice it is five working days", async () => {
    const id = await asked();
    const { ticket, letters } = await everythingOf(id);
    expect(ticket.replyDueOn).toBe("2026-03-10");
    const letter = letters.find(({ kind }) => kind === "question")!;
    const content = await transaction((tx) => letterContent(tx, { ...letter, locale: "en" }, policy.profile, on(3)));
    expect((await writeLetter(content!, "https://rights.example")).text).toMatch(/Tuesday 10 March 2026/);
    expect((await findPublicTicket(id, on(10)))!.reply).toEqual({ dueOn: "2026-03-10", late: false });
    expect((await findTicketPage(ticket.reference, on(10)))!.reply).toEqual({ dueOn: "2026-03-10", late: false });
  });

  test("is closed by nothing when the day is over: it is said to be late, and can be answered", async () => {
    const id = await asked(3);
    const { ticket } = await everythingOf(id);
    expect((await findTicketPage(ticket.reference, on(20)))!.reply).toEqual({ dueOn: "2026-03-06", late: true });
    expect(await findPublicTicket(id, on(20))).toMatchObject({ reply: { late: true }, canAnswer: true });
    await act(id, "answer", REQUESTER, on(21));
    expect((await everythingOf(id)).ticket.replyDueOn).toBeNull();
  });
});

describe("a question of a visit with several rights", () => {
  test.each([
    ["at once while the clock runs", "none", false],
    ["at once where the law has a pause told without delay", "clarification", false],
  ] as const)("goes out %s", async (_when, pause, collected) => {
    const { ids } = await fileVisit(policy, ["access", "delete"], on(2));
    const id = ids[0]!;
    await act(id, "take", agent, on(3));
    await act(id, "ask", agent, on(3), { question: "Which account?", pause });
    const question = (await everythingOf(id)).letters.find(({ kind }) => kind === "question")!;
    expect(question.collected).toBe(collected);
  });

  test("goes out at once under a policy whose promise never waits", async () => {
    const strict = await publish({
      rights: Object.fromEntries(
        Object.entries((await publish()).profile.rights).map(([right, rule]) => [right, { ...rule, pausable: false }]),
      ),
    });
    const { ids } = await fileVisit(strict, ["access", "copy"], on(2));
    await act(ids[0]!, "take", agent, on(3));
    await act(ids[0]!, "ask", agent, on(3), INPUT.ask);
    const question = (await everythingOf(ids[0]!)).letters.find(({ kind }) => kind === "question")!;
    expect(question.collected).toBe(false);
  });
});
