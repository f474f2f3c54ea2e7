import { may } from "../../../people/permissions";
import type { Refusal } from "../../../refusal";
import { type Action, type Actor, decide, type Facts, isOpen } from "../../workflow/workflow";

/** What the person or the clock has to do before the ticket goes on. */
const WAITS = { awaiting: "answer", blocked: "clear", cooling: "cool" } as const;

/**
 * One thing that is still to be done before a ticket is closed. `findings`: the categories of which nothing is said yet. `why`: why it cannot be
 * done now by who looks; null where it can.
 */
export type Step = { why: Refusal["refusal"] | "later" | null } & (
  | { kind: "take" | "take-over" | "verify" | "approve" | "judge" | "redact" | "systems" | "finish" }
  | { kind: "cool" }
  /** Whether what the person says by phone can be written down now by who looks. */
  | { kind: "answer" | "clear"; heard: boolean }
  /** What the second person does. */
  | { kind: "review"; act: Action }
  | { kind: "findings"; categories: readonly string[] }
);

/** What a second person does to each thing that can be proposed. */
const CONFIRMS = {
  refuse: "confirm-refusal",
  finish: "confirm-finish",
  fee: "confirm-fee",
  aside: "confirm-aside",
} as const satisfies Record<NonNullable<Facts["proposed"]>, Action>;

export type Unfinished = {
  /** The categories of which nothing is said yet, in the policy's order. */
  open: readonly string[];
  /** A system of which nobody has shown yet that the account is gone. */
  unproven: boolean;
};

/** Why an act cannot be done now; null where it can. What is written in the form that finishes is no reason against opening it. */
function whyNot(action: Action, facts: Facts, actor: Actor): Step["why"] {
  const decision = decide(action, { ...facts, findings: "not-asked" }, actor);
  if (decision.ok) return null;
  return decision.refusal === "action-not-allowed-now" ? "later" : decision.refusal;
}

/** What a ticket waits for, where nobody of ours can do anything about it. */
function waitsFor(facts: Facts, actor: Actor): Step[] {
  if (!(facts.status in WAITS)) return [];
  const kind = WAITS[facts.status as keyof typeof WAITS];
  if (kind === "cool") return [{ kind, why: "later" }];
  return [{ kind, why: "later", heard: decide("note-answer", facts, actor).ok }];
}

/** Why a colleague cannot take over what another has; null where they can. */
function whyNotTakeOver({ earlierHandlerIds }: Facts, { id, role }: Extract<Actor, { kind: "staff" }>): Step["why"] {
  if (!may(role, "ticket.take-over")) return "not-permitted";
  return earlierHandlerIds.includes(id) ? "handled-before" : null;
}

/** What is written into the form that finishes, before it can be sent. */
function toWrite(facts: Facts, { open, unproven }: Unfinished, mine: boolean): Step[] {
  const why: Step["why"] = mine && (facts.status === "handling" || facts.status === "approved") ? null : "later";
  const findings = facts.findings === "missing" || facts.findings === "not-redacted";
  return [
    ...(open.length > 0 ? [{ kind: "findings" as const, categories: open, why }] : []),
    ...(findings ? [{ kind: "redact" as const, why }] : []),
    ...(unproven ? [{ kind: "systems" as const, why: facts.status === "approved" ? null : ("later" as const) }] : []),
  ];
}

/**
 * What is still to be done before an open ticket is closed with an answer, in its order; nothing for a closed one.
 * In: where the ticket stands, who looks, and what of its answer is not written yet.
 */
export function remainingSteps(facts: Facts, actor: Extract<Actor, { kind: "staff" }>, unfinished: Unfinished): Step[] {
  const { status } = facts;
  if (!isOpen(status) || status === "aside") return [];
  const mine = facts.assigneeId === actor.id;
  const act = (action: "take" | "verify" | "approve" | "judge" | "finish"): Step => ({
    kind: action,
    why: whyNot(action, facts, actor),
  });
  // What another one leads is answered there; only who its own person is can be shown here alone.
  if (facts.merged) {
    if (!mine || facts.identitySure) return [];
    return status === "received" ? [act("take"), act("verify")] : [act("verify")];
  }
  if (status === "reviewing") {
    const confirm = CONFIRMS[facts.proposed ?? "finish"];
    return [{ kind: "review", act: confirm, why: whyNot(confirm, facts, actor) }];
  }
  const waiting = waitsFor(facts, actor);
  const takeOver: Step = { kind: "take-over", why: whyNotTakeOver(facts, actor) };
  const begin: Step[] = status === "received" ? [act("take")] : mine ? [] : [takeOver];
  const verify = facts.identitySure ? [] : [act("verify")];
  if (facts.right === "complaint") return [...waiting, ...begin, ...verify, act("judge")];
  const approve = status === "approved" ? [] : [act("approve")];
  return [...waiting, ...begin, ...verify, ...approve, ...toWrite(facts, unfinished, mine), act("finish")];
}
