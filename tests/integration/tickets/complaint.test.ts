import { beforeAll, describe, expect, test } from "vitest";
import { WHAT } from "#tests/factories/answers";
import { verifiedChain } from "#tests/factories/chain";
import { REQUESTER } from "#tests/factories/facts";
import { lookedAt } from "#tests/factories/batch";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, INPUT, itemOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { baiju } from "#app/domain/policies/profiles/baiju";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { assign } from "#app/domain/tickets/moves/assign.server";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { findLinked } from "#app/domain/tickets/complaints/linked-tickets.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { VERDICTS, type Verdict } from "#app/domain/tickets/workflow/move-input";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { db } from "#app/platform/database/db.server";
import { unsealContact, unsealTicketAnswers } from "#app/domain/tickets/filing/seal-answers.server";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");
const LATER = new Date("2026-05-06T02:00:00Z");
const NEXT_DAY = new Date("2026-05-07T02:00:00Z");
const LATE = new Date("2026-06-10T02:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
let other: StaffActor;
beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent", { name: "林悦" });
  reviewer = await makeStaff("reviewer", { name: "赵敏之" });
  other = await makeStaff("agent", { name: "周以宁" });
});

/** A deletion that `agent` proposed to refuse and `reviewer` refused. */
async function refusedDeletion(): Promise<string> {
  const id = await ticketAt("reviewing", policy, agent, NOW);
  await act(id, "confirm-refusal", reviewer, NOW);
  return id;
}

async function complain(parentId: string, now = LATER): Promise<string> {
  return (await expectOk(fileComplaint(parentId, WHAT.complaint, now))).ticketId;
}

/** A complaint in the hands of somebody who did not handle what it is about. */
async function takenComplaint(parentId: string, now = LATER): Promise<string> {
  const id = await complain(parentId, now);
  await act(id, "take", other, now);
  return id;
}

describe("a complaint about a refusal", () => {
  test("is a ticket of its own, with its own clock, for somebody else", async () => {
    const parentId = await refusedDeletion();
    const id = await complain(parentId);
    const { ticket, journal, letters } = await everythingOf(id);
    const { ticket: parent, journal: parentJournal } = await everythingOf(parentId);
    expect(ticket).toMatchObject({
      right: "complaint",
      status: "received",
      parentId,
      visit: parent.visit,
      locale: parent.locale,
      receivedOn: "2026-05-06",
      dueOn: "2026-05-26",
      assigneeId: null,
    });
    expect(ticket.reference).not.toBe(parent.reference);
    expect([...ticket.earlierHandlerIds].sort()).toEqual([agent.id, reviewer.id].sort());
    expect(unsealContact(ticket)).toEqual(unsealContact(parent));
    expect(unsealTicketAnswers(ticket).what).toEqual(WHAT.complaint);
    expect(journal.map(({ kind }) => kind)).toEqual(["filed", "due-set"]);
    expect(journal[0]?.data).toMatchObject({ right: "complaint", parentId });
    expect(letters.map(({ kind }) => kind)).toEqual(["receipt"]);
    expect(parentJournal.at(-1)).toMatchObject({
      kind: "complained",
      actorKind: "requester",
      data: { complaintId: id },
    });
    for (const each of [id, parentId]) expect(await verifiedChain(each)).toBeGreaterThan(0);
  });

  test("is filed once, however often it is sent", async () => {
    const parentId = await refusedDeletion();
    const filed = await Promise.all(Array.from({ length: 8 }, () => fileComplaint(parentId, WHAT.complaint, LATER)));
    expect(new Set(filed.map((each) => (each.ok ? each.ticketId : each.refusal))).size).toBe(1);
    expect(await db().ticket.count({ where: { parentId } })).toBe(1);
  });

  test("a second open one is refused by the database too", async () => {
    const parentId = await refusedDeletion();
    const id = await complain(parentId);
    const row = await db().ticket.findUniqueOrThrow({ where: { id } });
    const second = { ...row, id: "0199a000-0000-7000-8000-00000000aaaa", reference: "RD-AAAA-AAAA" };
    await expect(db().ticket.createMany({ data: [second] })).rejects.toThrow();
  });

  test("is not to be had before there is an answer, nor about a complaint", async () => {
    expect(await fileComplaint(await ticketAt("handling", policy, agent, NOW), WHAT.complaint, LATER)).toEqual({
      ok: false,
      refusal: "complaint-not-open-to",
    });
    const id = await takenComplaint(await refusedDeletion());
    await act(id, "judge", other, LATER, { verdict: "confirmed", reasons: "核对过，没有新的情况。" });
    expect(await fileComplaint(id, WHAT.complaint, LATE)).toEqual({ ok: false, refusal: "complaint-not-open-to" });
  });

  test("about a promise not kept needs no answer", async () => {
    const parentId = await ticketAt("handling", policy, agent, NOW);
    const id = await takenComplaint(parentId, LATE);
    await act(id, "judge", other, LATE);
    const { ticket, journal } = await everythingOf(parentId);
    expect([ticket.status, ticket.assigneeId]).toEqual(["handling", agent.id]);
    expect(journal.filter(({ data }) => (data as { action?: string }).action === "reinstate")).toEqual([]);
  });

  test("has the term of its own policy", async () => {
    const short = await publish({ ...baiju });
    const parentId = await ticketAt("finished", short, agent, NOW);
    expect((await everythingOf(await complain(parentId))).ticket.dueOn).toBe("2026-05-21");
  });
});

