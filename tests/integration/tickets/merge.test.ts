import { describe, expect, test } from "vitest";
import { parseTerm } from "#app/domain/clock/dates/terms";
import { listQueue } from "#app/domain/tickets/desk/queue/queue.server";
import { NO_FILTERS, type View } from "#app/domain/tickets/desk/queue/views";
import { readTicket } from "#app/domain/tickets/desk/page/read-ticket.server";
import { coverAbsences } from "#app/domain/tickets/giving/cover.server";
import { listLeftBehind, listUncovered } from "#app/domain/tickets/giving/left-behind.server";
import { loadsOf } from "#app/domain/tickets/giving/load.server";
import { noteMinor } from "#app/domain/tickets/minors/note-minor.server";
import { merge, merging } from "#app/domain/tickets/merging/merge.server";
import { takeApart } from "#app/domain/tickets/merging/take-apart.server";
import { addWords } from "#app/domain/tickets/moves/add-words.server";
import { assign } from "#app/domain/tickets/moves/assign.server";
import { countHeld, countTakable, giveOn, heldTickets } from "#app/domain/tickets/moves/give-on.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { previewActs } from "#app/domain/tickets/moves/preview.server";
import { db } from "#app/platform/database/db.server";
import { letIn } from "#tests/factories/access";
import { verifiedChain } from "#tests/factories/chain";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { aTeam } from "#tests/factories/team";
import { act, everythingOf, expectOk, fileTicket, INPUT, ticketAt } from "#tests/factories/ticket";
import { asking, FIRST, NOW, on, rowOf, SECOND, together, twins, useTwinsDesk } from "#tests/factories/twins";
import { useDatabase } from "#tests/support/database";

useDatabase();
const desk = useTwinsDesk();

const kindsOf = async (id: string) => (await everythingOf(id)).letters.map(({ kind }) => kind);

