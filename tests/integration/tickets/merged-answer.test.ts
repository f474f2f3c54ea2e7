import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LOCALES } from "#app/domain/language";
import { clockRule } from "#app/domain/tickets/deadlines/clock-rule";
import { clockEvents } from "#app/domain/tickets/deadlines/clock-events";
import { readStopwatch } from "#app/domain/clock/stopwatch/stopwatch";
import { rollUp } from "#app/domain/reports/fold/roll-up.server";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { markBreaches } from "#app/domain/tickets/deadlines/mark-breaches.server";
import { merge } from "#app/domain/tickets/merging/merge.server";
import { takeApart } from "#app/domain/tickets/merging/take-apart.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { db } from "#app/platform/database/db.server";
import { apartAgain } from "#emails/letters/to-person/apart-again";
import { WHAT } from "#tests/factories/answers";
import { letIn } from "#tests/factories/access";
import { verifiedChain } from "#tests/factories/chain";
import { REQUESTER } from "#tests/factories/facts";
import { act, everythingOf, expectOk, fileTicket, gather, INPUT, ticketAt } from "#tests/factories/ticket";
import { asking, FIRST, NOW, on, rowOf, SECOND, together, twins, useTwinsDesk } from "#tests/factories/twins";
import { useDatabase } from "#tests/support/database";

useDatabase();
const desk = useTwinsDesk();

const kindsOf = async (id: string) => (await everythingOf(id)).letters.map(({ kind }) => kind);

/** The promise as the ticket's own journal alone has it. */
async function promiseOf(id: string): Promise<string> {
  const { ticket, journal } = await everythingOf(id);
  return readStopwatch(clockEvents(journal), clockRule(desk.policy.profile, ticket.right as "correct"), NOW).dueOn;
}

describe("the answer of the one that leads", () => {
  test("finishes both, each on its own clock, under its own reference and with its own letter", async () => {
    const pair = await together(desk);
    await act(pair.main, "approve", desk.agent, NOW);
    // After the day promised for the first, on the day promised for the second.
    const late = on("10-16", "09:00");
    await markBreaches(late);
    await act(pair.main, "finish", desk.agent, late);
    const [main, led] = await Promise.all([everythingOf(pair.main), everythingOf(pair.led)]);
    expect(main.ticket).toMatchObject({ status: "finished", leads: false, closedAt: late });
    expect(led.ticket).toMatchObject({ status: "finished", open: false, closedAt: late, outcome: "granted" });
    expect(main.ticket.breachedAt).not.toBeNull();
    expect(led.ticket.breachedAt).toBeNull();
    expect(led.journal.at(-1)).toMatchObject({ kind: "moved", data: { action: "finish-with", to: "finished" } });
    expect([main.letters.at(-1)?.kind, led.letters.at(-1)?.kind]).toEqual(["finished", "finished"]);
    const theirs = await findPublicTicket(pair.led, late);
    const first = await findPublicTicket(pair.main, late);
    expect(theirs?.decision).toEqual(first?.decision);
    expect(theirs?.together).toMatchObject({ reference: main.ticket.reference, open: false });
    await rollUp();
    const figures = await db().ticketFigure.findMany({ where: { ticketId: { in: [pair.main, pair.led] } } });
    expect(figures.map(({ ticketId, outcome, late: isLate }) => [ticketId, outcome, isLate]).sort()).toEqual(
      [
        [pair.main, "finished", true],
        [pair.led, "finished", false],
      ].sort(),
    );
    expect(await verifiedChain(pair.led)).toBe(led.journal.length);
  });

  test("for access: each has the data that were found", async () => {
    const { main, led } = await together(desk, "access");
    for (const action of ["approve", "finish"] as const) await act(main, action, desk.agent, NOW);
    for (const id of [main, led]) expect((await findPublicTicket(id, NOW))?.package).toMatchObject({ state: "ready" });
  });

  test("refuses both, where two decide with the second person's word", async () => {
    const { main, led } = await together(desk, "delete");
    await act(main, "propose-refusal", desk.agent, NOW);
    expect(await takeApart({ ticketId: led, actor: desk.agent, seen: null, now: NOW })).toEqual({
      ok: false,
      refusal: "merge-reviewing",
    });
    await act(main, "confirm-refusal", desk.lead, NOW);
    expect(await rowOf(led)).toMatchObject({ status: "refused", outcome: "refused" });
    expect((await findPublicTicket(led, NOW))?.decision).toMatchObject({
      kind: "refused",
      grounds: [{ id: "statutory-duty" }],
    });
    const copy = await db().decision.findFirstOrThrow({ where: { ticketId: led, kind: "propose-refusal" } });
    expect(copy).toMatchObject({ staffId: desk.agent.id, confirmedById: desk.lead.id });
    // Nobody who had to do with the answer looks at a complaint about it, on either reference.
    const { ticketId } = await expectOk(fileComplaint(led, WHAT.complaint, on("10-10")));
    const { earlierHandlerIds } = await rowOf(ticketId);
    expect(earlierHandlerIds).toEqual(expect.arrayContaining([desk.agent.id, desk.lead.id]));
  });

  test("opened again, one goes its own way and the other keeps its answer", async () => {
    const { main, led } = await together(desk);
    for (const action of ["approve", "finish"] as const) await act(main, action, desk.agent, NOW);
    await act(led, "reopen", desk.lead, on("09-24"));
    expect(await rowOf(led)).toMatchObject({ status: "handling", mergedIntoId: null, dueOn: "2026-10-19" });
    expect(await rowOf(main)).toMatchObject({ status: "finished" });
  });
});

