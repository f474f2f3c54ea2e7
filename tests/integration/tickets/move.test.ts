import { beforeAll, describe, expect, test } from "vitest";
import { WHAT } from "#tests/factories/answers";
import { verifiedChain } from "#tests/factories/chain";
import { REQUESTER, SYSTEM } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket, INPUT, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { yishou } from "#app/domain/policies/profiles/yishou";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Right } from "#app/domain/policies/profile/rights";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { unsealBody } from "#app/domain/tickets/ticket/seal.server";
import { ACTIONS, isOpen, WORKFLOW, type Action } from "#app/domain/tickets/workflow/workflow";
import { db } from "#app/platform/database/db.server";
import { STATUSES, type Status } from "#app/domain/tickets/ticket/statuses";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");
const LATER = new Date("2026-05-06T02:00:00Z");

let policy: PublishedPolicy;
let undoable: PublishedPolicy;
let charging: PublishedPolicy;
let agent: StaffActor;
let colleague: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  policy = await publish({ id: "extending", rights: LONGER });
  undoable = await publish({
    id: "undoable",
    rights: LONGER,
    cancellation: { ...resourceGo.cancellation, coolingOff: { count: 3, unit: "calendar-day", roll: false } },
  });
  charging = await publish({
    id: "charging",
    rights: LONGER,
    feeRule: { freeRequests: 1, withinDays: 90, cost: { "zh-CN": "按实际成本", en: "what it costs" } },
  });
  agent = await makeStaff("agent", { name: "林悦" });
  colleague = await makeStaff("agent", { name: "周以宁" });
  reviewer = await makeStaff("reviewer", { name: "赵敏之" });
});

/** The default policy's rights, each with an extension. */
const LONGER = Object.fromEntries(
  Object.entries(resourceGo.rights).map(([right, promise]) => [
    right,
    { ...promise, extension: { count: 5, unit: "working-day", roll: true } as const },
  ]),
);

function actorOf(action: Action) {
  const { by } = WORKFLOW[action];
  if (by === "requester") return REQUESTER;
  if (by === "system") return SYSTEM;
  return by === "ticket.work" ? agent : reviewer;
}

/** What follows on a ticket from another one's answer, and is no act by itself: `merged-answer` walks it. */
const FOLLOWING: readonly Action[] = ["finish-with", "refuse-with"];

/** Every row of the table: one action from one status. */
const ROWS = ACTIONS.filter((action) => !FOLLOWING.includes(action)).flatMap((action) =>
  WORKFLOW[action].from.map((from) => [action, from] as const),
);

const ABOUT: Partial<Record<Action, Right>> = {
  "propose-refusal": "delete",
  finish: "correct",
  "propose-finish": "correct",
  block: "cancel",
};

/** A ticket in that status, on which the action is right: a refusal that needs a second person, or none; a cancellation. */
async function ticketFor(action: Action, from: Status): Promise<string> {
  if (action === "confirm-finish") {
    const id = await ticketAt("approved", policy, agent, NOW, "correct");
    await act(id, "propose-finish", agent, NOW);
    return id;
  }
  if (action === "confirm-aside") {
    const id = await ticketAt("verifying", policy, agent, NOW);
    await act(id, "propose-aside", agent, NOW);
    return id;
  }
  if (action === "verify" && from !== "verifying") return notSureEnough(from);
  if (action === "propose-fee" || action === "confirm-fee") return chargeable(from);
  if (action === "judge") return complaintTaken();
  return ticketAt(from, from === "cooling" ? undoable : policy, agent, NOW, ABOUT[action] ?? "access");
}

/** A ticket from before it was on record how an identity was verified. */
async function notSureEnough(from: Status): Promise<string> {
  const id = await ticketAt(from, policy, agent, NOW);
  await db().ticket.update({ where: { id }, data: { identityRung: null } });
  return id;
}

/** A ticket for which a fee can be told, or has been proposed. */
async function chargeable(from: Status): Promise<string> {
  const id = await ticketAt(from === "reviewing" ? "handling" : from, charging, agent, NOW);
  await db().ticket.update({ where: { id }, data: { repeats: 5 } });
  if (from === "reviewing") await act(id, "propose-fee", agent, NOW);
  return id;
}

