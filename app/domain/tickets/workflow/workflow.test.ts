import { describe, expect, test } from "vitest";
import { colleague, facts, HOLDER, REQUESTER, SYSTEM } from "#tests/factories/facts";
import { MATRIX, ROLES } from "../../people/permissions";
import { refuse } from "../../refusal";
import { ACTIONS, availableActions, decide, isAction, isOpen, WORKFLOW, type Actor } from "./workflow";
import { STATUSES, type Status, CLOSED } from "../ticket/statuses";

const ACTORS: Record<string, Actor> = {
  "the one who holds it": HOLDER,
  ...Object.fromEntries(ROLES.map((role) => [`another ${role}`, colleague(role)])),
  "the requester": REQUESTER,
  "the system": SYSTEM,
};

/** The life of a ticket as a person would tell it: who sees which buttons, state by state. Roles and states not named see none. */
const BUTTONS: [Status, string, string][] = [
  ["received", "the one who holds it", "take put-aside"],
  ["received", "another agent", "take put-aside"],
  ["received", "another reviewer", "take put-aside"],
  ["received", "another lead", "take put-aside"],
  ["received", "the requester", "withdraw"],
  ["verifying", "the one who holds it", "verify ask ask-evidence refuse propose-refusal propose-aside"],
  ["verifying", "the requester", "withdraw"],
  ["handling", "the one who holds it", "ask ask-evidence approve refuse propose-refusal"],
  ["handling", "the requester", "withdraw"],
  ["awaiting", "the one who holds it", "note-answer refuse propose-refusal"],
  ["awaiting", "the requester", "answer withdraw"],
  ["blocked", "the one who holds it", "note-answer refuse propose-refusal"],
  ["blocked", "the requester", "clear withdraw"],
  ["reviewing", "the one who holds it", "take-back"],
  ["reviewing", "another reviewer", "confirm-refusal send-back"],
  ["reviewing", "another lead", "confirm-refusal send-back"],
  ["reviewing", "the requester", "withdraw"],
  ["cooling", "the one who holds it", "ask refuse propose-refusal"],
  ["cooling", "the requester", "withdraw"],
  ["cooling", "the system", "cooled"],
  ["approved", "the one who holds it", "ask refuse propose-refusal finish propose-finish"],
  ["approved", "the requester", "withdraw"],
  ["finished", "another reviewer", "reopen"],
  ["finished", "another lead", "reopen"],
  ["finished", "another compliance", "reopen"],
  ["refused", "another reviewer", "reopen"],
  ["refused", "another lead", "reopen"],
  ["refused", "another compliance", "reopen"],
  ["finished", "the system", "reinstate"],
  ["refused", "the system", "reinstate"],
  ["withdrawn", "another reviewer", "reopen"],
  ["withdrawn", "another lead", "reopen"],
  ["withdrawn", "another compliance", "reopen"],
  ["aside", "the one who holds it", "tell-aside bring-back"],
  ["aside", "another agent", "tell-aside bring-back"],
  ["aside", "another reviewer", "clear-aside tell-aside bring-back"],
  ["aside", "another lead", "clear-aside tell-aside bring-back"],
];

const TAKEN = STATUSES.filter((status) => isOpen(status) && status !== "received");

describe.each(STATUSES)("a ticket that is %s", (status) => {
  test.each(Object.entries(ACTORS))("shows exactly its buttons to %s", (name, actor) => {
    const told = BUTTONS.find(([at, who]) => at === status && who === name)?.[2] ?? "";
    const review = status === "reviewing" ? ({ proposed: "refuse", proposedById: "holder" } as const) : {};
    expect(availableActions(facts({ status, ...review }), actor).join(" ")).toBe(told);
  });
});

