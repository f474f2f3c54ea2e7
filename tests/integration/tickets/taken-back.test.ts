import { beforeAll, describe, expect, test } from "vitest";
import { verifiedChain } from "#tests/factories/chain";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { move } from "#app/domain/tickets/moves/move.server";
import type { ProposingAction } from "#app/domain/tickets/workflow/workflow";
import type { Status } from "#app/domain/tickets/ticket/statuses";
import { db } from "#app/platform/database/db.server";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  policy = await publish({
    feeRule: { freeRequests: 2, withinDays: 365, cost: { "zh-CN": "按成本收取。", en: "At cost." } },
  });
  agent = await makeStaff("agent", { name: "林悦" });
  reviewer = await makeStaff("reviewer", { name: "赵敏之" });
});

/** A ticket on which the agent has proposed something. */
async function proposed(action: ProposingAction): Promise<string> {
  const [status, right] =
    action === "propose-finish" ? (["approved", "correct"] as const) : (["handling", "delete"] as const);
  const id = await ticketAt(status, policy, agent, NOW, right);
  await db().ticket.update({ where: { id }, data: { repeats: 3 } });
  await act(id, action, agent, NOW);
  return id;
}

function takeBack(ticketId: string, actor: StaffActor, seen: number | null = null) {
  return move({ ticketId, action: "take-back", actor, input: {}, now: NOW, seen });
}

describe("a proposal that whoever made it takes back before anybody decided", () => {
  test.each<[ProposingAction, Status]>([
    ["propose-refusal", "handling"],
    ["propose-finish", "approved"],
    ["propose-fee", "handling"],
  ])("after %s leads back to %s, tells nobody outside, and keeps what was proposed", async (action, status) => {
    const id = await proposed(action);
    const before = await everythingOf(id);
    const proposal = await db().decision.findFirstOrThrow({ where: { ticketId: id, kind: action } });
    expect(await takeBack(id, agent)).toEqual({ ok: true, to: status });
    const { ticket, letters, journal } = await everythingOf(id);
    expect(letters).toEqual(before.letters);
    expect(ticket.assigneeId).toBe(agent.id);
    const after = await db().decision.findUniqueOrThrow({ where: { id: proposal.id } });
    expect(after).toEqual({ ...proposal, voidedAt: NOW });
    expect(journal.at(-1)).toMatchObject({
      kind: "moved",
      actorId: agent.id,
      data: { action: "take-back", from: "reviewing", to: status, decisionId: proposal.id },
    });
    expect(await verifiedChain(id)).toBe(journal.length);
    await act(id, action, agent, NOW);
    expect((await everythingOf(id)).ticket.status).toBe("reviewing");
  });

  test("is nobody else's to take back, not the second person's either", async () => {
    const id = await proposed("propose-refusal");
    const other = await makeStaff("agent");
    for (const actor of [other, reviewer])
      expect(await takeBack(id, actor)).toEqual({ ok: false, refusal: "not-proposer" });
  });

  test("and its confirmation at the same moment: one counts, and the other is told who was faster with what", async () => {
    const id = await proposed("propose-refusal");
    const seen = (await everythingOf(id)).ticket.version;
    const [taken, confirmed] = await Promise.all([
      takeBack(id, agent, seen),
      move({ ticketId: id, action: "confirm-refusal", actor: reviewer, input: {}, now: NOW, seen }),
    ]);
    expect([taken.ok, confirmed.ok].filter(Boolean)).toHaveLength(1);
    const loser = taken.ok ? confirmed : taken;
    expect(loser).toEqual({
      ok: false,
      refusal: "moved-meanwhile",
      detail: taken.ok
        ? { by: "林悦", action: "take-back", to: "handling" }
        : { by: "赵敏之", action: "confirm-refusal", to: "refused" },
    });
  });

  test("once it was decided, says so plainly", async () => {
    const id = await proposed("propose-refusal");
    await act(id, "confirm-refusal", reviewer, NOW);
    expect(await takeBack(id, agent)).toEqual({ ok: false, refusal: "action-not-allowed-now" });
  });
});