/** A complaint in the agent's hands about what a colleague refused. */
async function complaintTaken(): Promise<string> {
  const { ticketId } = await expectOk(
    fileComplaint(await ticketAt("refused", policy, colleague, NOW), WHAT.complaint, NOW),
  );
  await act(ticketId, "take", agent, NOW);
  return ticketId;
}

describe("every row of the workflow", () => {
  test.each(ROWS)("%s from %s: the row, its journal line and its letter in one", async (action, from) => {
    const id = await ticketFor(action, from);
    const before = await everythingOf(id);
    const to = await act(id, action, actorOf(action), LATER);
    const { ticket, journal, letters, outbox } = await everythingOf(id);

    expect(ticket).toMatchObject({
      status: to,
      open: isOpen(to),
      version: before.ticket.version + 1,
      lastEvent: action,
      lastEventAt: LATER,
    });
    expect([ticket.closedAt !== null, ticket.nextNoticeAt === null]).toEqual([!isOpen(to), !isOpen(to)]);
    const added = journal.slice(before.journal.length);
    expect(added[0]).toMatchObject({
      kind: "moved",
      at: LATER,
      actorKind: actorOf(action).kind,
      data: { action, from, to },
    });
    expect(added.slice(1).map(({ kind }) => kind)).toEqual(action === "extend" ? ["due-set"] : []);
    const letter = WORKFLOW[action].letter;
    const written = letters.slice(before.letters.length);
    expect(written.filter(({ staffId }) => !staffId).map(({ kind, locale }) => [kind, locale])).toEqual(
      letter ? [[letter, "zh-CN"]] : [],
    );
    expect(outbox.length - before.outbox.length).toBe(written.length);
    expect(await verifiedChain(id)).toBe(journal.length);
  });
});

describe("what is not on the table", () => {
  test.each(STATUSES)("changes nothing from %s", async (status) => {
    const id = await ticketAt(status, status === "cooling" ? undoable : policy, agent, NOW);
    const before = await everythingOf(id);
    for (const action of ACTIONS.filter((each) => !WORKFLOW[each].from.includes(status))) {
      const outcome = await move({
        ticketId: id,
        action,
        actor: actorOf(action),
        input: INPUT[action],
        now: LATER,
        seen: null,
      });
      expect([action, outcome]).toEqual([action, { ok: false, refusal: "action-not-allowed-now" }]);
    }
    expect(await everythingOf(id)).toEqual(before);
  });

  test("the system moves nothing by itself, a stranger's ticket is not worked, nor one that does not exist", async () => {
    const id = await ticketAt("handling", policy, agent, NOW);
    const before = await everythingOf(id);
    const ask = { ticketId: id, now: LATER, seen: null };
    expect(await move({ ...ask, action: "approve", actor: SYSTEM, input: INPUT.approve })).toMatchObject({
      refusal: "not-permitted",
    });
    expect(
      await move({ ...ask, action: "approve", actor: await makeStaff("agent"), input: INPUT.approve }),
    ).toMatchObject({ refusal: "not-assignee" });
    expect(
      await move({ ...ask, action: "approve", actor: await makeStaff("administrator"), input: INPUT.approve }),
    ).toMatchObject({ refusal: "not-permitted" });
    expect(
      await move({
        ...ask,
        ticketId: "0199a000-0000-7000-8000-000000000009",
        action: "approve",
        actor: agent,
        input: INPUT.approve,
      }),
    ).toMatchObject({ refusal: "ticket-gone" });
    expect(await everythingOf(id)).toEqual(before);
  });
});

