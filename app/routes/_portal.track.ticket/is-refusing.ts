import type { PublicDecision } from "#app/domain/tickets/portal/public-ticket.server";

/** Whether a decision refuses what was asked, or a part of it. */
export function isRefusing(decision: PublicDecision | null): boolean {
  if (decision?.kind === "refused") return true;
  return decision?.kind === "finished" && decision.items.some(({ outcome }) => outcome === "refused");
}
