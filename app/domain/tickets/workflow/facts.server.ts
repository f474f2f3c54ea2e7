import { PROPOSES, type Facts, isOpen, isProposing } from "./workflow";
import type { Tx } from "#app/platform/database/db.server";
import type { LockedTicket } from "../ticket/lock.server";
import type { Profile } from "../../policies/profile/profile";
import { asksIdentity, reaches, requiredRung } from "../../policies/profile/rungs";
import { coolingOff } from "./cooling-off";
import { needsGuardian } from "./permission";

/** Decisions that wait for a second person: proposed, neither confirmed nor void. */
export function pendingOf(ticketId: string) {
  return { ticketId, kind: { in: Object.keys(PROPOSES) }, confirmedAt: null, voidedAt: null };
}

/** What a second person is asked to confirm; null when nothing is pending. */
export async function pendingProposal(tx: Tx, ticketId: string) {
  return tx.decision.findFirst({ where: pendingOf(ticketId), orderBy: { at: "desc" } });
}

/** A proposal as its decision's row holds it. */
export type Proposal = { kind: string; staffId: string };

export type TicketState = Pick<
  LockedTicket,
  | "status"
  | "right"
  | "requesterKind"
  | "ageBand"
  | "assigneeId"
  | "identityVerifiedAt"
  | "identityRung"
  | "extendedAt"
  | "coolingUntil"
  | "feeToldAt"
  | "repeats"
  | "dueAt"
  | "earlierHandlerIds"
  | "asideById"
  | "asideClearedAt"
  | "mergedIntoId"
  | "leads"
> & { findings: Facts["findings"] };

function extensionOf({ right, extendedAt, dueAt }: TicketState, profile: Profile, now: Date): Facts["extension"] {
  if (!profile.rights[right]?.extension) return "not-offered";
  if (extendedAt) return "used";
  return now < dueAt ? "offered" : "too-late";
}

function feeOf({ repeats, feeToldAt }: TicketState, { feeRule }: Profile): Facts["fee"] {
  if (!feeRule || repeats < feeRule.freeRequests) return "not-offered";
  return feeToldAt ? "told" : "offered";
}

/** What of a ticket says how sure it is who asks. */
type Known = Pick<TicketState, "right" | "identityVerifiedAt" | "identityRung" | "requesterKind" | "ageBand">;

/** Whether anything has to be looked at before a request is worked on: who asks, or for a child under 14 whom no guardian asks for, that a guardian agrees. */
function asksProof(known: Known, profile: Profile): boolean {
  return asksIdentity(profile, known.right) || needsGuardian(known);
}

/** Whether what is on record of who asks is as sure as their right requires; always, where nothing is asked. */
export function isIdentitySure(known: Known, profile: Profile): boolean {
  if (!asksProof(known, profile)) return true;
  const { right, identityVerifiedAt, identityRung } = known;
  return identityVerifiedAt !== null && identityRung !== null && reaches(identityRung, requiredRung(profile, right));
}

/** Whether a ticket is worked on together with another one, which leads. One that was answered with it is not any more. */
export function isMerged({ mergedIntoId, status }: Pick<TicketState, "mergedIntoId" | "status">): boolean {
  return mergedIntoId !== null && isOpen(status);
}

/** What the workflow decides by. In: the ticket, its policy, the instant, what is under review, and whether the decision at hand needs a second person (null when there is none at hand). */
export function factsOf(
  ticket: TicketState,
  profile: Profile,
  now: Date,
  proposal: Proposal | null = null,
  secondPerson: boolean | null = null,
): Facts {
  const { status, right, assigneeId, earlierHandlerIds } = ticket;
  const extension = extensionOf(ticket, profile, now);
  const proposed = proposal && isProposing(proposal.kind) ? PROPOSES[proposal.kind] : null;
  const aside = { asideById: ticket.asideById, asideCleared: ticket.asideClearedAt !== null };
  const review = { proposed, proposedById: proposal?.staffId ?? null, secondPerson };
  const coolsOff = coolingOff(profile, ticket, now) !== null;
  return {
    status,
    right,
    assigneeId,
    earlierHandlerIds,
    findings: ticket.findings,
    identityVerified: ticket.identityVerifiedAt !== null || !asksProof(ticket, profile),
    identitySure: isIdentitySure(ticket, profile),
    ...review,
    ...aside,
    extension,
    coolsOff,
    fee: feeOf(ticket, profile),
    merged: isMerged(ticket),
    leads: ticket.leads,
  };
}