describe("two requests for the same are worked on together", () => {
  test("the one promised earlier leads; both keep reference, receipt, date and journal, and say so", async () => {
    const pair = await twins(desk);
    const before = await Promise.all([rowOf(pair.main), rowOf(pair.led)]);
    await expectOk(merge(asking(pair.main, pair.led, desk.agent)));
    const [main, led] = await Promise.all([everythingOf(pair.main), everythingOf(pair.led)]);
    expect(main.ticket).toMatchObject({ leads: true, mergedIntoId: null, status: "handling" });
    expect(led.ticket).toMatchObject({ leads: false, mergedIntoId: pair.main, status: "handling", open: true });
    for (const [at, { ticket }] of [main, led].entries()) {
      const { reference, receivedAt, dueOn, dueAt, targetOn, nextNoticeAt } = before[at]!;
      expect(ticket).toMatchObject({ reference, receivedAt, dueOn, dueAt, targetOn, nextNoticeAt });
    }
    expect(main.journal.at(-1)).toMatchObject({
      kind: "merged",
      data: { ticketId: pair.led, reference: led.ticket.reference, leads: true },
    });
    expect(led.journal.at(-1)).toMatchObject({
      kind: "merged",
      data: { ticketId: pair.main, reference: main.ticket.reference, leads: false },
    });
    expect(await kindsOf(pair.main)).not.toContain("worked-together");
    expect(await kindsOf(pair.led)).toContain("worked-together");
    expect(await verifiedChain(pair.led)).toBe(led.journal.length);
  });

  test("what would be sent is shown before, and nothing of it stays", async () => {
    const pair = await twins(desk);
    const before = await everythingOf(pair.led);
    const shown = await expectOk(
      previewActs({ ticketId: pair.led, staffId: desk.agent.id, now: NOW }, [
        merging(asking(pair.main, pair.led, desk.agent)),
      ]),
    );
    const { reference } = await rowOf(pair.main);
    expect(shown.preview.letters).toMatchObject([
      {
        content: { kind: "worked-together", facts: { dueOn: "2026-10-19", other: { reference, dueOn: "2026-10-15" } } },
      },
    ]);
    expect(await everythingOf(pair.led)).toEqual(before);
  });

  test("one that nobody took goes to who has the other", async () => {
    const main = await ticketAt("handling", desk.policy, desk.agent, FIRST, "correct");
    const led = await fileTicket(desk.policy, "correct", SECOND, {
      contact: { name: "欧阳测试", email: `second-${main}@person.example`, letterLocale: "zh-CN" },
    });
    // From another address and not verified: the same name is no proof.
    expect(await merge(asking(main, led, desk.agent))).toEqual({ ok: false, refusal: "merge-unsure" });
    await db().ticket.update({
      where: { id: led },
      data: { contactDigest: (await rowOf(main)).contactDigest },
    });
    await expectOk(merge(asking(main, led, desk.agent)));
    expect(await rowOf(led)).toMatchObject({ assigneeId: desk.agent.id, status: "received" });
  });

  test("of whom somebody asks for another, the other one's request stays by itself", async () => {
    const main = await ticketAt("handling", desk.policy, desk.agent, FIRST, "correct");
    const led = await fileTicket(desk.policy, "correct", SECOND, {
      contact: { name: "司马另一个人", email: `somebody-${main}@person.example`, letterLocale: "zh-CN" },
    });
    for (const action of ["take", "verify"] as const) await act(led, action, desk.agent, SECOND);
    expect(await merge(asking(main, led, desk.agent))).toEqual({ ok: false, refusal: "merge-person" });
  });

  test("not seen, not allowed, seen otherwise: each is said", async () => {
    const { main, led } = await twins(desk);
    const reader = await makeStaff("compliance");
    expect(await merge(asking(main, led, desk.other))).toEqual({ ok: false, refusal: "merge-held" });
    expect(await merge(asking(main, led, reader))).toEqual({ ok: false, refusal: "not-permitted" });
    expect(await merge(asking(main, crypto.randomUUID(), desk.agent))).toEqual({ ok: false, refusal: "ticket-gone" });
    expect(await merge(asking(main, main, desk.agent))).toEqual({ ok: false, refusal: "merge-same" });
    const { version } = await rowOf(led);
    const stale = await merge({ ...asking(main, led, desk.agent), seen: new Map([[led, version - 1]]) });
    expect(stale).toEqual({
      ok: false,
      refusal: "moved-meanwhile",
      detail: { by: "林悦", action: "verify", to: "handling" },
    });
  });

  test("a colleague whose team does not hold the other one cannot even tell that it is there", async () => {
    const elsewhere = await publish({ id: "elsewhere" });
    const main = await ticketAt("handling", desk.policy, desk.agent, FIRST, "correct");
    const led = await ticketAt("handling", elsewhere, desk.agent, SECOND, "correct");
    const holds = [{ policyId: desk.policy.profile.id, right: "" }];
    await aTeam({ name: "本处", holds, members: { [desk.other.id]: "agent" } });
    const said = await merge(asking(main, led, desk.other));
    await db().teamHolding.deleteMany({});
    await db().teamMember.deleteMany({});
    expect(said).toEqual({ ok: false, refusal: "ticket-gone" });
  });

  test("about minors only by somebody to whom both are open", async () => {
    const { main, led } = await twins(desk);
    await db().ticket.updateMany({ where: { id: { in: [main, led] } }, data: { ageBand: "under-14" } });
    await letIn(main, desk.agent, NOW);
    expect(await merge(asking(main, led, desk.agent))).toEqual({ ok: false, refusal: "minor-access-needed" });
    await letIn(led, desk.agent, NOW);
    await expectOk(merge(asking(main, led, desk.agent)));
  });

  test("one of whom it is found out later that they are a minor is guarded in both, from whichever they were seen", async () => {
    const pair = await together(desk);
    const stranger = await fileTicket(desk.policy, "correct", SECOND);
    await expectOk(
      noteMinor({ ticketId: pair.main, actor: desk.agent, input: { band: "under-14", shown: "身份证" }, now: NOW }),
    );
    for (const id of [pair.main, pair.led]) {
      expect((await rowOf(id)).ageBand).toBe("under-14");
      expect((await everythingOf(id)).journal.filter(({ kind }) => kind === "minor-known")).toHaveLength(1);
    }
    expect((await rowOf(stranger)).ageBand).toBeNull();
  });

  test("a third joins the one that leads, and one that leads is led by nobody", async () => {
    const { main, led } = await together(desk);
    const third = await ticketAt("handling", desk.policy, desk.agent, on("09-22"), "correct");
    await expectOk(merge(asking(third, main, desk.agent)));
    expect(await db().ticket.count({ where: { mergedIntoId: main } })).toBe(2);
    const fourth = await ticketAt("handling", desk.policy, desk.agent, on("09-22"), "correct");
    expect(await merge(asking(fourth, led, desk.agent))).toEqual({ ok: false, refusal: "merge-already" });
    const oldest = await ticketAt("handling", desk.policy, desk.agent, on("09-01"), "correct");
    expect(await merge(asking(oldest, main, desk.agent))).toEqual({ ok: false, refusal: "merge-chain" });
  });
});

