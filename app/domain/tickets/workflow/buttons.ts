import { may } from "../../people/permissions";
import type { RefusalCode } from "../../refusal";
import {
  type Action,
  type Actor,
  ACTIONS,
  availableActions,
  decide,
  type Facts,
  isOpen,
  isProposing,
  type ProposingAction,
  WORKFLOW,
} from "./workflow";

/** What staff see as one act each: whether a refusal or a finish is decided or only proposed follows from its grounds, not from a button. A fee is always proposed. */
export type StaffAction = Exclude<
  Action,
  | "answer"
  | "clear"
  | "withdraw"
  | "cooled"
  | "reinstate"
  | "finish-with"
  | "refuse-with"
  | Exclude<ProposingAction, "propose-fee" | "propose-aside">
>;

export type Buttons = {
  primary: StaffAction | null;
  others: StaffAction[];
  takeOver: boolean;
  assign: boolean;
  note: boolean;
};

/** The acts that bring a ticket on, of which the first possible one is the primary. */
const ONWARD: readonly StaffAction[] = [
  "take",
  "verify",
  "approve",
  "judge",
  "finish",
  "confirm-finish",
  "confirm-refusal",
  "confirm-fee",
  "confirm-aside",
  "clear-aside",
];

/** True for an act that staff have a button for. */
export function isStaffAction(action: Action): action is StaffAction {
  return (
    action !== "answer" &&
    action !== "clear" &&
    action !== "withdraw" &&
    action !== "cooled" &&
    action !== "reinstate" &&
    action !== "finish-with" &&
    action !== "refuse-with" &&
    (!isProposing(action) || action === "propose-fee" || action === "propose-aside")
  );
}

/** Exactly the buttons a member of staff gets on a ticket: what the workflow allows, and who may have it. */
export function buttonsFor(facts: Facts, staff: Extract<Actor, { kind: "staff" }>): Buttons {
  // What was found is written down in the form that finishes: it is no reason against opening that.
  const writable = facts.findings === "not-asked" ? facts : { ...facts, findings: "ready" as const };
  const actions = availableActions(writable, staff).filter(isStaffAction);
  const primary = ONWARD.find((action) => actions.includes(action)) ?? null;
  const movable = isOpen(facts.status) && !facts.merged && facts.status !== "received";
  const handledBefore = facts.earlierHandlerIds.includes(staff.id);
  return {
    primary,
    others: actions.filter((action) => action !== primary),
    takeOver: movable && !handledBefore && may(staff.role, "ticket.take-over") && facts.assigneeId !== staff.id,
    assign: isOpen(facts.status) && !facts.merged && may(staff.role, "ticket.assign"),
    note: may(staff.role, "ticket.note"),
  };
}

/** Whether an action sends the requester a letter, at once or when a second person has agreed. */
export function sendsLetter(action: Action): boolean {
  return WORKFLOW[action].letter !== null || isProposing(action);
}

/** Reasons worth telling: what can change, or who else can do it. Others say that an act is none of this ticket's. */
const TOLD = [
  "not-permitted",
  "not-assignee",
  "same-person",
  "not-proposer",
  "handled-before",
  "identity-too-low",
  "cooling-off-runs",
  "extension-used",
  "extension-too-late",
  "extension-merged",
  "fee-told",
  "aside-own",
] as const satisfies readonly RefusalCode[];

/** Acts that a member of staff cannot take now though the ticket is where they begin, by the reason. */
export type NotNow = { why: (typeof TOLD)[number]; actions: StaffAction[] };

/** Why the buttons that are missing are missing, each reason once, in the table's order. Nothing for who works no tickets. */
export function notNow(facts: Facts, staff: Extract<Actor, { kind: "staff" }>): NotNow[] {
  if (!may(staff.role, "ticket.work")) return [];
  const writable = facts.findings === "not-asked" ? facts : { ...facts, findings: "ready" as const };
  const found = new Map<NotNow["why"], StaffAction[]>();
  for (const action of ACTIONS.filter(isStaffAction)) {
    if (!WORKFLOW[action].from.includes(facts.status) || !isThisTickets(action, facts)) continue;
    const decision = decide(action, writable, staff);
    const why = decision.ok ? undefined : TOLD.find((code) => code === decision.refusal);
    if (why) found.set(why, [...(found.get(why) ?? []), action]);
  }
  return [...found].map(([why, actions]) => ({ why, actions }));
}

/** Whether an act could ever be one of this ticket: what its right and its policy offer, and of the second person's what was proposed. */
function isThisTickets(action: StaffAction, facts: Facts): boolean {
  const complaint = facts.right === "complaint";
  if (action === "judge") return complaint;
  if (action === "approve" || action === "reopen") return !complaint;
  if (action === "block") return facts.right === "cancel";
  if (action === "extend") return facts.extension !== "not-offered";
  if (action === "propose-fee") return facts.fee !== "not-offered";
  if (action === "verify") return !facts.identitySure;
  if (action === "confirm-refusal") return facts.proposed === "refuse";
  if (action === "confirm-finish") return facts.proposed === "finish";
  if (action === "confirm-aside") return facts.proposed === "aside";
  if (action === "clear-aside") return !facts.asideCleared;
  if (action === "confirm-fee") return facts.proposed === "fee";
  return true;
}
