import { describe, expect, test } from "vitest";
import { colleague, facts, HOLDER, REQUESTER } from "#tests/factories/facts";
import { availableActions, decide, WORKFLOW } from "./workflow";

describe("a result that refuses a part", () => {
  const reviewing = facts({ status: "reviewing", proposed: "finish", proposedById: "holder" });

  test("is proposed when that needs two people, and given at once when not", () => {
    const approved = (secondPerson: boolean) => facts({ status: "approved", secondPerson });
    expect(decide("finish", approved(true), HOLDER)).toEqual({ ok: false, refusal: "second-person-needed" });
    expect(decide("propose-finish", approved(true), HOLDER)).toEqual({ ok: true, to: "reviewing" });
    expect(decide("finish", approved(false), HOLDER)).toEqual({ ok: true, to: "finished" });
    expect(decide("propose-finish", approved(false), HOLDER)).toEqual({
      ok: false,
      refusal: "second-person-not-needed",
    });
  });

  test("shows its own buttons to the second person, and a refusal shows its own", () => {
    expect(availableActions(reviewing, colleague("reviewer"))).toEqual(["send-back", "confirm-finish"]);
    expect(decide("confirm-refusal", reviewing, colleague("reviewer"))).toEqual({
      ok: false,
      refusal: "refusal-not-proposed",
    });
    expect(
      decide(
        "confirm-finish",
        facts({ status: "reviewing", proposed: "refuse", proposedById: "holder" }),
        colleague("reviewer"),
      ),
    ).toEqual({ ok: false, refusal: "finish-not-proposed" });
  });

  test("is confirmed by nobody who proposed it", () => {
    expect(decide("confirm-finish", reviewing, { kind: "staff", id: "holder", role: "reviewer" })).toEqual({
      ok: false,
      refusal: "same-person",
    });
    expect(decide("confirm-finish", reviewing, colleague("reviewer"))).toEqual({ ok: true, to: "finished" });
  });

  test("goes back to where it came from", () => {
    expect(decide("send-back", reviewing, colleague("reviewer"))).toEqual({ ok: true, to: "approved" });
    expect(
      decide(
        "send-back",
        facts({ status: "reviewing", proposed: "refuse", proposedById: "holder" }),
        colleague("reviewer"),
      ),
    ).toEqual({ ok: true, to: "handling" });
  });
});

describe("a fee for repeats", () => {
  const repeated = facts({ fee: "offered" });
  const reviewing = facts({ status: "reviewing", proposed: "fee", proposedById: "holder", fee: "offered" });

  test.each(["verifying", "handling"] as const)(
    "is proposed while the ticket is %s, where the policy's measure is passed",
    (status) => {
      expect(decide("propose-fee", { ...repeated, status }, HOLDER)).toEqual({ ok: true, to: "reviewing" });
      expect(availableActions({ ...repeated, status }, HOLDER)).toContain("propose-fee");
      expect(decide("propose-fee", facts({ status }), HOLDER)).toEqual({ ok: false, refusal: "fee-not-offered" });
      expect(decide("propose-fee", facts({ status, fee: "told" }), HOLDER)).toEqual({ ok: false, refusal: "fee-told" });
      expect(decide("propose-fee", { ...repeated, status }, colleague("reviewer"))).toEqual({
        ok: false,
        refusal: "not-assignee",
      });
    },
  );

  test("is told by a second person, and then the person decides", () => {
    expect(decide("confirm-fee", reviewing, { kind: "staff", id: "holder", role: "reviewer" })).toEqual({
      ok: false,
      refusal: "same-person",
    });
    expect(decide("confirm-fee", reviewing, colleague("reviewer"))).toEqual({ ok: true, to: "awaiting" });
    expect(decide("confirm-refusal", reviewing, colleague("reviewer"))).toEqual({
      ok: false,
      refusal: "refusal-not-proposed",
    });
    expect(decide("send-back", reviewing, colleague("reviewer"))).toEqual({ ok: true, to: "handling" });
    for (const action of ["answer", "withdraw"] as const)
      expect(decide(action, facts({ status: "awaiting", fee: "told" }), REQUESTER).ok).toBe(true);
    expect(WORKFLOW["confirm-fee"]).toMatchObject({ clock: "wait", letter: "fee" });
  });
});