describe("every action in every state by every actor", () => {
  const all = ACTIONS.flatMap((action) =>
    STATUSES.flatMap((status) => Object.values(ACTORS).map((actor) => ({ action, status, actor }))),
  );

  test.each(ACTIONS)("%s leads where the table says, and nowhere else", (action) => {
    for (const { status, actor } of all.filter((each) => each.action === action)) {
      const outcome = decide(action, facts({ status, right: "cancel", extension: "offered" }), actor);
      const row = WORKFLOW[action];
      if (outcome.ok) {
        expect(row.from).toContain(status);
        expect(outcome.to).toBe(
          row.to === "resume" || row.to === "back" || row.to === "verified"
            ? "handling"
            : row.to === "agreed"
              ? "approved"
              : row.to === "same"
                ? status
                : row.to,
        );
      } else
        expect(["not-permitted", "action-not-allowed-now", "handled-before", ...row.forbids]).toContain(
          outcome.refusal,
        );
    }
  });

  test.each(ACTIONS)("%s is permitted to exactly the roles of the matrix", (action) => {
    const { by } = WORKFLOW[action];
    for (const { status, actor } of all.filter((each) => each.action === action)) {
      const outcome = decide(action, facts({ status }), actor);
      const permitted =
        by === "requester" || by === "system"
          ? actor.kind === by
          : actor.kind === "staff" && (MATRIX[actor.role] as readonly string[]).includes(by);
      expect(outcome.ok ? "permitted" : outcome.refusal === "not-permitted" ? "forbidden" : "permitted").toBe(
        permitted ? "permitted" : "forbidden",
      );
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
    expect(decide("refuse", facts({ secondPerson: true }), HOLDER)).toEqual({
      ok: false,
      refusal: "second-person-needed",
    });
    expect(decide("propose-refusal", facts({ secondPerson: true }), HOLDER)).toEqual({ ok: true, to: "reviewing" });
    expect(decide("refuse", facts({ secondPerson: false }), HOLDER)).toEqual({ ok: true, to: "refused" });
    expect(decide("propose-refusal", facts({ secondPerson: false }), HOLDER)).toEqual({
      ok: false,
      refusal: "second-person-not-needed",
    });
  });

  test("who proposed a refusal neither confirms it nor sends it back", () => {
    const proposer: Actor = { kind: "staff", id: "holder", role: "reviewer" };
    const reviewing = facts({ status: "reviewing", proposed: "refuse", proposedById: "holder" });
    expect(decide("confirm-refusal", reviewing, proposer)).toEqual({ ok: false, refusal: "same-person" });
    expect(decide("send-back", reviewing, proposer)).toEqual({ ok: false, refusal: "same-person" });
    expect(decide("confirm-refusal", reviewing, colleague("reviewer"))).toEqual({ ok: true, to: "refused" });
  });
});

describe("a longer term", () => {
  test.each(TAKEN)("is given while the ticket is %s, and leaves it so", (status) => {
    expect(decide("extend", facts({ status, extension: "offered" }), HOLDER)).toEqual({ ok: true, to: status });
    expect(availableActions(facts({ status, extension: "offered" }), HOLDER)).toContain("extend");
    expect(decide("extend", facts({ status, extension: "offered" }), colleague("reviewer"))).toEqual({
      ok: false,
      refusal: "not-assignee",
    });
  });

  test.each([
    ["not-offered", "extension-not-offered"],
    ["used", "extension-used"],
    ["too-late", "extension-too-late"],
  ] as const)("is refused when it is %s", (extension, refusal) => {
    for (const status of TAKEN)
      expect(decide("extend", facts({ status, extension }), HOLDER)).toEqual({ ok: false, refusal });
  });

  test("is no matter of a closed ticket, nor of one that nobody has taken", () => {
    for (const status of [...CLOSED, "received"] as const)
      expect(decide("extend", facts({ status, extension: "offered" }), HOLDER)).toEqual({
        ok: false,
        refusal: "action-not-allowed-now",
      });
  });
});

describe("spam", () => {
  test("is put aside without a letter, before anything was done about it, and brought back without one", () => {
    expect(WORKFLOW["put-aside"]).toMatchObject({ from: ["received"], letter: null });
    expect(
      decide("put-aside", facts({ status: "received", assigneeId: null, identityVerified: false }), colleague("agent")),
    ).toEqual({ ok: true, to: "aside" });
    expect(WORKFLOW["bring-back"].letter).toBeNull();
  });

  test("comes back to where the work stood", () => {
    expect(decide("bring-back", facts({ status: "aside", identityVerified: false }), colleague("agent"))).toEqual({
      ok: true,
      to: "verifying",
    });
    expect(decide("bring-back", facts({ status: "aside", identityVerified: true }), colleague("agent"))).toEqual({
      ok: true,
      to: "handling",
    });
  });

  test("is not reopened like an answered request, nor are those brought back like spam", () => {
    expect(decide("reopen", facts({ status: "aside" }), colleague("reviewer"))).toEqual({
      ok: false,
      refusal: "action-not-allowed-now",
    });
    for (const status of ["finished", "refused", "withdrawn"] as const)
      expect(decide("bring-back", facts({ status }), HOLDER)).toEqual({ ok: false, refusal: "action-not-allowed-now" });
  });
});

test("an answer goes back to where the work stood", () => {
  expect(decide("answer", facts({ status: "awaiting", identityVerified: false }), REQUESTER)).toEqual({
    ok: true,
    to: "verifying",
  });
  expect(decide("answer", facts({ status: "awaiting", identityVerified: true }), REQUESTER)).toEqual({
    ok: true,
    to: "handling",
  });
});

test("the clock stops exactly where a ticket closes, and starts again exactly where it is reopened; aside it only falls silent", () => {
  for (const action of ACTIONS) {
    const { clock, from, to } = WORKFLOW[action];
    const closes =
      to !== "resume" && to !== "verified" && to !== "same" && to !== "agreed" && to !== "back" && !isOpen(to);
    // What a second person says of what lies aside moves nothing.
    if (action === "clear-aside" || action === "tell-aside") continue;
    expect([action, clock === "stop" || clock === "halt"]).toEqual([action, closes]);
    expect([action, clock === "reopen" || clock === "restore"]).toEqual([
      action,
      from.every((status) => !isOpen(status)),
    ]);
    expect([action, clock === "halt", clock === "restore"]).toEqual([action, to === "aside", from.includes("aside")]);
  }
});

test("an unknown word is no action", () => {
  for (const word of ["", "close", "toString", "__proto__", "constructor", null, 7])
    expect([word, isAction(word)]).toEqual([word, false]);
});

describe("an answer with data has its package ready", () => {
  test.each([
    ["missing", "findings-missing"],
    ["not-redacted", "not-redacted"],
  ] as const)("where what was found is %s, it cannot be finished", (findings, refusal) => {
    for (const [action, secondPerson] of [
      ["finish", false],
      ["propose-finish", true],
    ] as const)
      expect(decide(action, facts({ status: "approved", findings, secondPerson }), HOLDER)).toEqual(refuse(refusal));
  });
  test.each(["ready", "not-asked"] as const)("where it is %s, it can", (findings) =>
    expect(decide("finish", facts({ status: "approved", findings }), HOLDER).ok).toBe(true),
  );
});

describe("an identity that was not verified as surely as the right requires", () => {
  const low = { identitySure: false };

  test.each(["handling", "approved"] as const)(
    "is verified once more while it is %s, and nothing is moved",
    (status) => {
      expect(decide("verify", facts({ status, ...low }), HOLDER)).toEqual({ ok: true, to: status });
      expect(decide("verify", facts({ status }), HOLDER)).toMatchObject({ refusal: "identity-sure" });
    },
  );

  test("stops whatever gives an answer, and no refusal", () => {
    const at = { approve: "handling", finish: "approved", "propose-finish": "approved" } as const;
    for (const [action, status] of Object.entries(at))
      expect(decide(action as keyof typeof at, facts({ status, ...low }), HOLDER)).toMatchObject({
        refusal: "identity-too-low",
      });
    expect(decide("refuse", facts({ status: "handling", ...low }), HOLDER).ok).toBe(true);
  });
});
