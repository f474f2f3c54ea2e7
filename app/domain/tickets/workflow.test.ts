import { describe, expect, test } from "vitest";
import { colleague, facts, HOLDER, REQUESTER, SYSTEM } from "#tests/factories/facts";
import { MATRIX, ROLES } from "../people/permissions";
import { ACTIONS, availableActions, decide, isAction, isOpen, STATUSES, WORKFLOW, type Actor, type Status } from "./workflow";

const ACTORS: Record<string, Actor> = {
  "the one who holds it": HOLDER,
  ...Object.fromEntries(ROLES.map((role) => [`another ${role}`, colleague(role)])),
  "the requester": REQUESTER,
  "the system": SYSTEM,
};

/** The life of a ticket as a person would tell it: who sees which buttons, state by state. Roles and states not named see none. */
const BUTTONS: [Status, string, string][] = [
  ["received", "the one who holds it", "take"],
  ["received", "another agent", "take"],
  ["received", "another reviewer", "take"],
  ["received", "the requester", "withdraw"],
  ["verifying", "the one who holds it", "verify ask refuse propose-refusal"],
  ["verifying", "the requester", "withdraw"],
  ["handling", "the one who holds it", "ask approve refuse propose-refusal"],
  ["handling", "the requester", "withdraw"],
  ["awaiting", "the one who holds it", "refuse propose-refusal"],
  ["awaiting", "the requester", "answer withdraw"],
  ["reviewing", "another reviewer", "confirm-refusal send-back"],
  ["reviewing", "the requester", "withdraw"],
  ["approved", "the one who holds it", "finish"],
  ["approved", "the requester", "withdraw"],
  ["finished", "another reviewer", "reopen"],
  ["finished", "another compliance", "reopen"],
  ["refused", "another reviewer", "reopen"],
  ["refused", "another compliance", "reopen"],
  ["withdrawn", "another reviewer", "reopen"],
  ["withdrawn", "another compliance", "reopen"],
];

describe.each(STATUSES)("a ticket that is %s", (status) => {
  test.each(Object.entries(ACTORS))("shows exactly its buttons to %s", (name, actor) => {
    const told = BUTTONS.find(([at, who]) => at === status && who === name)?.[2] ?? "";
    const proposedById = status === "reviewing" ? "holder" : null;
    expect(availableActions(facts({ status, proposedById }), actor).join(" ")).toBe(told);
  });
});

describe("every action in every state by every actor", () => {
  const all = ACTIONS.flatMap((action) => STATUSES.flatMap((status) => Object.values(ACTORS).map((actor) => ({ action, status, actor }))));

  test.each(ACTIONS)("%s leads where the table says, and nowhere else", (action) => {
    for (const { status, actor } of all.filter((each) => each.action === action)) {
      const outcome = decide(action, facts({ status }), actor);
      const row = WORKFLOW[action];
      if (outcome.ok) {
        expect(row.from).toContain(status);
        expect(outcome.to).toBe(row.to === "resume" ? "handling" : row.to);
      } else expect(["not-permitted", "action-not-allowed-now", ...row.forbids]).toContain(outcome.refusal);
    }
  });

  test.each(ACTIONS)("%s is permitted to exactly the roles of the matrix", (action) => {
    const { by } = WORKFLOW[action];
    for (const { status, actor } of all.filter((each) => each.action === action)) {
      const outcome = decide(action, facts({ status }), actor);
      const permitted = by === "requester" ? actor.kind === "requester" : actor.kind === "staff" && (MATRIX[actor.role] as readonly string[]).includes(by);
      expect(outcome.ok ? "permitted" : outcome.refusal === "not-permitted" ? "forbidden" : "permitted").toBe(permitted ? "permitted" : "forbidden");
    }
  });
});

describe("what forbids", () => {
  test("a colleague does not work another's ticket", () => {
    for (const action of ["verify", "ask", "approve", "finish"] as const) {
      const status = WORKFLOW[action].from[0]!;
      expect(decide(action, facts({ status }), colleague("agent"))).toEqual({ ok: false, refusal: "not-assignee" });
      expect(decide(action, facts({ status }), HOLDER).ok).toBe(true);
    }
  });

  test("a ticket nobody holds is worked by nobody", () => {
    expect(decide("approve", facts({ assigneeId: null }), HOLDER)).toEqual({ ok: false, refusal: "not-assignee" });
  });

  test("a refusal that needs a second person is proposed, any other is made", () => {
    expect(decide("refuse", facts({ secondPerson: true }), HOLDER)).toEqual({ ok: false, refusal: "second-person-needed" });
    expect(decide("propose-refusal", facts({ secondPerson: true }), HOLDER)).toEqual({ ok: true, to: "reviewing" });
    expect(decide("refuse", facts({ secondPerson: false }), HOLDER)).toEqual({ ok: true, to: "refused" });
    expect(decide("propose-refusal", facts({ secondPerson: false }), HOLDER)).toEqual({ ok: false, refusal: "second-person-not-needed" });
  });

  test("who proposed a refusal neither confirms it nor sends it back", () => {
    const proposer: Actor = { kind: "staff", id: "holder", role: "reviewer" };
    const reviewing = facts({ status: "reviewing", proposedById: "holder" });
    expect(decide("confirm-refusal", reviewing, proposer)).toEqual({ ok: false, refusal: "same-person" });
    expect(decide("send-back", reviewing, proposer)).toEqual({ ok: false, refusal: "same-person" });
    expect(decide("confirm-refusal", reviewing, colleague("reviewer"))).toEqual({ ok: true, to: "refused" });
  });
});

test("an answer goes back to where the work stood", () => {
  expect(decide("answer", facts({ status: "awaiting", identityVerified: false }), REQUESTER)).toEqual({ ok: true, to: "verifying" });
  expect(decide("answer", facts({ status: "awaiting", identityVerified: true }), REQUESTER)).toEqual({ ok: true, to: "handling" });
});

test("the clock stops exactly where a ticket closes, and starts again exactly where it is reopened", () => {
  for (const action of ACTIONS) {
    const { clock, from, to } = WORKFLOW[action];
    const closes = to !== "resume" && !isOpen(to);
    expect([action, clock === "stop"]).toEqual([action, closes]);
    expect([action, clock === "reopen"]).toEqual([action, from.every((status) => !isOpen(status))]);
  }
});

test("an unknown word is no action", () => {
  for (const word of ["", "close", "toString", "__proto__", "constructor", null, 7]) expect([word, isAction(word)]).toEqual([word, false]);
});
