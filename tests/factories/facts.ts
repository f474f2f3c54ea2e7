import type { Role } from "#app/domain/people/permissions";
import type { Actor, Facts } from "#app/domain/tickets/workflow/workflow";

/** The agent who holds the ticket of `facts()`. */
export const HOLDER: Actor = { kind: "staff", id: "holder", role: "agent" };
export const REQUESTER: Actor = { kind: "requester" };
export const SYSTEM: Actor = { kind: "system" };

/** A colleague who does not hold the ticket. */
export function colleague(role: Role): Actor {
  return { kind: "staff", id: `some ${role}`, role };
}

/** A request for access in the hands of HOLDER, its identity verified, nothing under review, its term never to be prolonged, unless told otherwise. */
export function facts(told: Partial<Facts> = {}): Facts {
  return {
    status: "handling",
    right: "access",
    assigneeId: "holder",
    identityVerified: true,
    identitySure: true,
    proposed: null,
    proposedById: null,
    secondPerson: null,
    coolsOff: false,
    extension: "not-offered",
    fee: "not-offered",
    findings: "ready",
    asideById: null,
    asideCleared: false,
    earlierHandlerIds: [],
    merged: false,
    leads: false,
    ...told,
  };
}
