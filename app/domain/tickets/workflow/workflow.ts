import { may, type Permission } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { type Status, CLOSED } from "../ticket/statuses";
import {
  FORBIDS,
  isProposing,
  PROPOSES,
  type Action,
  type Actor,
  type Facts,
  type Forbid,
  type ProposingAction,
} from "./forbids";

export { isProposing, PROPOSES, type Action, type Actor, type Facts, type ProposingAction };

type Row = {
  from: readonly Status[];
  /**
   * `verified` = handling; where an identity is verified once more, as the first time was not sure enough, the status stays. `resume` = handling when the identity is verified, else verifying. `same` = the status stays. `agreed` = cooling where the person may
   * still change their mind, else approved. `back` = where what was proposed came from: approved for a finish, else as `resume`.
   */
  to: Status | "verified" | "resume" | "same" | "agreed" | "back";
  by: Permission | "requester" | "system";
  /** What it does to the clock: the promise runs on unless the policy lets it pause; the internal target pauses. `wait`: only the target does, as nothing is unclear of who asks or what is meant. `halt` silences notices and `restore` lets them come again, under the date told. */
  clock: "runs" | "pause" | "wait" | "resume" | "extend" | "halt" | "restore" | "stop" | "reopen";
  forbids: readonly Forbid[];
  /** The letter the requester gets. */
  letter:
    | "question"
    | "evidence"
    | "blocked"
    | "extended"
    | "approved"
    | "refused"
    | "finished"
    | "withdrawn"
    | "reopened"
    | "fee"
    | "set-aside"
    | "complaint-decided"
    | null;
};

/** Approved is not done: what turns up while carrying it out may still be asked, or be a ground. */
const AT_WORK = ["verifying", "handling", "awaiting", "blocked", "cooling", "approved"] as const;
const TAKEN = [...AT_WORK, "reviewing"] as const;
const OPEN = ["received", ...TAKEN] as const;
/** Where a ticket can be worked on together with another: nothing was asked, agreed or proposed that somebody waits for. */
export const MERGED_FROM = ["received", "verifying", "handling"] as const satisfies readonly Status[];

/** THE table: the whole life of a ticket. Buttons, guards, tests, docs and the state diagram all read it. */
export const WORKFLOW: Record<Action, Row> = {
  take: { from: ["received"], to: "resume", by: "ticket.work", clock: "runs", forbids: [], letter: null },
  verify: {
    from: ["verifying", "handling", "approved"],
    to: "verified",
    by: "ticket.work",
    clock: "runs",
    forbids: ["not-assignee", "identity-sure"],
    letter: null,
  },
  ask: {
    from: ["verifying", "handling", "cooling", "approved"],
    to: "awaiting",
    by: "ticket.work",
    clock: "pause",
    forbids: ["not-assignee"],
    letter: "question",
  },
  "ask-evidence": {
    from: ["verifying", "handling"],
    to: "awaiting",
    by: "ticket.work",
    clock: "pause",
    forbids: ["not-assignee"],
    letter: "evidence",
  },
  answer: { from: ["awaiting"], to: "resume", by: "requester", clock: "resume", forbids: [], letter: null },
  // Heard by one of ours while the person was waited for: it counts from when it was said.
  "note-answer": {
    from: ["awaiting", "blocked"],
    to: "resume",
    by: "ticket.work",
    clock: "resume",
    forbids: ["not-assignee"],
    letter: null,
  },
  block: {
    from: ["handling", "cooling", "approved"],
    to: "blocked",
    by: "ticket.work",
    clock: "pause",
    forbids: ["not-assignee", "only-cancellations"],
    letter: "blocked",
  },
  clear: { from: ["blocked"], to: "handling", by: "requester", clock: "resume", forbids: [], letter: null },
  approve: {
    from: ["handling"],
    to: "agreed",
    by: "ticket.work",
    clock: "runs",
    forbids: ["not-assignee", "not-for-complaints", "identity-too-low"],
    letter: "approved",
  },
  cooled: {
    from: ["cooling"],
    to: "approved",
    by: "system",
    clock: "runs",
    forbids: ["cooling-off-runs"],
    letter: null,
  },
  refuse: {
    from: AT_WORK,
    to: "refused",
    by: "ticket.work",
    clock: "stop",
    forbids: ["not-assignee", "second-person-needed"],
    letter: "refused",
  },
  "propose-refusal": {
    from: AT_WORK,
    to: "reviewing",
    by: "ticket.work",
    clock: "resume",
    forbids: ["not-assignee", "second-person-not-needed"],
    letter: null,
  },
  "confirm-refusal": {
    from: ["reviewing"],
    to: "refused",
    by: "ticket.review",
    clock: "stop",
    forbids: ["same-person", "refusal-not-proposed"],
    letter: "refused",
  },
  "send-back": {
    from: ["reviewing"],
    to: "back",
    by: "ticket.review",
    clock: "runs",
    forbids: ["same-person"],
    letter: null,
  },
  "take-back": {
    from: ["reviewing"],
    to: "back",
    by: "ticket.work",
    clock: "runs",
    forbids: ["not-proposer"],
    letter: null,
  },
  extend: {
    from: TAKEN,
    to: "same",
    by: "ticket.work",
    clock: "extend",
    forbids: ["not-assignee", "extension-not-offered", "extension-used", "extension-too-late", "extension-merged"],
    letter: "extended",
  },
  finish: {
    from: ["approved"],
    to: "finished",
    by: "ticket.work",
    clock: "stop",
    forbids: ["not-assignee", "identity-too-low", "second-person-needed", "findings-missing", "not-redacted"],
    letter: "finished",
  },
  "propose-finish": {
    from: ["approved"],
    to: "reviewing",
    by: "ticket.work",
    clock: "runs",
    forbids: ["not-assignee", "identity-too-low", "second-person-not-needed", "findings-missing", "not-redacted"],
    letter: null,
  },
  "confirm-finish": {
    from: ["reviewing"],
    to: "finished",
    by: "ticket.review",
    clock: "stop",
    forbids: ["same-person", "finish-not-proposed", "identity-too-low"],
    letter: "finished",
  },
  "propose-fee": {
    from: ["verifying", "handling"],
    to: "reviewing",
    by: "ticket.work",
    clock: "runs",
    forbids: ["not-assignee", "fee-not-offered", "fee-told"],
    letter: null,
  },
  "confirm-fee": {
    from: ["reviewing"],
    to: "awaiting",
    by: "ticket.review",
    clock: "wait",
    forbids: ["same-person", "fee-not-proposed"],
    letter: "fee",
  },
  judge: {
    from: ["handling"],
    to: "finished",
    by: "ticket.work",
    clock: "stop",
    forbids: ["not-assignee", "only-complaints"],
    letter: "complaint-decided",
  },
  withdraw: { from: OPEN, to: "withdrawn", by: "requester", clock: "stop", forbids: [], letter: "withdrawn" },
  // What nobody has taken yet is put aside by one and looked at by another afterwards; what is at work, by two from the start.
  "put-aside": { from: ["received"], to: "aside", by: "ticket.work", clock: "halt", forbids: [], letter: null },
  "propose-aside": {
    from: ["verifying"],
    to: "reviewing",
    by: "ticket.work",
    clock: "runs",
    forbids: ["not-assignee"],
    letter: null,
  },
  "confirm-aside": {
    from: ["reviewing"],
    to: "aside",
    by: "ticket.review",
    clock: "halt",
    forbids: ["same-person", "aside-not-proposed"],
    letter: null,
  },
  "clear-aside": {
    from: ["aside"],
    to: "same",
    by: "ticket.review",
    clock: "runs",
    forbids: ["aside-own", "aside-cleared"],
    letter: null,
  },
  "tell-aside": { from: ["aside"], to: "same", by: "ticket.work", clock: "runs", forbids: [], letter: "set-aside" },
  "bring-back": { from: ["aside"], to: "resume", by: "ticket.work", clock: "restore", forbids: [], letter: null },
  reopen: {
    from: ["finished", "refused", "withdrawn"],
    to: "resume",
    by: "ticket.reopen",
    clock: "reopen",
    forbids: ["not-for-complaints"],
    letter: "reopened",
  },
  // The letter on the complaint tells of it.
  reinstate: {
    from: ["finished", "refused"],
    to: "resume",
    by: "system",
    clock: "reopen",
    forbids: ["not-for-complaints"],
    letter: null,
  },
  // Answered with the ticket it is worked on together with, on its own clock and with a letter of its own.
  "finish-with": {
    from: [...MERGED_FROM],
    to: "finished",
    by: "system",
    clock: "stop",
    forbids: ["not-merged"],
    letter: "finished",
  },
  "refuse-with": {
    from: [...MERGED_FROM],
    to: "refused",
    by: "system",
    clock: "stop",
    forbids: ["not-merged"],
    letter: "refused",
  },
};

