import { describe, expect, test } from "vitest";
import { rollUp } from "#app/domain/reports/fold/roll-up.server";
import { readTicket } from "#app/domain/tickets/desk/page/read-ticket.server";
import { merge } from "#app/domain/tickets/merging/merge.server";
import { split, type Splitting } from "#app/domain/tickets/merging/split.server";
import { addWords } from "#app/domain/tickets/moves/add-words.server";
import { lastAccess } from "#app/domain/tickets/minors/guard.server";
import { takingApart } from "#app/domain/tickets/merging/take-apart.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { previewActs } from "#app/domain/tickets/moves/preview.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { unsealTicketAnswers } from "#app/domain/tickets/filing/seal-answers.server";
import { unsealBody } from "#app/domain/tickets/ticket/seal.server";
import { whoseWouldBe } from "#app/domain/tickets/ticket/seen-by.server";
import { db } from "#app/platform/database/db.server";
import { letIn, REASON } from "#tests/factories/access";
import { WHAT } from "#tests/factories/answers";
import { verifiedChain } from "#tests/factories/chain";
import { REQUESTER } from "#tests/factories/facts";
import { aTeam } from "#tests/factories/team";
import { act, everythingOf, expectOk, INPUT, ticketAt } from "#tests/factories/ticket";
import { asking, FIRST, NOW, on, rowOf, together, useTwinsDesk } from "#tests/factories/twins";
import { useDatabase } from "#tests/support/database";

useDatabase();
const desk = useTwinsDesk();

const cut = (ticketId: string, told: Partial<Splitting> = {}): Splitting => ({
  ticketId,
  actor: desk.agent,
  what: WHAT.delete,
  fileIds: [],
  messageIds: [],
  reason: "同一段话里还要求删除提单上的信息",
  seen: null,
  now: NOW,
  ...told,
});