describe("whoever has the one that leads has the others", () => {
  const gone = async () => {
    const holder = await makeStaff("agent", { name: "已离开" });
    const pair = await together({ ...desk, agent: holder });
    await db().staff.update({ where: { id: holder.id }, data: { active: false } });
    return { ...pair, holder };
  };
  const listed = async () => (await listLeftBehind(desk.lead.id)).map(({ reference }) => reference);

  test("of somebody who left: one is listed, and giving that one gives both", async () => {
    const { main, led, holder } = await gone();
    expect(await countHeld(holder.id)).toEqual({ count: 1, unseen: 0 });
    expect((await countTakable(holder.id)).get(desk.other.id)).toBe(1);
    const references = [(await rowOf(main)).reference, (await rowOf(led)).reference];
    expect((await heldTickets(holder.id, desk.lead.id)).map(({ reference }) => reference)).toEqual([references[0]]);
    expect((await listed()).filter((each) => references.includes(each))).toEqual([references[0]]);
    const given = { holderId: holder.id, toId: desk.other.id, actor: desk.lead, now: NOW };
    expect(await giveOn(given)).toEqual({ ok: true, given: 1, left: 0 });
    for (const id of [main, led]) {
      expect((await rowOf(id)).assigneeId).toBe(desk.other.id);
      const { journal } = await everythingOf(id);
      expect(journal.at(-1)).toMatchObject({
        kind: "assigned",
        data: { assigneeId: desk.other.id, before: holder.id },
      });
      await verifiedChain(id);
    }
    expect(await listed()).not.toContain(references[1]);
  });

  test("back into the queue, and taken over from there", async () => {
    const { main, led, holder } = await gone();
    await expectOk(giveOn({ holderId: holder.id, toId: null, actor: desk.lead, now: NOW }));
    for (const id of [main, led]) expect((await rowOf(id)).assigneeId).toBeNull();
    await expectOk(assign({ ticketId: main, assigneeId: desk.agent.id, actor: desk.agent, now: NOW, seen: null }));
    for (const id of [main, led]) expect((await rowOf(id)).assigneeId).toBe(desk.agent.id);
    // By itself it is given to nobody: it goes with the one that leads.
    const alone = { ticketId: led, assigneeId: desk.other.id, actor: desk.lead, now: NOW, seen: null };
    expect(await assign(alone)).toEqual({ ok: false, refusal: "merged" });
  });

  test("of somebody who is away: offered once, and the stand-in gets both", async () => {
    const holder = await makeStaff("agent", { name: "休假中" });
    const { main, led } = await together({ ...desk, agent: holder });
    const standIn = await makeStaff("agent", { name: "代班" });
    const dates = { fromOn: "2026-10-12", toOn: "2026-10-30" };
    await db().staffAbsence.create({
      data: { staffId: holder.id, standInId: standIn.id, ...dates, enteredById: desk.lead.id, enteredAt: NOW },
    });
    const references = [(await rowOf(main)).reference, (await rowOf(led)).reference];
    const uncovered = (await listUncovered(desk.lead.id, "2026-10-13")).map(({ reference }) => reference);
    expect(uncovered.filter((each) => references.includes(each))).toEqual([references[0]]);
    await coverAbsences(on("10-13"));
    for (const id of [main, led]) expect((await rowOf(id)).assigneeId).toBe(standIn.id);
    expect(await db().absenceTicket.count({ where: { ticketId: { in: [main, led] } } })).toBe(1);
  });
});