describe("what an answer is asked of its own ticket is asked of each that it answers too", () => {
  const tryTo = (
    ticketId: string,
    action: "refuse" | "finish" | "propose-refusal" | "confirm-refusal",
    by = desk.agent,
  ) => move({ ticketId, action, actor: by, input: INPUT[action], now: NOW, seen: null });
  const notReady = async (id: string, why: string) => ({
    ok: false,
    refusal: "led-not-ready",
    detail: { reference: (await rowOf(id)).reference, why },
  });

  test.each(["correct", "access"] as const)("that its person is known: %s", async (right) => {
    const main = await ticketAt("handling", desk.policy, desk.agent, FIRST, right);
    const led = await fileTicket(desk.policy, right, SECOND);
    // From the same address, which opens both, and nobody has looked at who it is.
    await db().ticket.update({ where: { id: led }, data: { contactDigest: (await rowOf(main)).contactDigest } });
    await expectOk(merge(asking(main, led, desk.agent)));
    await act(main, "approve", desk.agent, NOW);
    if (right === "access") await gather(main, desk.agent.id, NOW);
    expect(await tryTo(main, "finish")).toEqual(await notReady(led, "identity-too-low"));
    expect(await rowOf(led)).toMatchObject({ status: "received", outcome: null });
    // Whoever has it shows that there, without taking them apart; nobody else, and nothing else.
    const verify = { action: "verify", input: INPUT.verify, now: NOW, seen: null } as const;
    await act(led, "take", desk.agent, NOW);
    expect(await move({ ticketId: led, actor: desk.other, ...verify })).toEqual({ ok: false, refusal: "merged" });
    await act(led, "verify", desk.agent, NOW);
    await expectOk(tryTo(main, "finish"));
    expect(await rowOf(led)).toMatchObject({ status: "finished", mergedIntoId: main });
  });

  test("that it is open to who answers, where it is about a minor, and that two decide", async () => {
    const { main, led } = await together(desk);
    await db().ticket.updateMany({ where: { id: led }, data: { ageBand: "under-14" } });
    expect(await tryTo(main, "refuse")).toEqual({ ok: false, refusal: "second-person-needed" });
    expect(await tryTo(main, "propose-refusal")).toEqual(await notReady(led, "minor-access-needed"));
    await letIn(led, desk.agent, NOW);
    await act(main, "propose-refusal", desk.agent, NOW);
    expect(await tryTo(main, "confirm-refusal", desk.lead)).toEqual(await notReady(led, "minor-access-needed"));
    expect(await rowOf(led)).toMatchObject({ status: "handling" });
    await letIn(led, desk.lead, NOW);
    await act(main, "confirm-refusal", desk.lead, NOW);
    expect(await rowOf(led)).toMatchObject({ status: "refused" });
  });

  test.each([
    ["a deletion, which two refuse", "delete", "second-person-needed"],
    ["another right", "access", "led-not-ready"],
  ] as const)("that it asks for the same: not where it is %s", async (_name, right, refusal) => {
    const { main, led } = await together(desk);
    await db().ticket.updateMany({ where: { id: led }, data: { right } });
    expect(await tryTo(main, "refuse")).toMatchObject({ ok: false, refusal });
    expect(await tryTo(main, "propose-refusal")).toMatchObject({ ok: false });
    expect(await rowOf(led)).toMatchObject({ status: "handling" });
    await expectOk(takeApart({ ticketId: led, actor: desk.agent, seen: null, now: NOW }));
    await act(main, "refuse", desk.agent, NOW);
    expect(await rowOf(led)).toMatchObject({ status: "handling", open: true });
  });
});