describe("a part of what was asked becomes a ticket of its own", () => {
  test("with its own reference and right, the same person, visit and receipt, and a clock that counts from then", async () => {
    const id = await ticketAt("handling", desk.policy, desk.agent, FIRST, "correct");
    const before = await rowOf(id);
    await expectOk(addWords(id, "另外请删除司机姓名", on("09-19")));
    const [said] = await db().message.findMany({ where: { ticketId: id } });
    const made = await expectOk(split(cut(id, { messageIds: [said!.id, crypto.randomUUID()] })));
    const [first, second] = await Promise.all([everythingOf(id), everythingOf(made.ticketId)]);
    const { receivedAt, receivedOn, visit, channel, contactDigest, identityVerifiedAt, dueOn } = before;
    expect(second.ticket).toMatchObject({
      ...{ receivedAt, receivedOn, visit, channel, contactDigest, identityVerifiedAt, dueOn },
      right: "delete",
      status: "handling",
      assigneeId: desk.agent.id,
      registeredAt: null,
      splitFromId: id,
      reference: made.reference,
    });
    expect(made.reference).not.toBe(before.reference);
    expect(first.ticket).toMatchObject({ status: "handling", dueOn, version: before.version + 1, right: "correct" });
    expect(unsealTicketAnswers(second.ticket).what).toEqual(WHAT.delete);
    const line = (off: boolean, ticketId: string, right: string) => ({ kind: "split", data: { off, ticketId, right } });
    expect(first.journal.at(-1)).toMatchObject(line(true, made.ticketId, "delete"));
    expect(second.journal).toMatchObject([
      { kind: "filed", data: { receivedOn, channel: "portal" } },
      { kind: "due-set", data: { dueOn } },
      line(false, id, "correct"),
      { kind: "moved", data: { action: "take" } },
    ]);
    expect(second.letters.map(({ kind }) => kind)).toEqual(["receipt"]);
    for (const each of [first, second]) expect(await verifiedChain(each.ticket.id)).toBe(each.journal.length);
    const read = await readTicket(made.reference, desk.agent.id, NOW);
    if (!read?.ok) throw new Error("the ticket is not open");
    expect(read.ticket.conversation).toMatchObject([{ text: "另外请删除司机姓名", at: on("09-19").toISOString() }]);
    expect(read.ticket.together.splitFrom).toEqual({ reference: before.reference, seen: true, rejoins: false });
    expect(read.ticket.notes).toMatchObject([{ text: "同一段话里还要求删除提单上的信息" }]);
    // The person follows both under the one reference they have, from the day it was received.
    const shown = await findPublicTicket(made.ticketId, NOW);
    expect(shown).toMatchObject({ reference: visit, right: "delete", dueOn });
    expect(shown?.timeline[0]).toMatchObject({ action: "filed", on: "2026-09-18" });
  });

  test("each counts once in the reports, as it ends", async () => {
    const id = await ticketAt("handling", desk.policy, desk.agent, FIRST, "correct");
    const { ticketId } = await expectOk(split(cut(id)));
    await act(id, "refuse", desk.agent, NOW);
    await rollUp();
    const figures = await db().ticketFigure.findMany({ where: { ticketId: { in: [id, ticketId] } } });
    expect(figures.map(({ right, outcome, receivedOn }) => [right, outcome, receivedOn]).sort()).toEqual([
      ["correct", "refused", "2026-09-18"],
      ["delete", "open", "2026-09-18"],
    ]);
  });

  test("after the term it is late from the start, as the promise was made then", async () => {
    const id = await ticketAt("handling", desk.policy, desk.agent, FIRST, "correct");
    const { ticketId } = await expectOk(split(cut(id, { now: on("10-20") })));
    expect(await rowOf(ticketId)).toMatchObject({ dueOn: "2026-10-15" });
  });

  test.each([
    ["that waits for its person", "awaiting", "split-not-now"],
    ["that was agreed to", "approved", "split-not-now"],
    ["that is closed", "refused", "split-not-now"],
    ["that nobody took", "received", "split-not-now"],
  ] as const)("not of a ticket %s", async (_name, status, refusal) => {
    const id = await ticketAt(status, desk.policy, desk.agent, FIRST, "correct");
    expect(await split(cut(id))).toEqual({ ok: false, refusal });
  });

  test("not by somebody else, of what is worked on together, for what cannot be asked, or seen otherwise", async () => {
    const { main, led } = await together(desk);
    for (const id of [main, led]) expect(await split(cut(id))).toEqual({ ok: false, refusal: "split-not-now" });
    const id = await ticketAt("handling", desk.policy, desk.agent, FIRST, "correct");
    const tickets = await db().ticket.count();
    expect(await split(cut(id, { actor: desk.other }))).toEqual({ ok: false, refusal: "not-assignee" });
    expect(await split(cut(id, { what: WHAT.complaint }))).toEqual({ ok: false, refusal: "split-right" });
    expect(await split(cut(id, { what: WHAT["opt-out"] }))).toEqual({ ok: false, refusal: "split-right" });
    expect(await split(cut(id, { seen: 1 }))).toMatchObject({ ok: false, refusal: "moved-meanwhile" });
    expect(await split(cut(crypto.randomUUID()))).toEqual({ ok: false, refusal: "ticket-gone" });
    expect(await db().ticket.count()).toBe(tickets);
  });
});

describe("whose the part is", () => {
  test("for a right that another team holds it waits in their queue, and whoever splits is told so before", async () => {
    const id = await ticketAt("handling", desk.policy, desk.agent, FIRST, "correct");
    const policyId = desk.policy.profile.id;
    await aTeam({ name: "更正组", holds: [{ policyId, right: "" }], members: { [desk.agent.id]: "agent" } });
    await aTeam({ name: "删除组", holds: [{ policyId, right: "delete" }], members: { [desk.other.id]: "agent" } });
    const would = (right: string, staffId: string) => whoseWouldBe({ ticketId: id, right }, staffId);
    expect(await would("delete", desk.agent.id)).toEqual({ role: null, team: "删除组" });
    expect(await would("access", desk.agent.id)).toEqual({ role: "agent", team: "更正组" });
    const made = await expectOk(split(cut(id)));
    const own = await expectOk(split(cut(id, { what: WHAT.access })));
    const theirs = await move({
      ticketId: made.ticketId,
      action: "take",
      actor: desk.other,
      input: {},
      now: NOW,
      seen: null,
    });
    await db().teamHolding.deleteMany({});
    await db().teamMember.deleteMany({});
    expect([made.taken, own.taken]).toEqual([false, true]);
    expect(theirs.ok).toBe(true);
    const { journal, letters, ticket } = await everythingOf(made.ticketId);
    expect(ticket).toMatchObject({ assigneeId: desk.other.id, dueOn: "2026-10-15" });
    expect(journal.map(({ kind }) => kind)).toEqual(["filed", "due-set", "split", "moved"]);
    expect(letters.map(({ kind }) => kind)).toEqual(["receipt"]);
    await verifiedChain(made.ticketId);
  });

  test("of a minor's, what was opened to whoever splits is open of the part too, until the same day", async () => {
    const id = await ticketAt("handling", desk.policy, desk.agent, FIRST, "correct");
    await db().ticket.update({ where: { id }, data: { ageBand: "under-18" } });
    await letIn(id, desk.agent, NOW);
    const { ticketId, reference } = await expectOk(split(cut(id)));
    expect((await readTicket(reference, desk.agent.id, NOW))?.ok).toBe(true);
    expect(await readTicket(reference, desk.other.id, NOW)).toMatchObject({
      ok: false,
      refusal: "minor-access-needed",
    });
    const [first, second] = await Promise.all([id, ticketId].map((each) => lastAccess(each, desk.agent.id)));
    expect(second).toMatchObject({
      expiresAt: first!.expiresAt,
      decidedById: first!.decidedById,
      decision: "approved",
    });
    expect(unsealBody("access-reason", { id: second!.id, bodySealed: second!.reasonSealed })).toBe(REASON);
    await verifiedChain(ticketId);
  });
});