describe("whoever handled what it is about", () => {
  test("does nothing with it, by whatever way", async () => {
    const parentId = await refusedDeletion();
    const id = await complain(parentId);
    const no = { ok: false, refusal: "handled-before" };
    for (const actor of [agent, reviewer]) {
      expect(await move({ ticketId: id, action: "take", actor, input: {}, now: LATER, seen: null })).toEqual(no);
      const { rows } = await lookedAt({ act: "take", staffId: actor.id, ticketIds: [id], now: LATER });
      expect(rows.map(({ code }) => code)).toEqual([no.refusal]);
      expect(
        await move({ ticketId: id, action: "put-aside", actor, input: INPUT["put-aside"], now: LATER, seen: null }),
      ).toEqual(no);
    }
    await act(id, "take", other, LATER);
    expect(await assign({ ticketId: id, assigneeId: agent.id, actor: reviewer, now: LATER, seen: null })).toEqual(no);
    expect(await assign({ ticketId: id, assigneeId: agent.id, actor: agent, now: LATER, seen: null })).toEqual(no);
    // Even where the row says it is theirs.
    await db().ticket.update({ where: { id }, data: { assigneeId: agent.id } });
    for (const action of ["judge", "ask", "refuse"] as const)
      expect(await move({ ticketId: id, action, actor: agent, input: INPUT[action], now: LATER, seen: null })).toEqual(
        no,
      );
  });

  test("brings none back that was put aside, and reviews no refusal of it", async () => {
    const strict = await publish({
      rights: {
        ...policy.profile.rights,
        complaint: { ...policy.profile.rights.complaint!, refusalGrounds: ["bad-faith"] },
      },
    });
    const parentId = await ticketAt("refused", strict, agent, NOW);
    await act(parentId, "reopen", reviewer, NOW);
    await act(parentId, "refuse", agent, NOW);
    const id = await complain(parentId);
    await act(id, "put-aside", other, LATER);
    expect(
      await move({
        ticketId: id,
        action: "bring-back",
        actor: agent,
        input: INPUT["bring-back"],
        now: LATER,
        seen: null,
      }),
    ).toEqual({ ok: false, refusal: "handled-before" });
    await act(id, "bring-back", other, LATER);
    await act(id, "propose-refusal", other, LATER, {
      grounds: [{ id: "bad-faith", explanation: "同一事项第四次，没有新的内容。" }],
    });
    for (const action of ["confirm-refusal", "send-back"] as const) {
      expect(
        await move({ ticketId: id, action, actor: reviewer, input: INPUT[action], now: LATER, seen: null }),
      ).toEqual({ ok: false, refusal: "handled-before" });
    }
    await act(id, "confirm-refusal", await makeStaff("reviewer"), LATER);
  });
});

