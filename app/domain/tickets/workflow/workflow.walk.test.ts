import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REQUESTER, SYSTEM } from "#tests/factories/facts";
import { ROLES } from "../../people/permissions";
import {
  ACTIONS,
  availableActions,
  decide,
  isOpen,
  isProposing,
  PROPOSES,
  WORKFLOW,
  type Action,
  type Actor,
  type Facts,
} from "./workflow";
import { STATUSES, type Status } from "../ticket/statuses";

/** Staff act more often than the others, lest nearly every walk ends in a withdrawal. */
const actors = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<Actor>(REQUESTER, SYSTEM) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("staff" as const),
      id: fc.constantFrom("a", "b", "c"),
      role: fc.constantFrom(...ROLES),
    }),
  },
);
const step = fc.record({
  actor: actors,
  action: fc.constantFrom(...ACTIONS),
  secondPerson: fc.boolean(),
  coolsOff: fc.boolean(),
  sure: fc.boolean(),
});
const tries = fc.array(step, { maxLength: 80 });
/** `coolsOff`: whether at that moment an approved cancellation can still be undone; `sure`: whether what is on record of the identity is enough for the right. */
type Try = { actor: Actor; action: Action; secondPerson: boolean; coolsOff: boolean; sure: boolean };

/** A complaint about a cancellation that "c" handled, under a policy that lets the term be prolonged: all of the table is open to it. */
const NEW: Facts = {
  status: "received",
  right: "cancel",
  assigneeId: null,
  identityVerified: false,
  identitySure: false,
  proposed: null,
  proposedById: null,
  secondPerson: null,
  coolsOff: false,
  extension: "offered",
  findings: "ready",
  fee: "offered",
  asideById: null,
  asideCleared: false,
  earlierHandlerIds: ["c"],
  merged: false,
  leads: false,
};

/** What a move changes in the facts, told once more without looking at the effects of the product. */
function after(before: Facts, { actor, action }: Try, to: Status): Facts {
  const id = actor.kind === "staff" ? actor.id : null;
  return {
    ...before,
    status: to,
    assigneeId: action === "take" ? id : before.assigneeId,
    identityVerified: before.identityVerified || action === "verify",
    proposed: isProposing(action) ? PROPOSES[action] : to === "reviewing" ? before.proposed : null,
    proposedById: isProposing(action) ? id : to === "reviewing" ? before.proposedById : null,
    secondPerson: null,
    extension: action === "extend" ? "used" : before.extension,
    fee: action === "confirm-fee" ? "told" : before.fee,
    asideById:
      to !== "aside"
        ? null
        : action === "put-aside"
          ? id
          : action === "confirm-aside"
            ? before.proposedById
            : before.asideById,
    asideCleared: to === "aside" && (["confirm-aside", "clear-aside"].includes(action) || before.asideCleared),
  };
}

type Passed = { before: Facts; done: Try; to: Status };

function walk(steps: readonly Try[], from: Facts = NEW): Passed[] {
  const passed: Passed[] = [];
  let now = from;
  for (const step of steps) {
    const deciding = ["refuse", "propose-refusal", "finish", "propose-finish"].includes(step.action);
    const identitySure = now.identityVerified && step.sure;
    const secondPerson = deciding ? step.secondPerson : null;
    const before = { ...now, coolsOff: step.coolsOff, identitySure, secondPerson };
    const outcome = decide(step.action, before, step.actor);
    if (!outcome.ok) continue;
    passed.push({ before, done: step, to: outcome.to });
    now = after(now, step, outcome.to);
  }
  return passed;
}

function always(holds: (passed: Passed) => boolean): void {
  fc.assert(
    fc.property(tries, (steps) => walk(steps).every(holds)),
    { numRuns: 500 },
  );
}