describe("what was split off", () => {
  test.each(["delete", "access"] as const)("for another right has an answer of its own: %s", async (right) => {
    const id = await ticketAt("handling", desk.policy, desk.agent, FIRST, "correct");
    const { ticketId } = await expectOk(split(cut(id, { what: WHAT[right] })));
    for (const pair of [[id, ticketId] as const, [ticketId, id] as const])
      expect(await merge(asking(...pair, desk.agent))).toEqual({ ok: false, refusal: "merge-right" });
    await act(id, "refuse", desk.agent, NOW);
    expect(await rowOf(ticketId)).toMatchObject({ status: "handling", outcome: null });
  });

  test("for the same right goes back together, and is answered once", async () => {
    const id = await ticketAt("handling", desk.policy, desk.agent, FIRST, "correct");
    const { ticketId, reference } = await expectOk(split(cut(id, { what: WHAT.correct })));
    const read = await readTicket(reference, desk.agent.id, NOW);
    expect(read?.ok && read.ticket.together.splitFrom).toMatchObject({ seen: true, rejoins: true });
    const joined = await expectOk(merge(asking(id, ticketId, desk.agent)));
    // The person has one reference for both: the other one is not called by it.
    expect((await findPublicTicket(joined.ledId, NOW))?.together).toMatchObject({ kind: "led", reference: null });
    expect((await findPublicTicket(joined.mainId, NOW))?.together).toMatchObject({ kind: "leads", references: [null] });
    const [said] = (
      await expectOk(
        previewActs({ ticketId: joined.ledId, staffId: desk.agent.id, now: NOW }, [
          takingApart({ ticketId: joined.ledId, actor: desk.agent, seen: null, now: NOW }),
        ]),
      )
    ).preview.letters;
    expect(JSON.stringify(said)).toContain('"reference":null');
    await act(joined.mainId, "refuse", desk.agent, NOW);
    for (const each of [id, ticketId]) expect((await rowOf(each)).status).toBe("refused");
  });

  test("is not put together with anything once it was decided on", async () => {
    const id = await ticketAt("handling", desk.policy, desk.agent, FIRST, "correct");
    const { ticketId } = await expectOk(split(cut(id, { what: WHAT.correct })));
    await act(ticketId, "refuse", desk.agent, NOW);
    expect(await merge(asking(id, ticketId, desk.agent))).toEqual({ ok: false, refusal: "merge-closed" });
  });
});

test("split by one while the person takes it back: either there are two, of which one goes on, or there is one that is over", async () => {
  for (let round = 0; round < 6; round++) {
    const id = await ticketAt("handling", desk.policy, desk.agent, FIRST, "correct");
    const [made, withdrawn] = await Promise.all([
      split(cut(id)),
      move({ ticketId: id, action: "withdraw", actor: REQUESTER, input: INPUT.withdraw, now: NOW, seen: null }),
    ]);
    expect(withdrawn.ok).toBe(true);
    expect((await rowOf(id)).status).toBe("withdrawn");
    if (made.ok) expect((await rowOf(made.ticketId)).status).toBe("handling");
    else expect(made.refusal).toBe("split-not-now");
    await verifiedChain(id);
  }
});