describe("the verdict", () => {
  test.each(VERDICTS)("%s: the person is told which, in one letter", async (verdict: Verdict) => {
    const parentId = await refusedDeletion();
    const before = await everythingOf(parentId);
    const id = await takenComplaint(parentId);
    expect(await act(id, "judge", other, LATER, { verdict, reasons: "理由写在这里。" })).toBe("finished");
    const { ticket, journal, letters } = await everythingOf(id);
    const parent = await everythingOf(parentId);
    expect(letters.map(({ kind }) => kind)).toEqual(["receipt", "complaint-decided"]);
    expect(journal.at(-1)).toMatchObject({ kind: "moved", actorId: other.id, data: { action: "judge", verdict } });
    expect(parent.letters.length).toBe(before.letters.length);
    expect(ticket.open).toBe(false);
    if (verdict === "confirmed") {
      expect(parent.ticket).toMatchObject({ status: "refused", open: false });
      return;
    }
    // Inside its term it goes on to the date already told.
    expect(parent.ticket).toMatchObject({
      status: "handling",
      open: true,
      assigneeId: other.id,
      dueOn: before.ticket.dueOn,
      closedAt: null,
    });
    expect(parent.ticket.nextNoticeAt).not.toBeNull();
    expect(parent.journal.slice(-2)).toMatchObject([
      { kind: "moved", actorKind: "system", data: { action: "reinstate", complaintId: id, verdict } },
      { kind: "assigned", actorId: other.id, data: { assigneeId: other.id, before: agent.id } },
    ]);
    for (const each of [id, parentId]) expect(await verifiedChain(each)).toBeGreaterThan(0);
  });

  test("after the term of the request, gives it a new one", async () => {
    const parentId = await refusedDeletion();
    const id = await takenComplaint(parentId, LATE);
    await act(id, "judge", other, LATE);
    const { ticket } = await everythingOf(parentId);
    expect(ticket).toMatchObject({ status: "handling", dueOn: "2026-07-02" });
  });

  test("leaves a request alone that was withdrawn meanwhile", async () => {
    const parentId = await ticketAt("handling", policy, agent, NOW);
    const id = await takenComplaint(parentId, LATE);
    await act(parentId, "withdraw", REQUESTER, LATE);
    await act(id, "judge", other, LATE);
    expect((await everythingOf(parentId)).ticket.status).toBe("withdrawn");
  });

  test("is passed once, and opens the request once, when two press at once", async () => {
    const parentId = await refusedDeletion();
    const id = await takenComplaint(parentId);
    const { version } = (await everythingOf(id)).ticket;
    const judge = () =>
      move({ ticketId: id, action: "judge", actor: other, input: INPUT.judge, now: LATER, seen: version });
    const said = await Promise.all([judge(), judge(), judge()]);
    expect(said.filter(({ ok }) => ok)).toHaveLength(1);
    const { journal } = await everythingOf(parentId);
    expect(journal.filter(({ data }) => (data as { action?: string }).action === "reinstate")).toHaveLength(1);
  });

  test("and its consequence are one: where the request cannot be opened, nothing is judged", async () => {
    const parentId = await refusedDeletion();
    const id = await takenComplaint(parentId);
    await db().$executeRawUnsafe(
      `ALTER TABLE "Ticket" ADD CONSTRAINT "broken" CHECK ("id" <> '${parentId}' OR "status" = 'refused')`,
    );
    await expect(
      move({ ticketId: id, action: "judge", actor: other, input: INPUT.judge, now: LATER, seen: null }),
    ).rejects.toThrow();
    await db().$executeRawUnsafe(`ALTER TABLE "Ticket" DROP CONSTRAINT "broken"`);
    const { ticket, letters } = await everythingOf(id);
    expect([ticket.status, letters.map(({ kind }) => kind)]).toEqual(["handling", ["receipt"]]);
  });

  test("lets the new answer be complained about, by yet another", async () => {
    const parentId = await refusedDeletion();
    await act(await takenComplaint(parentId), "judge", other, LATER);
    await act(parentId, "approve", other, NEXT_DAY);
    await act(parentId, "finish", other, NEXT_DAY, {
      ...INPUT.finish,
      items: [itemOf({ outcome: "deleted", note: "已删除" })],
    });
    const next = (await everythingOf(await complain(parentId, LATE))).ticket;
    expect([...next.earlierHandlerIds].sort()).toEqual([agent.id, reviewer.id, other.id].sort());
  });
});

describe("both pages", () => {
  test("lead to each other, and to nothing else", async () => {
    const parentId = await refusedDeletion();
    const id = await complain(parentId);
    const [parent, complaint] = [(await everythingOf(parentId)).ticket, (await everythingOf(id)).ticket];
    const foreign = (await everythingOf(await refusedDeletion())).ticket;
    expect(await findLinked(parentId, complaint.reference)).toBe(id);
    expect(await findLinked(id, parent.reference)).toBe(parentId);
    expect([
      await findLinked(id, foreign.reference),
      await findLinked(parentId, parent.reference),
      await findLinked(id, ""),
    ]).toEqual([null, null, null]);
    expect(await findPublicTicket(parentId, LATER)).toMatchObject({
      canComplain: false,
      about: null,
      complaints: [{ reference: complaint.reference, status: "waiting", verdict: null }],
    });
    expect(await findPublicTicket(id, LATER)).toMatchObject({
      about: { reference: parent.reference, right: "delete" },
      canComplain: false,
    });
  });

  test("at the desk show the decision complained about, and what became of it", async () => {
    const parentId = await refusedDeletion();
    const id = await takenComplaint(parentId);
    const { reference } = (await everythingOf(id)).ticket;
    const page = await findTicketPage(reference, LATER);
    expect(page?.parent?.handlers.sort()).toEqual(["林悦", "赵敏之"].sort());
    expect(page?.parent?.decisions.map(({ kind, confirmedBy }) => [kind, confirmedBy])).toEqual([
      ["propose-refusal", "赵敏之"],
    ]);
    await act(id, "judge", other, LATER);
    const parent = await findTicketPage((await everythingOf(parentId)).ticket.reference, LATER);
    expect(parent?.complaints).toMatchObject([{ reference, status: "finished", verdict: "changed" }]);
  });
});
