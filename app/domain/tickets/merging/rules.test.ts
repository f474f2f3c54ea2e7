import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROLES } from "../../people/permissions";
import { STATUSES } from "../ticket/statuses";
import { isOpen, MERGED_FROM } from "../workflow/workflow";
import { leaderOf, MERGE_REFUSALS, mergeRefused, type Between, type Mergeable } from "./rules";

const ADDRESS = Buffer.from("one address");
const ME: Between = { sameSubject: true, actor: { id: "me", role: "agent" } };

/** A request for access of somebody known, in my hands, unless told otherwise. */
function ticket(told: Partial<Mergeable> = {}): Mergeable {
  return {
    id: "a",
    policyVersionId: "v1",
    right: "access",
    status: "handling",
    ageBand: null,
    assigneeId: "me",
    contactDigest: ADDRESS,
    receivedAt: new Date("2026-09-18T02:00:00Z"),
    dueAt: new Date("2026-10-15T16:00:00Z"),
    authorityDueAt: null,
    mergedIntoId: null,
    leads: false,
    verified: true,
    ...told,
  };
}
const later = (told: Partial<Mergeable> = {}) =>
  ticket({
    id: "b",
    receivedAt: new Date("2026-09-21T02:00:00Z"),
    dueAt: new Date("2026-10-16T16:00:00Z"),
    status: "received",
    assigneeId: null,
    ...told,
  });

describe("which of two leads", () => {
  test("the one promised earlier, whichever was received first", () => {
    const prolonged = ticket({ dueAt: new Date("2026-11-05T16:00:00Z") });
    expect(leaderOf(prolonged, later()).main.id).toBe("b");
    expect(leaderOf(ticket(), later()).main.id).toBe("a");
  });
  test("of two promised for one day the one received first, and of twins always the same", () => {
    const sameDay = later({ dueAt: ticket().dueAt });
    expect(leaderOf(sameDay, ticket()).main.id).toBe("a");
    const twin = ticket({ id: "b" });
    expect(leaderOf(twin, ticket())).toEqual(leaderOf(ticket(), twin));
  });
});

/** What speaks against it, what of the one that leads, of the one that is led, and between them. */
const REASONS = [
  ["merge-same", {}, { id: "a" }, {}],
  ["merge-complaint", { right: "complaint" }, { right: "complaint" }, {}],
  ["merge-policy", {}, { policyVersionId: "v2" }, {}],
  ["merge-right", {}, { right: "copy" }, {}],
  ["merge-person", {}, {}, { sameSubject: false }],
  ["merge-minor", { ageBand: "under-14" }, {}, {}],
  ["merge-minor", { ageBand: "of-age" }, { ageBand: "under-18" }, {}],
  ["merge-unsure", {}, { contactDigest: Buffer.from("another"), verified: false }, {}],
  ["merge-unsure", { verified: false }, { contactDigest: Buffer.from("another") }, {}],
  ["merge-closed", { status: "finished" }, {}, {}],
  ["merge-closed", {}, { status: "aside" }, {}],
  ["merge-already", {}, { mergedIntoId: "c" }, {}],
  ["merge-already", { mergedIntoId: "c" }, {}, {}],
  ["merge-chain", {}, { leads: true }, {}],
  ["merge-reviewing", { status: "reviewing" }, {}, {}],
  ["merge-reviewing", {}, { status: "reviewing" }, {}],
  ["merge-waiting", { status: "awaiting" }, {}, {}],
  ["merge-waiting", {}, { status: "blocked" }, {}],
  ["merge-agreed", {}, { status: "approved" }, {}],
  ["merge-agreed", {}, { status: "cooling" }, {}],
  ["merge-authority", {}, { authorityDueAt: new Date("2026-10-01T16:00:00Z") }, {}],
  ["merge-held", { assigneeId: "other" }, {}, {}],
  ["merge-held", { assigneeId: null }, {}, {}],
  ["merge-held", {}, { assigneeId: "other" }, {}],
] as const;

describe("two tickets can be worked on together", () => {
  const pair = (main: Partial<Mergeable> = {}, led: Partial<Mergeable> = {}, between: Partial<Between> = {}) =>
    mergeRefused({ main: ticket(main), led: later(led) }, { ...ME, ...between });

  test("where they ask for the same of one person", () => expect(pair()).toBeNull());

  test.each(REASONS)("not: %s", (code, main, led, between) => expect(pair(main, led, between)).toBe(code));

  test("every reason is in the table above", () => {
    expect(new Set(REASONS.map(([code]) => code))).toEqual(new Set(MERGE_REFUSALS));
  });
  test("with a third, where that leads already", () => expect(pair({ leads: true })).toBeNull());
  test("from another address, where both are verified", () =>
    expect(pair({}, { contactDigest: Buffer.from("another") })).toBeNull());
  test("unverified, where one address opens both", () =>
    expect(pair({ verified: false }, { verified: false })).toBeNull());
  test("with a colleague's, by whoever hands tickets out", () =>
    expect(pair({}, { assigneeId: "other" }, { actor: { id: "me", role: "reviewer" } })).toBeNull());
  test("where an authority waits for the answer of the one that leads", () =>
    expect(pair({ authorityDueAt: new Date("2026-10-01T16:00:00Z") })).toBeNull());
});

const anyTicket = fc.record({
  id: fc.constantFrom("a", "b", "c"),
  policyVersionId: fc.constantFrom("v1", "v2"),
  right: fc.constantFrom("access", "copy", "complaint"),
  status: fc.constantFrom(...STATUSES),
  ageBand: fc.constantFrom(null, "under-14", "of-age"),
  assigneeId: fc.constantFrom(null, "me", "other"),
  contactDigest: fc.constantFrom(ADDRESS, Buffer.from("another")),
  receivedAt: fc.date({ min: new Date("2026-01-01"), max: new Date("2026-12-31"), noInvalidDate: true }),
  dueAt: fc.date({ min: new Date("2026-01-01"), max: new Date("2026-12-31"), noInvalidDate: true }),
  authorityDueAt: fc.constantFrom(null, new Date("2026-10-01")),
  mergedIntoId: fc.constantFrom(null, null, "z"),
  leads: fc.boolean(),
  verified: fc.boolean(),
});

test("whatever two tickets are, what is worked on together is open, alike and safe, is led by the earlier promise, and the order of asking says nothing", () => {
  fc.assert(
    fc.property(
      anyTicket,
      anyTicket,
      fc.record({
        sameSubject: fc.boolean(),
        actor: fc.record({ id: fc.constant("me"), role: fc.constantFrom(...ROLES) }),
      }),
      (one, other, between) => {
        const there = leaderOf(one, other);
        const back = leaderOf(other, one);
        expect(there.main.dueAt <= there.led.dueAt).toBe(true);
        if (one.id !== other.id) expect(back.main.id).toBe(there.main.id);
        const refused = mergeRefused(there, between);
        if (one.id !== other.id) expect(mergeRefused(back, between)).toBe(refused);
        if (refused !== null) return;
        const { main, led } = there;
        const alike = main.right === led.right;
        expect(between.sameSubject && alike && main.policyVersionId === led.policyVersionId).toBe(true);
        expect(isOpen(main.status)).toBe(true);
        expect(MERGED_FROM as readonly string[]).toContain(led.status);
        expect(main.contactDigest === led.contactDigest || (main.verified && led.verified)).toBe(true);
        expect([led.leads, led.mergedIntoId, main.mergedIntoId]).toEqual([false, null, null]);
      },
    ),
  );
});
