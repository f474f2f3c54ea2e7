import { describe, expect, test } from "vitest";
import { facts } from "#tests/factories/facts";
import { STATUSES } from "../ticket/statuses";
import { buttonsFor, notNow } from "./buttons";

const HOLDER = { kind: "staff", id: "holder", role: "agent" } as const;
const OTHER = { kind: "staff", id: "other", role: "agent" } as const;
const REVIEWER = { kind: "staff", id: "other", role: "reviewer" } as const;

describe("an act that is missing among the buttons says why:", () => {
  test("a colleague has the ticket", () => {
    expect(notNow(facts(), OTHER)).toEqual([
      { why: "not-assignee", actions: ["ask", "ask-evidence", "approve", "refuse"] },
    ]);
  });

  test("the identity is not sure enough yet; the term was extended already", () => {
    expect(notNow(facts({ identitySure: false, extension: "used" }), HOLDER)).toEqual([
      { why: "identity-too-low", actions: ["approve"] },
      { why: "extension-used", actions: ["extend"] },
    ]);
  });

  test("a second person decides, and only who proposed it takes it back", () => {
    const reviewing = facts({ status: "reviewing", proposed: "refuse", proposedById: "holder" });
    expect(notNow(reviewing, HOLDER)).toEqual([{ why: "not-permitted", actions: ["confirm-refusal", "send-back"] }]);
    expect(notNow(reviewing, REVIEWER)).toEqual([{ why: "not-proposer", actions: ["take-back"] }]);
    const own = facts({ status: "reviewing", proposed: "refuse", proposedById: "other" });
    expect(notNow(own, REVIEWER)).toEqual([{ why: "same-person", actions: ["confirm-refusal", "send-back"] }]);
  });

  test("whoever works no tickets is told nothing", () =>
    expect(notNow(facts(), { kind: "staff", id: "other", role: "administrator" })).toEqual([]));

  test.each(STATUSES)("in %s, nothing is both a button and missing", (status) => {
    for (const staff of [HOLDER, OTHER, REVIEWER]) {
      const state = facts({ status });
      const { primary, others } = buttonsFor(state, staff);
      const missing = notNow(state, staff).flatMap(({ actions }) => actions);
      expect([primary, ...others].filter((action) => action !== null && missing.includes(action))).toEqual([]);
    }
  });
});
