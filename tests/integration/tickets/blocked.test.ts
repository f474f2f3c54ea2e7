import { beforeAll, describe, expect, test } from "vitest";
import { verifiedChain } from "#tests/factories/chain";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, INPUT, proveGone, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { unsealBody } from "#app/domain/tickets/ticket/seal.server";
import { db } from "#app/platform/database/db.server";

useDatabase();

/** An instant in Shanghai, where the policy lives. */
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);

// Received on Monday 2 March 2026: 15 working days end on Monday 23 March, the desk's ten on Monday 16 March.
const FILED = at("2026-03-02");

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
});

const cancellation = () => ticketAt("handling", policy, agent, FILED, "cancel");
const kinds = (letters: { kind: string }[]) => letters.map(({ kind }) => kind);

describe("a cancellation with money left", () => {
  test("waits with a letter of its own, goes on when the person says so, and is finished", async () => {
    const id = await cancellation();
    expect(await act(id, "block", agent, at("2026-03-03"))).toBe("blocked");
    const waiting = await everythingOf(id);
    expect(waiting.ticket).toMatchObject({
      status: "blocked",
      open: true,
      closedAt: null,
      blockers: ["unsettled-balance"],
      dueOn: "2026-03-23",
      targetOn: "2026-03-17",
    });
    expect(kinds(waiting.letters)).toEqual(["receipt", "blocked"]);
    const decision = await db().decision.findFirstOrThrow({ where: { ticketId: id, kind: "block" } });
    expect(unsealBody("decision", decision)).toEqual(INPUT.block);
    expect(waiting.letters.at(-1)?.data).toEqual({ decisionId: decision.id });
    expect(waiting.journal.at(-1)?.data).toMatchObject({
      action: "block",
      to: "blocked",
      blockers: ["unsettled-balance"],
      decisionId: decision.id,
    });

    expect(await act(id, "clear", REQUESTER, at("2026-03-05"))).toBe("handling");
    const cleared = await everythingOf(id);
    expect(cleared.ticket).toMatchObject({ blockers: [], dueOn: "2026-03-23", targetOn: "2026-03-19" });
    const message = await db().message.findFirstOrThrow({ where: { ticketId: id } });
    expect([message.from, unsealBody("message", message)]).toEqual(["requester", INPUT.clear.answer]);

    await act(id, "approve", agent, at("2026-03-06"));
    await proveGone(id, agent, at("2026-03-06"));
    expect(await act(id, "finish", agent, at("2026-03-09"))).toBe("finished");
    const { letters, journal } = await everythingOf(id);
    expect(kinds(letters)).toEqual(["receipt", "blocked", "approved", "finished"]);
    expect(await verifiedChain(id)).toBe(journal.length);
  });

  test("is blocked again, with another letter, when it was not gone after all; nothing said is no message", async () => {
    const id = await cancellation();
    for (const day of ["2026-03-03", "2026-03-05"]) {
      await act(id, "block", agent, at(day));
      await act(id, "clear", REQUESTER, at("2026-03-06"), { answer: "" });
    }
    expect(kinds((await everythingOf(id)).letters)).toEqual(["receipt", "blocked", "blocked"]);
    expect(await db().message.count({ where: { ticketId: id } })).toBe(0);
  });

  test("is no refusal, and can still be withdrawn or refused", async () => {
    const withdrawn = await ticketAt("blocked", policy, agent, FILED);
    expect(await db().decision.count({ where: { ticketId: withdrawn, grounds: { isEmpty: false } } })).toBe(0);
    expect(await act(withdrawn, "withdraw", REQUESTER, at("2026-03-04"))).toBe("withdrawn");
    expect(await act(await ticketAt("blocked", policy, agent, FILED), "refuse", agent, at("2026-03-04"))).toBe(
      "refused",
    );
  });
});

describe("blocking is refused, and nothing is written,", () => {
  test("for what is no cancellation", async () => {
    const id = await ticketAt("handling", policy, agent, FILED, "delete");
    const before = await everythingOf(id);
    expect(
      await move({ ticketId: id, action: "block", actor: agent, input: INPUT.block, now: FILED, seen: null }),
    ).toEqual({ ok: false, refusal: "only-cancellations" });
    expect(await everythingOf(id)).toEqual(before);
  });

  test("by something the policy does not name", async () => {
    const id = await cancellation();
    const before = await everythingOf(id);
    const blockers = ["unsettled-balance", "goods-pending"];
    expect(
      await move({
        ticketId: id,
        action: "block",
        actor: agent,
        input: { blockers, note: "" },
        now: FILED,
        seen: null,
      }),
    ).toEqual({ ok: false, refusal: "blocker-unknown" });
    expect(await everythingOf(id)).toEqual(before);
  });

  test("and staff do not say for the person that it is gone", async () => {
    const id = await ticketAt("blocked", policy, agent, FILED);
    expect(
      await move({ ticketId: id, action: "clear", actor: agent, input: INPUT.clear, now: FILED, seen: null }),
    ).toEqual({ ok: false, refusal: "not-permitted" });
    expect((await everythingOf(id)).ticket.blockers).toEqual(["unsettled-balance"]);
  });
});
