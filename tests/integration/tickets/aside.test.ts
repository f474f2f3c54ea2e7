import { beforeAll, describe, expect, test } from "vitest";
import { verifiedChain } from "#tests/factories/chain";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, INPUT, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { unsealBody } from "#app/domain/tickets/ticket/seal.server";
import { db } from "#app/platform/database/db.server";

useDatabase();

/** An instant in Shanghai, where the policy lives. */
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);

// Received on Monday 2 March 2026: 15 working days end on Monday 23 March.
const FILED = at("2026-03-02");

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
});

describe("spam put aside", () => {
  test("is closed with its reason and without a letter, and no notice comes", async () => {
    const id = await ticketAt("received", policy, agent, FILED);
    expect(await act(id, "put-aside", agent, at("2026-03-03"))).toBe("aside");
    const { ticket, letters, journal } = await everythingOf(id);
    expect(ticket).toMatchObject({
      status: "aside",
      open: false,
      closedAt: at("2026-03-03"),
      nextNoticeAt: null,
      breachedAt: null,
    });
    expect(letters.map(({ kind }) => kind)).toEqual(["receipt"]);
    const decision = await db().decision.findFirstOrThrow({ where: { ticketId: id } });
    expect(unsealBody("decision", decision)).toEqual(INPUT["put-aside"]);
    expect(journal.at(-1)?.data).toMatchObject({ action: "put-aside", decisionId: decision.id });
    expect(await verifiedChain(id)).toBe(journal.length);
  });

  test("and brought back within its term keeps its date; its notices come again; still no letter", async () => {
    const id = await ticketAt("received", policy, agent, FILED);
    const { ticket: before } = await everythingOf(id);
    await act(id, "put-aside", agent, at("2026-03-03"));
    expect(await act(id, "bring-back", agent, at("2026-03-05"))).toBe("verifying");
    const { ticket, letters, journal } = await everythingOf(id);
    expect(ticket).toMatchObject({
      open: true,
      closedAt: null,
      dueOn: before.dueOn,
      dueAt: before.dueAt,
      targetOn: before.targetOn,
      nextNoticeAt: before.nextNoticeAt,
    });
    expect(letters.map(({ kind }) => kind)).toEqual(["receipt"]);
    expect(journal.filter(({ kind }) => kind === "due-set")).toHaveLength(1);
  });

  test("and brought back is worked to its end like any other", async () => {
    const id = await ticketAt("aside", policy, agent, FILED);
    await act(id, "bring-back", agent, at("2026-03-05"));
    expect((await everythingOf(id)).ticket.assigneeId).toBe(agent.id);
    for (const action of ["verify", "approve", "finish"] as const) await act(id, action, agent, at("2026-03-06"));
    const { ticket, letters } = await everythingOf(id);
    expect([ticket.status, ticket.breachedAt]).toEqual(["finished", null]);
    expect(letters.map(({ kind }) => kind).sort()).toEqual(["approved", "finished", "receipt"]);
  });

  test("is not done to what was looked into already", async () => {
    const id = await ticketAt("handling", policy, agent, FILED);
    expect(
      await move({
        ticketId: id,
        action: "put-aside",
        actor: agent,
        input: INPUT["put-aside"],
        now: FILED,
        seen: null,
      }),
    ).toEqual({ ok: false, refusal: "action-not-allowed-now" });
  });
});