describe("wherever a ticket wanders", () => {
  test("it stays on the table", () =>
    always(({ before, done, to }) => WORKFLOW[done.action].from.includes(before.status) && STATUSES.includes(to)));
  test("only stopping or silencing the clock closes it", () =>
    always(
      ({ before, done, to }) =>
        to === before.status || isOpen(to) !== ["stop", "halt"].includes(WORKFLOW[done.action].clock),
    ));
  test("a closed one only opens again", () =>
    always(
      ({ before, done }) =>
        isOpen(before.status) ||
        (before.status === "aside" ? ["bring-back", "clear-aside", "tell-aside"] : ["reopen", "reinstate"]).includes(
          done.action,
        ),
    ));
  test("it is finished only after the identity was verified", () =>
    always(({ before, to }) => to !== "finished" || before.identityVerified));
  test("nothing is agreed to, finished or proposed to be that is not as sure as the right requires", () =>
    always(
      ({ before, done }) =>
        before.identitySure || !["approve", "finish", "propose-finish", "confirm-finish"].includes(done.action),
    ));
  test("an identity is verified once more only where it was not sure enough, and that moves nothing", () =>
    always(
      ({ before, done, to }) =>
        done.action !== "verify" ||
        (before.status === "verifying" ? to === "handling" : !before.identitySure && to === before.status),
    ));
  test("nobody confirms what they proposed themselves", () =>
    always(
      ({ before, done }) =>
        !["confirm-refusal", "confirm-finish", "confirm-fee", "confirm-aside"].includes(done.action) ||
        (done.actor.kind === "staff" && before.proposedById !== null && before.proposedById !== done.actor.id),
    ));
  test("what was taken is put aside by two; what nobody took is looked at by somebody else than who put it aside", () =>
    always(
      ({ before, done, to }) =>
        (to !== "aside" || done.action !== "put-aside" || before.status === "received") &&
        (done.action !== "clear-aside" || (done.actor.kind === "staff" && done.actor.id !== before.asideById)),
    ));
  test("what needs two people has two", () =>
    always(({ before, done }) => !["refuse", "finish"].includes(done.action) || before.secondPerson === false));
  test("what is confirmed is what was proposed", () =>
    always(
      ({ before, done }) =>
        (done.action !== "confirm-refusal" || before.proposed === "refuse") &&
        (done.action !== "confirm-finish" || before.proposed === "finish"),
    ));
  test("a result sent back is approved still, a refusal is worked on", () =>
    always(
      ({ before, done, to }) => done.action !== "send-back" || (to === "approved") === (before.proposed === "finish"),
    ));
  test("only the requester withdraws, answers or clears", () =>
    always(({ done }) => !["withdraw", "answer", "clear"].includes(done.action) || done.actor.kind === "requester"));
  test("nobody but the clock ends a time to change one's mind, and only when it is over", () =>
    always(({ before, to }) => before.status !== "cooling" || to !== "approved" || !before.coolsOff));
  test("a fee is told once, and never by one person alone", () =>
    always(
      ({ before, done }) =>
        !["propose-fee", "confirm-fee"].includes(done.action) ||
        (before.fee === "offered" && (done.action === "propose-fee" || before.proposed === "fee")),
    ));
  test("evidence is not asked for while the person is waited for", () =>
    always(({ before, done }) => done.action !== "ask-evidence" || before.status !== "awaiting"));
  test("a term is prolonged once", () =>
    always(({ before, done }) => done.action !== "extend" || before.extension === "offered"));
  test("who handled what a complaint is about does not take it", () =>
    always(({ before }) => before.assigneeId !== "c"));
  test("only a cancellation is blocked, and then nobody but the requester leads it on", () =>
    always(
      ({ before, done, to }) =>
        before.status !== "blocked" ||
        done.actor.kind === "requester" ||
        ["blocked", "reviewing", "refused"].includes(to),
    ));
  test("what was answered is never put aside", () =>
    always(({ before, to }) => to !== "aside" || ["received", "reviewing", "aside"].includes(before.status)));
  test("a button that is shown works", () =>
    always(({ before, done }) =>
      availableActions({ ...before, secondPerson: null }, done.actor).includes(done.action),
    ));
  test("once closed it can be reopened, or brought back, by a reviewer", () =>
    always(
      ({ to }) =>
        isOpen(to) ||
        decide(
          to === "aside" ? "bring-back" : "reopen",
          { ...NEW, status: to },
          { kind: "staff", id: "r", role: "reviewer" },
        ).ok,
    ));
});

/** Every step there is, by the few who are needed to tell one person from another. */
const STEPS: Try[] = [
  REQUESTER,
  SYSTEM,
  { kind: "staff" as const, id: "a", role: "reviewer" as const },
  { kind: "staff" as const, id: "b", role: "reviewer" as const },
].flatMap((actor: Actor) =>
  ACTIONS.flatMap((action) =>
    [true, false].flatMap((secondPerson) =>
      [true, false].map((coolsOff) => ({ actor, action, secondPerson, coolsOff, sure: true })),
    ),
  ),
);

test("every status is reached by some way", () => {
  const seen = new Map([[JSON.stringify(NEW), NEW]]);
  for (const facts of seen.values()) {
    for (const { done, to } of STEPS.flatMap((step) => walk([step], facts))) {
      const next = after(facts, done, to);
      seen.set(JSON.stringify(next), seen.get(JSON.stringify(next)) ?? next);
    }
  }
  expect(new Set([...seen.values()].map(({ status }) => status))).toEqual(new Set(STATUSES));
});