describe("while they are worked on together", () => {
  test("it is work once: found among all, and in nobody's own", async () => {
    const pair = await together(desk);
    const [main, led] = await Promise.all([rowOf(pair.main), rowOf(pair.led)]);
    const inView = async (view: View) => {
      const query = { view, filters: NO_FILTERS, cursor: null, staffId: desk.agent.id, now: on("10-14") };
      return (await listQueue(query)).rows;
    };
    expect(await inView("all")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ reference: main.reference, leads: true, led: false }),
        expect.objectContaining({ reference: led.reference, leads: false, led: true }),
      ]),
    );
    for (const view of ["mine", "soon"] as const) {
      const shown = (await inView(view)).map(({ reference }) => reference);
      expect(shown).toContain(main.reference);
      expect(shown).not.toContain(led.reference);
    }
    const mine = await db().ticket.count({ where: { assigneeId: desk.agent.id, open: true, mergedIntoId: null } });
    expect((await loadsOf([desk.agent.id], "2026-10-14")).get(desk.agent.id)?.open).toBe(mine);
  });

  test("staff work where it is led; an extension is refused, a question stops neither clock", async () => {
    const { main, led } = await together(desk);
    for (const action of ["ask", "approve", "refuse"] as const) {
      const moved = await move({
        ticketId: led,
        action,
        actor: desk.agent,
        input: INPUT[action],
        now: NOW,
        seen: null,
      });
      expect(moved).toEqual({ ok: false, refusal: "merged" });
    }
    expect(await assign({ ticketId: led, assigneeId: desk.other.id, actor: desk.lead, now: NOW, seen: null })).toEqual({
      ok: false,
      refusal: "merged",
    });
    await act(main, "ask", desk.agent, NOW);
    expect((await rowOf(main)).dueOn).toBe("2026-10-15");
    await act(main, "answer", REQUESTER, on("09-29"));
    expect([(await rowOf(main)).dueOn, (await rowOf(led)).dueOn]).toEqual(["2026-10-15", "2026-10-19"]);
  });

  test("under a policy whose promise may wait, a question lets it run on, and an extension is refused", async () => {
    const { correct } = desk.policy.profile.rights;
    const waits = await publish({
      id: "waits",
      rights: {
        ...desk.policy.profile.rights,
        correct: { ...correct!, pausable: true, extension: parseTerm("5wd")! },
      },
    });
    const main = await ticketAt("handling", waits, desk.agent, FIRST, "correct");
    const led = await ticketAt("handling", waits, desk.agent, SECOND, "correct");
    await expectOk(merge(asking(main, led, desk.agent)));
    const extended = await move({
      ticketId: main,
      action: "extend",
      actor: desk.agent,
      input: INPUT.extend,
      now: NOW,
      seen: null,
    });
    expect(extended).toEqual({ ok: false, refusal: "extension-merged" });
    await act(main, "ask", desk.agent, NOW);
    await act(main, "answer", REQUESTER, on("09-29"));
    expect([(await rowOf(main)).dueOn, (await rowOf(led)).dueOn]).toEqual(["2026-10-15", "2026-10-19"]);
    // Apart, a question stands still again.
    await expectOk(takeApart({ ticketId: led, actor: desk.agent, seen: null, now: on("09-29") }));
    await act(main, "ask", desk.agent, on("09-29"));
    await act(main, "answer", REQUESTER, on("10-09"));
    expect((await rowOf(main)).dueOn > "2026-10-15").toBe(true);
    expect((await rowOf(led)).dueOn).toBe("2026-10-19");
  });

  test("what the person says on either is before whoever works on it", async () => {
    const pair = await together(desk);
    const led = await rowOf(pair.led);
    await expectOk(addWords(pair.led, "车牌也请一并更正", on("09-23")));
    const { reference } = await rowOf(pair.main);
    const read = await readTicket(reference, desk.agent.id, NOW);
    if (!read?.ok) throw new Error("the ticket is not open");
    expect(read.ticket.conversation).toMatchObject([{ text: "车牌也请一并更正", of: led.reference }]);
    expect(read.ticket.together.others).toMatchObject([
      { reference: led.reference, messages: 1, due: { dueOn: "2026-10-19" } },
    ]);
  });
});
