import type { Role } from "../../people/permissions";
import type { RefusalCode } from "../../refusal";
import type { Status } from "../ticket/statuses";

export type Action =
  | "take"
  | "verify"
  | "ask"
  | "ask-evidence"
  | "answer"
  | "note-answer"
  | "block"
  | "clear"
  | "approve"
  | "refuse"
  | "propose-refusal"
  | "confirm-refusal"
  | "send-back"
  | "take-back"
  | "cooled"
  | "extend"
  | "finish"
  | "propose-finish"
  | "confirm-finish"
  | "judge"
  | "withdraw"
  | "propose-fee"
  | "confirm-fee"
  | "put-aside"
  | "propose-aside"
  | "confirm-aside"
  | "clear-aside"
  | "tell-aside"
  | "bring-back"
  | "reopen"
  | "reinstate"
  | "finish-with"
  | "refuse-with";

/** What waits for a second person, by the action that proposes it: a decision's kind is the action that made it. */
export const PROPOSES = {
  "propose-refusal": "refuse",
  "propose-finish": "finish",
  "propose-fee": "fee",
  "propose-aside": "aside",
} as const satisfies Partial<Record<Action, string>>;
export type ProposingAction = keyof typeof PROPOSES;
type Proposed = (typeof PROPOSES)[ProposingAction];

/** True for an action that proposes something to a second person. */
export function isProposing(action: string): action is ProposingAction {
  return Object.hasOwn(PROPOSES, action);
}

/** What a rule looks at: the ticket's state and, for what may need a second person, what is about to be decided. */
export type Facts = {
  status: Status;
  assigneeId: string | null;
  identityVerified: boolean;
  /** Whether what is on record of that is as sure as the right requires. */
  identitySure: boolean;
  /** What is under review; null when nothing is. */
  proposed: Proposed | null;
  /** Who proposed it. */
  proposedById: string | null;
  /** Whether the decision about to be made needs a second person; null when not asked about one. */
  secondPerson: boolean | null;
  right: string;
  /** Whether an approval would begin, or has begun, a time in which the person can still change their mind, and it is not over. */
  coolsOff: boolean;
  /** Where the ticket stands to a prolongation of its term: offered by the policy and unused, or why not. */
  extension: "offered" | "not-offered" | "used" | "too-late";
  /** Where the ticket stands to a fee for repeats: the policy's measure is passed and the person was not told yet, or why not. */
  fee: "offered" | "not-offered" | "told";
  /** What a request for access or a copy is answered with: nothing recorded yet, not yet confirmed free of third parties' data, or ready. `not-asked` for other rights. */
  findings: "not-asked" | "missing" | "not-redacted" | "ready";
  /** Who put it aside, or proposed that, while it lies aside; null where nobody is on record. */
  asideById: string | null;
  /** Whether a second person has looked at its being aside. */
  asideCleared: boolean;
  /** Who handled the ticket a complaint is about; a complaint is looked at by somebody else. */
  earlierHandlerIds: readonly string[];
  /** Whether it is worked on together with another one, which leads: what staff do, they do there. */
  merged: boolean;
  /** Whether it leads others. */
  leads: boolean;
};

export type Actor = { kind: "staff"; id: string; role: Role } | { kind: "requester" } | { kind: "system" };

/** A reason that forbids an action: holds → the action is refused with this code. */
export const FORBIDS = {
  "identity-too-low": (facts) => !facts.identitySure,
  "identity-sure": (facts) => facts.status !== "verifying" && facts.identitySure,
  "not-assignee": (facts, actor) => actor.kind !== "staff" || facts.assigneeId !== actor.id,
  "same-person": (facts, actor) => actor.kind === "staff" && facts.proposedById === actor.id,
  "not-proposer": (facts, actor) => actor.kind !== "staff" || facts.proposedById !== actor.id,
  "second-person-needed": (facts) => facts.secondPerson === true,
  "second-person-not-needed": (facts) => facts.secondPerson === false,
  "refusal-not-proposed": (facts) => facts.proposed !== "refuse",
  "fee-not-offered": (facts) => facts.fee === "not-offered",
  "fee-told": (facts) => facts.fee === "told",
  "fee-not-proposed": (facts) => facts.proposed !== "fee",
  "aside-not-proposed": (facts) => facts.proposed !== "aside",
  "aside-own": (facts, actor) => actor.kind === "staff" && facts.asideById === actor.id,
  "aside-cleared": (facts) => facts.asideCleared,
  "finish-not-proposed": (facts) => facts.proposed !== "finish",
  "only-cancellations": (facts) => facts.right !== "cancel",
  "cooling-off-runs": (facts) => facts.coolsOff,
  "only-complaints": (facts) => facts.right !== "complaint",
  "not-for-complaints": (facts) => facts.right === "complaint",
  "extension-not-offered": (facts) => facts.extension === "not-offered",
  "extension-used": (facts) => facts.extension === "used",
  "extension-merged": (facts) => facts.leads,
  "not-merged": (facts) => !facts.merged,
  "extension-too-late": (facts) => facts.extension === "too-late",
  "findings-missing": (facts) => facts.findings === "missing",
  "not-redacted": (facts) => facts.findings === "not-redacted",
  "handled-before": (facts, actor) => actor.kind === "staff" && facts.earlierHandlerIds.includes(actor.id),
} satisfies Partial<Record<RefusalCode, (facts: Facts, actor: Actor) => boolean>>;
export type Forbid = keyof typeof FORBIDS;
