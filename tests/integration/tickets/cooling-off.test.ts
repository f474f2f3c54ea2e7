import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { verifiedChain } from "#tests/factories/chain";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { endCoolingOff } from "#app/domain/tickets/moves/end-cooling-off.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { db } from "#app/platform/database/db.server";

useDatabase();

/** An instant in Shanghai, where the policy lives. */
const at = (day: string, time = "10:00:00") => new Date(`${day}T${time}+08:00`);

// Received on Monday 2 March 2026, due on Monday 23 March; a week to change one's mind, approved on Tuesday 3 March: until the end of 10 March.
const FILED = at("2026-03-02");
const APPROVED = at("2026-03-03");
const OVER = at("2026-03-11", "00:00:00");

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish({
    id: "a-week",
    cancellation: { ...resourceGo.cancellation, coolingOff: { count: 7, unit: "calendar-day", roll: false } },
  });
  agent = await makeStaff("agent");
});

// What one test leaves waiting is nothing for the next.
afterEach(() => endCoolingOff(at("2027-01-01")));

async function cooling(): Promise<string> {
  const id = await ticketAt("handling", policy, agent, FILED, "cancel");
  expect(await act(id, "approve", agent, APPROVED)).toBe("cooling");
  return id;
}

const actions = (journal: { kind: string; data: unknown }[]) =>
  journal.filter(({ kind }) => kind === "moved").map(({ data }) => (data as { action: string }).action);
const kinds = (letters: { kind: string }[]) => letters.map(({ kind }) => kind);

describe("an approved cancellation with a time to change one's mind", () => {
  test("waits, tells the person until when, and the promise's clock does not stop for it", async () => {
    const id = await cooling();
    const { ticket, journal, letters } = await everythingOf(id);
    expect(ticket).toMatchObject({ status: "cooling", open: true, coolingUntil: OVER, dueOn: "2026-03-23" });
    expect(ticket.nextNoticeAt).not.toBeNull();
    expect(journal.findLast(({ kind }) => kind === "moved")?.data).toMatchObject({
      action: "approve",
      to: "cooling",
      coolingOn: "2026-03-10",
    });
    expect(kinds(letters)).toEqual(["receipt", "approved"]);
    expect(await findPublicTicket(id, at("2026-03-05"))).toMatchObject({
      status: "cooling",
      coolingOn: "2026-03-10",
      canWithdraw: true,
    });
  });

  test("goes on by the clock, not a moment before, once however often it is looked at, and its assignee is told", async () => {
    const id = await cooling();
    expect(await endCoolingOff(new Date(OVER.getTime() - 1))).toBe(0);
    expect((await Promise.all([endCoolingOff(OVER), endCoolingOff(OVER)])).reduce((sum, moved) => sum + moved)).toBe(1);
    expect(await endCoolingOff(at("2026-03-20"))).toBe(0);
    const { ticket, journal, letters } = await everythingOf(id);
    expect(ticket).toMatchObject({
      status: "approved",
      lastEvent: "cooled",
      dueOn: "2026-03-23",
      assigneeId: agent.id,
    });
    expect(
      journal
        .filter(({ data }) => (data as { action?: string }).action === "cooled")
        .map(({ actorKind, actorId, at: when }) => [actorKind, actorId, when]),
    ).toEqual([["system", null, OVER]]);
    expect(letters.at(-1)).toMatchObject({ kind: "staff-cooled", staffId: agent.id });
    expect(kinds(letters).filter((kind) => kind === "staff-cooled")).toHaveLength(1);
    expect(await act(id, "finish", agent, at("2026-03-12"))).toBe("finished");
    expect(await verifiedChain(id)).toBe((await everythingOf(id)).journal.length);
  });

  test("goes on late when nobody looked in time", async () => {
    const id = await cooling();
    expect(await endCoolingOff(at("2026-04-20"))).toBe(1);
    expect((await everythingOf(id)).ticket.status).toBe("approved");
  });

  test("is undone by the person, and the clock finds nothing to do", async () => {
    const id = await cooling();
    expect(await act(id, "withdraw", REQUESTER, at("2026-03-10", "23:59:59"))).toBe("withdrawn");
    expect(await endCoolingOff(OVER)).toBe(0);
    expect((await everythingOf(id)).ticket).toMatchObject({ status: "withdrawn", open: false });
  });

  test("is either undone or gone on with when both come at once, and stays whole", async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, cooling));
    const withdrawals = ids.map((ticketId) =>
      move({ ticketId, action: "withdraw", actor: REQUESTER, input: {}, now: OVER, seen: null }),
    );
    await Promise.all([endCoolingOff(OVER), ...withdrawals]);
    for (const id of ids) {
      const { ticket, journal } = await everythingOf(id);
      // A withdrawal is possible to the end, so it always comes through, before the sweep or after it.
      expect([ticket.status, ticket.open]).toEqual(["withdrawn", false]);
      expect([["withdraw"], ["cooled", "withdraw"]]).toContainEqual(actions(journal).slice(3));
      expect(await verifiedChain(id)).toBe(journal.length);
    }
  });

  test("does not wait a second time after something stood in the way", async () => {
    const id = await cooling();
    await act(id, "block", agent, at("2026-03-05"));
    await act(id, "clear", REQUESTER, at("2026-03-09"));
    expect(await act(id, "approve", agent, at("2026-03-09"))).toBe("cooling");
    expect((await everythingOf(id)).ticket.coolingUntil).toEqual(OVER);
    await act(id, "block", agent, at("2026-03-09"));
    await act(id, "clear", REQUESTER, at("2026-03-12"));
    expect(await act(id, "approve", agent, at("2026-03-12"))).toBe("approved");
  });

  test("begins anew for a request that is reopened", async () => {
    const id = await cooling();
    await act(id, "withdraw", REQUESTER, at("2026-03-05"));
    await act(id, "reopen", await makeStaff("reviewer"), at("2026-03-06"));
    expect(await act(id, "approve", agent, at("2026-03-09"))).toBe("cooling");
    expect((await everythingOf(id)).ticket.coolingUntil).toEqual(at("2026-03-17", "00:00:00"));
  });
});

test("without one in the policy, or for another right, an approval begins the work at once", async () => {
  const plain = await publish({ id: "at-once" });
  expect(await act(await ticketAt("handling", plain, agent, FILED, "cancel"), "approve", agent, APPROVED)).toBe(
    "approved",
  );
  expect(await act(await ticketAt("handling", policy, agent, FILED, "delete"), "approve", agent, APPROVED)).toBe(
    "approved",
  );
  expect(await db().ticket.count({ where: { status: "cooling" } })).toBe(0);
});