export const ACTIONS = Object.keys(WORKFLOW) as Action[];

/** True for a string that names an action of the workflow. */
export function isAction(value: unknown): value is Action {
  return typeof value === "string" && Object.hasOwn(WORKFLOW, value);
}

/** True while a ticket in this status still has work in it. */
export function isOpen(status: Status): boolean {
  return !(CLOSED as readonly Status[]).includes(status);
}

function allowed(actor: Actor, by: Row["by"]): boolean {
  if (by === "requester" || by === "system") return actor.kind === by;
  return actor.kind === "staff" && may(actor.role, by);
}

function target(to: Row["to"], { status, identityVerified, coolsOff, proposed }: Facts): Status {
  if (to === "same" || (to === "verified" && status !== "verifying")) return status;
  if (to === "verified") return "handling";
  if (to === "agreed") return coolsOff ? "cooling" : "approved";
  if (to === "back" && proposed === "finish") return "approved";
  if (to === "resume" || to === "back") return identityVerified ? "handling" : "verifying";
  return to;
}

/** What whoever has a ticket does on it though another one leads it: how surely its own person is known is asked of each, and only there can it be shown. */
function isForLed(action: Action, { assigneeId }: Facts, staffId: string): boolean {
  return (action === "take" || action === "verify") && assigneeId === staffId;
}

/**
 * The one decision: may this actor do this to a ticket in this state, and where does it lead?
 * Out: the new status, or the first reason against it. Never throws, looks at nothing but its arguments.
 */
export function decide(action: Action, facts: Facts, actor: Actor): Outcome<{ to: Status }> {
  const row = WORKFLOW[action];
  if (!allowed(actor, row.by)) return refuse("not-permitted");
  if (facts.merged && actor.kind === "staff" && !isForLed(action, facts, actor.id)) return refuse("merged");
  if (!row.from.includes(facts.status)) return refuse("action-not-allowed-now");
  // Whatever staff do to a complaint is done by somebody who did not handle what it is about.
  if (FORBIDS["handled-before"](facts, actor)) return refuse("handled-before");
  const forbidden = row.forbids.find((code) => FORBIDS[code](facts, actor));
  if (forbidden) return refuse(forbidden);
  return { ok: true, to: target(row.to, facts) };
}

/** The actions this actor may take now, in the table's order: exactly the buttons to show. */
export function availableActions(facts: Facts, actor: Actor): Action[] {
  return ACTIONS.filter((action) => decide(action, facts, actor).ok);
}
