import { beforeAll, describe, expect, test } from "vitest";
import { dueOn } from "#app/domain/clock/stopwatch/due";
import { calendarFor } from "#app/domain/clock/calendar/calendar";
import { verifiedChain } from "#tests/factories/chain";
import { answersFor, FOR_OTHERS, PERSON, WHAT } from "#tests/factories/answers";
import { codeFor, otherThan } from "#tests/factories/code";
import { EVERY_RIGHT, publish } from "#tests/factories/policy";
import { everythingOf, expectOk, fileTicket, readyDraft } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { ASKED_RIGHTS } from "#app/domain/policies/profile/rights";
import { findDraft, saveDraft, startDraft } from "#app/domain/tickets/filing/draft.server";
import { codeHolder, sendFilingCode } from "#app/domain/tickets/filing/file-code.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { db, transaction, type Sql } from "#app/platform/database/db.server";
import { sqlTransaction } from "#app/platform/database/sql-transaction.server";
import { unsealContact, unsealTicketAnswers } from "#app/domain/tickets/filing/seal-answers.server";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

let policy: PublishedPolicy;
beforeAll(async () => {
  policy = await publish({ id: "every-right", rights: EVERY_RIGHT });
});

describe("a person files", () => {
  test.each(ASKED_RIGHTS)("%s: a ticket with its clock, its journal and its receipt", async (right) => {
    const id = await fileTicket(policy, right, NOW);
    const { ticket, journal, letters, outbox } = await everythingOf(id);
    const due = dueOn("2026-04-30", { count: 15, unit: "working-day", roll: true }, calendarFor("CN"));

    expect(ticket).toMatchObject({
      right,
      status: "received",
      open: true,
      receivedOn: "2026-04-30",
      dueOn: "2026-05-25",
      provisional: false,
      calendarVersion: due.calendarVersion,
      policyVersionId: policy.id,
      locale: "zh-CN",
      assigneeId: null,
      visit: ticket.reference,
      extendedAt: null,
      blockers: [],
      parentId: null,
      earlierHandlerIds: [],
    });
    expect(ticket.dueAt).toEqual(new Date("2026-05-25T16:00:00Z"));
    expect(ticket.targetOn).toBe("2026-05-18");
    expect(ticket.nextNoticeAt).toEqual(new Date("2026-05-18T01:00:00Z"));
    expect(journal.map(({ kind, actorKind }) => `${kind} by ${actorKind}`)).toEqual([
      "filed by requester",
      "due-set by requester",
    ]);
    expect(letters.map(({ kind }) => kind)).toEqual(["receipt"]);
    expect(outbox).toHaveLength(1);
    expect(await verifiedChain(id)).toBe(2);
  });

  test("what was told is kept, sealed, and opens as it was told", async () => {
    const { requester, who, contact } = answersFor("correct");
    const { ticket } = await everythingOf(await fileTicket(policy, "correct", NOW, { contact }));
    expect(unsealContact(ticket)).toEqual(contact);
    expect(unsealTicketAnswers(ticket)).toEqual({ requester, who, what: WHAT.correct });
    expect([ticket.personMasked, ticket.requesterKind]).toEqual(["欧**", "subject"]);
  });

  test.each(["guardian", "agent", "relative"] as const)(
    "a %s is told apart on the ticket; the person masked is the one who asks",
    async (kind) => {
      const { ticket } = await everythingOf(await fileTicket(policy, "copy", NOW, { requester: FOR_OTHERS[kind] }));
      expect([ticket.personMasked, ticket.requesterKind]).toEqual(["欧**", kind]);
      expect(unsealTicketAnswers(ticket).requester).toEqual(FOR_OTHERS[kind]);
    },
  );

  test("at a minute to midnight the day of receipt is still that day, where the policy lives", async () => {
    const before = await everythingOf(await fileTicket(policy, "access", new Date("2026-04-30T15:59:59.999Z")));
    const after = await everythingOf(await fileTicket(policy, "access", new Date("2026-04-30T16:00:00Z")));
    expect([before.ticket.receivedOn, after.ticket.receivedOn]).toEqual(["2026-04-30", "2026-05-01"]);
  });

  test("after the last announced year the date is told as provisional", async () => {
    const { ticket } = await everythingOf(await fileTicket(policy, "access", new Date("2026-12-20T02:00:00Z")));
    expect(ticket.provisional).toBe(true);
  });
});

describe("a reference that is taken", () => {
  test.each([
    ["a transaction of statements", sqlTransaction],
    ["one of Prisma's", transaction],
  ] as const)("lets %s run again, which draws another", async (_, run) => {
    const [id, other] = [await fileTicket(policy, "access", NOW), await fileTicket(policy, "access", NOW)];
    const { reference } = (await everythingOf(other)).ticket;
    const draws = [reference, "RD-7777-7777"];
    const drawn = await run(async (sql: Sql) => {
      const draw = draws.shift()!;
      await sql.$executeRaw`UPDATE "Ticket" SET "reference" = ${draw} WHERE "id" = ${id}::uuid`;
      return draw;
    });
    expect([drawn, draws]).toEqual(["RD-7777-7777", []]);
    await db().ticket.update({ where: { id }, data: { reference: `RD-${id.slice(0, 4)}-${id.slice(4, 8)}` } });
  });
});

