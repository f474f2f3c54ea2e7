import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import type { Status } from "../ticket/statuses";
/** A complaint made before about the same ticket. */
export type EarlierComplaint = { id: string; status: Status; receivedAt: Date };

/** What a complaint would be about. `closedAt` is when the ticket was last answered; `dueAt` the instant its promise ends. */
export type Contested = {
  right: Right;
  status: Status;
  closedAt: Date | null;
  dueAt: Date;
  complaints: readonly EarlierComplaint[];
};

/** `open`: one is being looked at. `spent`: this answer was complained about and looked at before. */
export type ComplaintState =
  { kind: "possible" } | { kind: "open"; complaintId: string } | { kind: "spent" } | { kind: "none" };

/** A complaint waits while it is open, and also while it is put aside: the person knows nothing of that. */
function waits({ status }: EarlierComplaint): boolean {
  return status !== "finished" && status !== "refused" && status !== "withdrawn";
}

/** Since when there is something to complain about: the answer, or the end of the promise that was not kept. Null when there is not. */
function since({ status, closedAt, dueAt }: Contested, now: Date): Date | null {
  if (status === "finished" || status === "refused") return closedAt;
  return status !== "withdrawn" && status !== "aside" && now >= dueAt ? dueAt : null;
}

/**
 * Whether a person can complain about a ticket now. Each answer, and each promise not kept, can be complained about once; one taken
 * back by the person does not count. A complaint cannot itself be complained about inside: its letter names the ways outside.
 */
export function complaintState(ticket: Contested, profile: Profile, now: Date): ComplaintState {
  const waiting = ticket.complaints.find(waits);
  if (waiting) return { kind: "open", complaintId: waiting.id };
  const from = since(ticket, now);
  if (ticket.right === "complaint" || !profile.rights.complaint || !from) return { kind: "none" };
  const spent = ticket.complaints.some(({ status, receivedAt }) => status !== "withdrawn" && receivedAt >= from);
  return spent ? { kind: "spent" } : { kind: "possible" };
}
