import { describe, expect, test } from "vitest";
import { colleague, facts, HOLDER, SYSTEM } from "#tests/factories/facts";
import { ACTIONS, availableActions, decide, WORKFLOW } from "./workflow";

describe("a complaint", () => {
  const complaint = facts({
    status: "received",
    assigneeId: null,
    identityVerified: false,
    earlierHandlerIds: ["holder", "some reviewer"],
  });

  test("is not taken by who handled what it is about", () => {
    for (const actor of [HOLDER, colleague("reviewer")]) {
      expect(decide("take", complaint, actor)).toEqual({ ok: false, refusal: "handled-before" });
      expect(availableActions(complaint, actor)).not.toContain("take");
    }
  });

  test("is touched in no way by who handled what it is about, whatever its state", () => {
    for (const action of ACTIONS) {
      for (const status of WORKFLOW[action].from) {
        const facts = {
          ...complaint,
          status,
          right: "complaint",
          identityVerified: true,
          assigneeId: "some reviewer",
          proposedById: null,
        };
        const outcome = decide(action, facts, colleague("reviewer"));
        expect([action, outcome.ok ? "done" : ["handled-before", "not-permitted"].includes(outcome.refusal)]).toEqual([
          action,
          true,
        ]);
      }
    }
  });

  test("is taken by anybody else", () =>
    expect(decide("take", complaint, colleague("agent"))).toEqual({ ok: true, to: "verifying" }));

  const judged = facts({ right: "complaint", assigneeId: "holder", identityVerified: true });

  test("is judged, and is neither approved, finished nor opened again", () => {
    expect(decide("judge", judged, HOLDER)).toEqual({ ok: true, to: "finished" });
    expect(decide("approve", judged, HOLDER)).toEqual({ ok: false, refusal: "not-for-complaints" });
    expect(decide("reopen", { ...judged, status: "finished" }, colleague("reviewer"))).toEqual({
      ok: false,
      refusal: "not-for-complaints",
    });
    expect(decide("reinstate", { ...judged, status: "finished" }, SYSTEM)).toEqual({
      ok: false,
      refusal: "not-for-complaints",
    });
  });

  test("alone is judged", () =>
    expect(decide("judge", facts(), HOLDER)).toEqual({ ok: false, refusal: "only-complaints" }));
});