describe("a refusal", () => {
  const refuse = (ticketId: string, action: "refuse" | "propose-refusal", ground: string) =>
    move({
      ticketId,
      action,
      actor: agent,
      input: { grounds: [{ id: ground, explanation: "原因" }] },
      now: LATER,
      seen: null,
    });

  test("on one of the standard's eight, and of any deletion, is not made by one person", async () => {
    const correction = await ticketAt("handling", policy, agent, NOW, "correct");
    expect(await refuse(correction, "refuse", "trade-secret")).toMatchObject({ refusal: "second-person-needed" });
    const deletion = await ticketAt("handling", policy, agent, NOW, "delete");
    expect(await refuse(deletion, "refuse", "nothing-found")).toMatchObject({ refusal: "second-person-needed" });
  });

  test("only on a ground the policy offers for that right", async () => {
    const access = await ticketAt("handling", policy, agent, NOW, "access");
    expect(await refuse(access, "refuse", "not-consent-based")).toMatchObject({ refusal: "ground-not-allowed" });
    expect(await refuse(access, "propose-refusal", "trade-secret")).toMatchObject({ refusal: "ground-not-allowed" });
    expect(await refuse(access, "refuse", "because")).toMatchObject({ refusal: "ground-not-allowed" });
  });

  test("on a ground of the policy's own, where it has one", async () => {
    const own = await publish(yishou);
    const id = await ticketAt("handling", own, agent, NOW, "correct");
    expect(await refuse(id, "refuse", "impractical")).toEqual({ ok: true, to: "refused" });
    expect((await everythingOf(id)).journal.at(-1)?.data).toMatchObject({ grounds: ["impractical"] });
  });

  test("by two people: proposed, sent back, proposed better, confirmed; each word kept and sealed", async () => {
    const id = await ticketAt("handling", policy, agent, NOW, "delete");
    await act(id, "propose-refusal", agent, LATER);
    await act(id, "send-back", reviewer, LATER);
    await act(id, "propose-refusal", agent, LATER);
    await act(id, "confirm-refusal", reviewer, LATER);
    const { ticket, journal, letters } = await everythingOf(id);
    expect(ticket.status).toBe("refused");
    const decisions = await db().decision.findMany({
      where: { ticketId: id, kind: "propose-refusal" },
      orderBy: { id: "asc" },
    });
    expect(decisions.map(({ voidedAt, confirmedById }) => [voidedAt !== null, confirmedById])).toEqual(
      expect.arrayContaining([
        [true, null],
        [false, reviewer.id],
      ]),
    );
    const confirmed = decisions.find(({ confirmedById }) => confirmedById)!;
    expect(unsealBody("decision", confirmed)).toMatchObject(INPUT["propose-refusal"]);
    expect(journal.at(-1)?.data).toMatchObject({
      action: "confirm-refusal",
      decisionId: confirmed.id,
      grounds: ["statutory-duty"],
    });
    expect(letters.at(-1)).toMatchObject({ kind: "refused", data: { decisionId: confirmed.id } });
  });

  test("is never confirmed by who proposed it, even as a reviewer", async () => {
    const both = await makeStaff("reviewer");
    const id = await fileTicket(policy, "delete", NOW);
    await act(id, "take", both, NOW);
    await act(id, "propose-refusal", both, NOW);
    for (const action of ["confirm-refusal", "send-back"] as const) {
      expect(await move({ ticketId: id, action, actor: both, input: INPUT[action], now: LATER, seen: null })).toEqual({
        ok: false,
        refusal: "same-person",
      });
    }
  });

  test("proposed, withdrawn and reopened is proposed anew: the old proposal confirms nothing", async () => {
    const id = await ticketAt("reviewing", policy, agent, NOW);
    await act(id, "withdraw", REQUESTER, LATER);
    await act(id, "reopen", reviewer, LATER);
    await act(id, "approve", agent, LATER);
    const open = await db().decision.count({
      where: { ticketId: id, kind: "propose-refusal", confirmedAt: null, voidedAt: null },
    });
    expect(open).toBe(0);
  });
});

test("what is not filled in is not moved", async () => {
  const id = await ticketAt("handling", policy, agent, NOW);
  const before = await everythingOf(id);
  const blank = [
    { action: "ask", input: { question: " 　" } },
    { action: "refuse", input: { grounds: [] } },
    { action: "refuse", input: { grounds: [{ id: "Because I said so", explanation: "x" }] } },
    { action: "refuse", input: { grounds: [{ id: "nothing-found", explanation: " " }] } },
    { action: "ask", input: { question: "字".repeat(4001) } },
    { action: "block", input: { blockers: [], note: "" } },
    { action: "extend", input: { reason: "　" } },
  ] as const;
  for (const { action, input } of blank)
    await expect(
      move({ ticketId: id, action, actor: agent, input: input as never, now: LATER, seen: null }),
    ).rejects.toThrow();
  expect(await everythingOf(id)).toEqual(before);
});
