import { expect, test } from "vitest";
import type { Facts } from "../../workflow/workflow";
import { remainingSteps, type Step } from "./remaining-steps";

const AGENT = { kind: "staff", id: "me", role: "agent" } as const;
const REVIEWER = { kind: "staff", id: "second", role: "reviewer" } as const;

const facts = (more: Partial<Facts>): Facts => ({
  status: "verifying",
  assigneeId: "me",
  identityVerified: false,
  identitySure: false,
  proposed: null,
  proposedById: null,
  secondPerson: null,
  right: "access",
  coolsOff: false,
  extension: "not-offered",
  fee: "not-offered",
  asideById: null,
  asideCleared: false,
  findings: "missing",
  earlierHandlerIds: [],
  merged: false,
  leads: false,
  ...more,
});
const unfinished = { open: ["orders", "devices"], unproven: false };
const said = (steps: readonly Step[]) => steps.map(({ kind, why }) => [kind, why]);
const SURE = { identityVerified: true, identitySure: true } as const;

test("a request for access that was just taken: what can be done now, and what comes later", () => {
  expect(said(remainingSteps(facts({}), AGENT, unfinished))).toEqual([
    ["verify", null],
    ["approve", "later"],
    ["findings", "later"],
    ["redact", "later"],
    ["finish", "later"],
  ]);
});

test("verified, what was found can be written down before it is approved", () => {
  expect(said(remainingSteps(facts({ status: "handling", ...SURE }), AGENT, unfinished))).toEqual([
    ["approve", null],
    ["findings", null],
    ["redact", null],
    ["finish", "later"],
  ]);
});

test("approved and all written: one step is left", () => {
  const done = facts({ status: "approved", ...SURE, findings: "ready" });
  expect(said(remainingSteps(done, AGENT, { open: [], unproven: false }))).toEqual([["finish", null]]);
});

test("in somebody else's hands nothing but taking it over can be done, and each step says why", () => {
  const theirs = facts({ status: "approved", ...SURE, assigneeId: "other", findings: "not-redacted" });
  expect(said(remainingSteps(theirs, AGENT, { open: [], unproven: false }))).toEqual([
    ["take-over", null],
    ["redact", "later"],
    ["finish", "not-assignee"],
  ]);
});

test("not as sure as the right requires: it is verified once more before it can be approved", () => {
  expect(
    said(remainingSteps(facts({ status: "handling", findings: "not-asked" }), AGENT, { open: [], unproven: false })),
  ).toEqual([
    ["verify", null],
    ["approve", "identity-too-low"],
    ["finish", "later"],
  ]);
});

test("a proposal waits for the second person, who is not the first", () => {
  const proposed = facts({ status: "reviewing", ...SURE, proposed: "finish", proposedById: "me", findings: "ready" });
  expect(said(remainingSteps(proposed, AGENT, { open: [], unproven: false }))).toEqual([["review", "not-permitted"]]);
  expect(said(remainingSteps(proposed, REVIEWER, { open: [], unproven: false }))).toEqual([["review", null]]);
  const own = facts({ ...proposed, proposedById: "second" });
  expect(said(remainingSteps(own, REVIEWER, { open: [], unproven: false }))).toEqual([["review", "same-person"]]);
});

test.each([
  ["awaiting", "answer"],
  ["blocked", "clear"],
  ["cooling", "cool"],
] as const)("while it is %s, that comes first", (status, kind) => {
  const [first] = remainingSteps(facts({ status, right: "cancel", findings: "not-asked", ...SURE }), AGENT, {
    open: [],
    unproven: true,
  });
  expect(first).toMatchObject({ kind, why: "later" });
});

test("what the person says by phone is written down by who has the ticket, and by nobody else", () => {
  const waits = facts({ status: "awaiting", ...SURE });
  expect(remainingSteps(waits, AGENT, unfinished)[0]).toMatchObject({ kind: "answer", heard: true });
  const theirs = facts({ ...waits, assigneeId: "other" });
  expect(remainingSteps(theirs, AGENT, unfinished)[0]).toMatchObject({ kind: "answer", heard: false });
});

test("who may not take over is told so, and not led anywhere", () => {
  const theirs = facts({ status: "handling", ...SURE, assigneeId: "other" });
  const step = (more: Partial<Facts>, actor: Parameters<typeof remainingSteps>[1]) =>
    remainingSteps({ ...theirs, ...more }, actor, unfinished).find(({ kind }) => kind === "take-over")?.why;
  expect(step({}, AGENT)).toBeNull();
  expect(step({ earlierHandlerIds: ["me"] }, AGENT)).toBe("handled-before");
  expect(step({}, { kind: "staff", id: "me", role: "administrator" })).toBe("not-permitted");
});

test("what a second person confirms is named: the step leads there", () => {
  const acts = (["finish", "refuse", "fee", "aside"] as const).map((proposed) => {
    const [step] = remainingSteps(facts({ status: "reviewing", ...SURE, proposed, proposedById: "me" }), REVIEWER, {
      open: [],
      unproven: false,
    });
    return step?.kind === "review" ? step.act : null;
  });
  expect(acts).toEqual(["confirm-finish", "confirm-refusal", "confirm-fee", "confirm-aside"]);
});

test("a cancellation has its systems, a complaint its verdict, and a closed ticket nothing", () => {
  const cancel = facts({ status: "approved", right: "cancel", findings: "not-asked", ...SURE });
  expect(said(remainingSteps(cancel, AGENT, { open: [], unproven: true }))).toContainEqual(["systems", null]);
  const complaint = facts({ status: "handling", right: "complaint", findings: "not-asked", ...SURE });
  expect(said(remainingSteps(complaint, AGENT, { open: [], unproven: false }))).toEqual([["judge", null]]);
  for (const status of ["finished", "refused", "withdrawn", "aside"] as const)
    expect(remainingSteps(facts({ status }), AGENT, unfinished)).toEqual([]);
});

test("what another one leads is answered there: here nothing is left but who its own person is, for whoever has it", () => {
  const led = { merged: true, findings: "not-asked" } as const;
  expect(remainingSteps(facts({ ...led, ...SURE, assigneeId: "other" }), AGENT, unfinished)).toEqual([]);
  expect(remainingSteps(facts({ ...led, assigneeId: "other" }), AGENT, unfinished)).toEqual([]);
  expect(remainingSteps(facts({ ...led, ...SURE, status: "handling" }), AGENT, unfinished)).toEqual([]);
  expect(said(remainingSteps(facts(led), AGENT, unfinished))).toEqual([["verify", null]]);
  expect(said(remainingSteps(facts({ ...led, status: "received" }), AGENT, unfinished))).toEqual([
    ["take", null],
    ["verify", "later"],
  ]);
});
