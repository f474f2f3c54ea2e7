import { describe, expect, test } from "vitest";
import { colleague, facts, HOLDER, REQUESTER, SYSTEM } from "#tests/factories/facts";
import { RIGHTS } from "../../policies/profile/rights";
import { decide, isOpen, WORKFLOW } from "./workflow";

describe("what stands in the way of a cancellation", () => {
  test.each(RIGHTS)("blocks a ticket for %s only if that is a cancellation", (right) => {
    const outcome = decide("block", facts({ right }), HOLDER);
    expect(outcome).toEqual(
      right === "cancel" ? { ok: true, to: "blocked" } : { ok: false, refusal: "only-cancellations" },
    );
  });

  test("is no refusal: it waits, open, and whoever asked says when it is gone", () => {
    expect(isOpen("blocked")).toBe(true);
    expect(WORKFLOW.block).toMatchObject({ clock: "pause", letter: "blocked" });
    expect(decide("clear", facts({ status: "blocked", right: "cancel" }), REQUESTER)).toEqual({
      ok: true,
      to: "handling",
    });
    for (const actor of [HOLDER, colleague("reviewer"), SYSTEM])
      expect(decide("clear", facts({ status: "blocked", right: "cancel" }), actor)).toEqual({
        ok: false,
        refusal: "not-permitted",
      });
  });

  test("can come back after it was cleared", () =>
    expect(decide("block", facts({ status: "handling", right: "cancel" }), HOLDER).ok).toBe(true));
});

describe("a time to change one's mind", () => {
  const cooling = facts({ status: "cooling", right: "cancel", coolsOff: true });

  test("comes between the approval and the work, where the policy has one", () => {
    expect(decide("approve", facts({ right: "cancel", coolsOff: true }), HOLDER)).toEqual({ ok: true, to: "cooling" });
    expect(decide("approve", facts({ right: "cancel" }), HOLDER)).toEqual({ ok: true, to: "approved" });
    for (const actor of [HOLDER, REQUESTER]) expect(decide("finish", cooling, actor).ok).toBe(false);
  });

  test("is ended by the clock alone, and not before it is over", () => {
    expect(decide("cooled", cooling, SYSTEM)).toEqual({ ok: false, refusal: "cooling-off-runs" });
    expect(decide("cooled", { ...cooling, coolsOff: false }, SYSTEM)).toEqual({ ok: true, to: "approved" });
    for (const actor of [HOLDER, REQUESTER, colleague("administrator")])
      expect(decide("cooled", { ...cooling, coolsOff: false }, actor)).toEqual({ ok: false, refusal: "not-permitted" });
  });

  test("stops no clock, and leaves every way out open", () => {
    expect(WORKFLOW.cooled).toMatchObject({ clock: "runs", letter: null });
    expect(decide("withdraw", cooling, REQUESTER)).toEqual({ ok: true, to: "withdrawn" });
    expect(decide("block", cooling, HOLDER)).toEqual({ ok: true, to: "blocked" });
  });
});
