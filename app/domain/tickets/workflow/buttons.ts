import { may } from "../../people/permissions";
import {
  type Action,
  type Actor,
  availableActions,
  type Facts,
  isOpen,
  isProposing,
  type ProposingAction,
  WORKFLOW,
} from "./workflow";

/** What staff see as one act each: whether a refusal or a finish is decided or only proposed follows from its grounds, not from a button. A fee is always proposed. */
export type StaffAction = Exclude<
  Action,
  "answer" | "clear" | "withdraw" | "cooled" | "reinstate" | Exclude<ProposingAction, "propose-fee">
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
];

/** True for an act that staff have a button for. */
export function isStaffAction(action: Action): action is StaffAction {
  return (
    action !== "answer" &&
    action !== "clear" &&
    action !== "withdraw" &&
    action !== "cooled" &&
    action !== "reinstate" &&
    (!isProposing(action) || action === "propose-fee")
  );
}

/** Exactly the buttons a member of staff gets on a ticket: what the workflow allows, and who may have it. */
export function buttonsFor(facts: Facts, staff: Extract<Actor, { kind: "staff" }>): Buttons {
  // What was found is written down in the form that finishes: it is no reason against opening that.
  const writable = facts.findings === "not-asked" ? facts : { ...facts, findings: "ready" as const };
  const actions = availableActions(writable, staff).filter(isStaffAction);
  const primary = ONWARD.find((action) => actions.includes(action)) ?? null;
  const movable = isOpen(facts.status) && facts.status !== "received";
  const handledBefore = facts.earlierHandlerIds.includes(staff.id);
  return {
    primary,
    others: actions.filter((action) => action !== primary),
    takeOver: movable && !handledBefore && may(staff.role, "ticket.take-over") && facts.assigneeId !== staff.id,
    assign: movable && may(staff.role, "ticket.assign"),
    note: may(staff.role, "ticket.note"),
  };
}

/** Whether an action sends the requester a letter, at once or when a second person has agreed. */
export function sendsLetter(action: Action): boolean {
  return WORKFLOW[action].letter !== null || isProposing(action);
}