describe("filing twice", () => {
  test("one after the other gives one ticket, and the same answer", async () => {
    const { draft, code } = await readyDraft(policy, "access", NOW);
    const { ticketId, ledTo } = await expectOk(submitDraft(draft, code, NOW));
    const again = { ok: true, ticketId, ledTo, fresh: false };
    expect(await submitDraft(draft, code, minutes(1))).toEqual(again);
    expect(await submitDraft(draft, "000000", minutes(2))).toEqual(again);
  });

  test("twenty times at once gives one ticket, one receipt, one journal", async () => {
    const { draft, code } = await readyDraft(policy, "delete", NOW);
    const before = await db().ticket.count();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => submitDraft(draft, code, NOW)));
    const ids = new Set(outcomes.map((outcome) => (outcome.ok ? outcome.ticketId : outcome.refusal)));
    expect(ids.size).toBe(1);
    expect(await db().ticket.count()).toBe(before + 1);
    const { journal, letters, outbox } = await everythingOf([...ids][0]!);
    expect([journal.length, letters.length, outbox.length]).toEqual([2, 1, 1]);
  });

  test("a filed draft forgets its answers and takes no new ones", async () => {
    const { draft, token } = await startDraft(policy, answersFor("access"), NOW);
    await expectOk(sendFilingCode(draft, NOW));
    await expectOk(submitDraft(draft, await codeFor(codeHolder(draft.id, PERSON.email), NOW), NOW));
    expect(await saveDraft(draft.id, answersFor("delete"), minutes(1))).toBe(false);
    expect(await findDraft(token, minutes(1))).toMatchObject({ answers: {}, ticketId: expect.any(String) });
    const row = await db().draft.findUniqueOrThrow({ where: { id: draft.id } });
    expect(row.answersSealed).toHaveLength(0);
  });
});

describe("filing is refused", () => {
  test("while a question is open", async () => {
    const { contact, ...open } = answersFor("access");
    expect(contact.email).toBe(PERSON.email);
    const { draft } = await startDraft(policy, open, NOW);
    expect(await sendFilingCode(draft, NOW)).toEqual({ ok: false, refusal: "draft-incomplete" });
    expect(await submitDraft(draft, "123456", NOW)).toEqual({ ok: false, refusal: "draft-incomplete" });
  });

  test("after another right was chosen beside", async () => {
    const { draft, code } = await readyDraft(policy, "access", NOW);
    await saveDraft(draft.id, { ...answersFor("access"), rights: ["access", "delete"] }, NOW);
    expect(await submitDraft(draft, code, NOW)).toEqual({ ok: false, refusal: "draft-incomplete" });
  });

  test("for a right closed to who asks, and by a guardian for somebody of age", async () => {
    for (const requester of [FOR_OTHERS.relative, { ...FOR_OTHERS.guardian, subjectAge: 18 }]) {
      const { draft } = await startDraft(policy, answersFor("withdraw", { requester }), NOW);
      expect(await sendFilingCode(draft, NOW)).toEqual({ ok: false, refusal: "draft-incomplete" });
      expect(await submitDraft(draft, "123456", NOW)).toEqual({ ok: false, refusal: "draft-incomplete" });
    }
  });

  test("for a draft nobody has, and for one whose week is over", async () => {
    expect(await submitDraft({ id: "0199a000-0000-7000-8000-000000000009" }, "123456", NOW)).toEqual({
      ok: false,
      refusal: "draft-gone",
    });
    const { draft, token } = await startDraft(policy, answersFor("access"), NOW);
    const late = minutes(7 * 24 * 60);
    expect(await findDraft(token, new Date(late.getTime() - 1))).not.toBeNull();
    expect(await findDraft(token, late)).toBeNull();
    expect(await submitDraft(draft, "123456", late)).toEqual({ ok: false, refusal: "draft-gone" });
    expect(await saveDraft(draft.id, answersFor("access"), late)).toBe(false);
  });

  test("with a wrong code, and nothing is written but the try", async () => {
    const { draft, code } = await readyDraft(policy, "access", NOW);
    const before = [
      await db().ticket.count(),
      await db().journalEntry.count(),
      await db().letter.count(),
      await db().outbox.count(),
    ];
    expect(await submitDraft(draft, otherThan(code), NOW)).toEqual({ ok: false, refusal: "code-wrong" });
    expect([
      await db().ticket.count(),
      await db().journalEntry.count(),
      await db().letter.count(),
      await db().outbox.count(),
    ]).toEqual(before);
  });
});

test("a draft is found by its cookie's token alone, and the token is not stored", async () => {
  const { draft, token } = await startDraft(policy, answersFor("copy"), NOW);
  expect((await findDraft(token, NOW))?.answers).toEqual(answersFor("copy"));
  for (const wrong of ["", draft.id, `${token}x`, token.toLowerCase()]) expect(await findDraft(wrong, NOW)).toBeNull();
  const row = await db().draft.findUniqueOrThrow({ where: { id: draft.id } });
  expect(Buffer.from(row.tokenHash).toString("latin1")).not.toContain(token);
});