describe("taken apart", () => {
  test("each goes on as its own journal has it, and the person is told", async () => {
    const { main, led } = await together(desk);
    await expectOk(takeApart({ ticketId: led, actor: desk.agent, seen: null, now: on("09-25") }));
    expect(await rowOf(main)).toMatchObject({ leads: false, dueOn: await promiseOf(main) });
    expect(await rowOf(led)).toMatchObject({ mergedIntoId: null, dueOn: await promiseOf(led), status: "handling" });
    expect((await kindsOf(led)).slice(-2)).toEqual(["worked-together", "apart-again"]);
    const told = await db().letter.findFirstOrThrow({ where: { ticketId: led, kind: "apart-again" } });
    expect(told.data).toEqual({ mainId: main, closed: false });
    await act(led, "approve", desk.agent, on("09-25"));
    expect(await takeApart({ ticketId: led, actor: desk.agent, seen: null, now: NOW })).toEqual({
      ok: false,
      refusal: "not-merged",
    });
  });

  test("the person takes one back: the other goes on alone, whichever it was", async () => {
    const one = await together(desk);
    await act(one.led, "withdraw", REQUESTER, NOW);
    expect(await rowOf(one.led)).toMatchObject({ status: "withdrawn", mergedIntoId: null });
    expect(await rowOf(one.main)).toMatchObject({ status: "handling", leads: false });
    const two = await together(desk);
    await act(two.main, "withdraw", REQUESTER, NOW);
    expect(await rowOf(two.led)).toMatchObject({ status: "handling", mergedIntoId: null, dueOn: "2026-10-19" });
    expect(await kindsOf(two.led)).toContain("apart-again");
    // Only this one goes on, and that is what it says.
    const told = await db().letter.findFirstOrThrow({ where: { ticketId: two.led, kind: "apart-again" } });
    expect(told.data).toEqual({ mainId: two.main, closed: true });
    for (const locale of LOCALES) {
      const facts = apartAgain.samples[locale];
      const html = (closed: boolean) => renderToStaticMarkup(apartAgain.Body({ ...facts, locale, closed }));
      const both = locale === "en" ? "Your two requests" : "您的两份申请";
      expect([html(true).includes(both), html(false).includes(both)]).toEqual([false, true]);
    }
    expect(await kindsOf(one.led)).not.toContain("apart-again");
  });
});

describe("at once", () => {
  const ROUNDS = 8;

  test("two colleagues merge the same two from both sides: it happens once", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { main, led } = await twins(desk);
      const said = await Promise.all([merge(asking(main, led, desk.agent)), merge(asking(led, main, desk.agent))]);
      expect(said.map((each) => (each.ok ? "done" : each.refusal)).sort()).toEqual(["done", "merge-already"]);
      expect((await everythingOf(led)).journal.filter(({ kind }) => kind === "merged")).toHaveLength(1);
    }
  });

  test("the person takes either back while they are merged: nothing hangs on what is gone", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const pair = await twins(desk);
      const gone = round % 2 === 0 ? pair.main : pair.led;
      const [, withdrawn] = await Promise.all([
        merge(asking(pair.main, pair.led, desk.agent)),
        move({ ticketId: gone, action: "withdraw", actor: REQUESTER, input: {}, now: NOW, seen: null }),
      ]);
      expect(withdrawn.ok).toBe(true);
      const [main, led] = await Promise.all([rowOf(pair.main), rowOf(pair.led)]);
      expect([main.leads, led.mergedIntoId]).toEqual([false, null]);
      expect([main.open, led.open].filter(Boolean)).toHaveLength(1);
      for (const id of [pair.main, pair.led]) await verifiedChain(id);
    }
  });

  test("answered while a third joins: it is answered too, or goes on alone", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { main, led } = await together(desk);
      await act(main, "approve", desk.agent, NOW);
      const third = await ticketAt("handling", desk.policy, desk.agent, on("09-22"), "correct");
      const [joined, done] = await Promise.all([
        merge(asking(main, third, desk.agent)),
        move({ ticketId: main, action: "finish", actor: desk.agent, input: INPUT.finish, now: NOW, seen: null }),
      ]);
      expect(done.ok).toBe(true);
      expect((await rowOf(led)).status).toBe("finished");
      expect(await rowOf(third)).toMatchObject(
        joined.ok ? { status: "finished" } : { status: "handling", mergedIntoId: null },
      );
    }
  });
});
