import { namedGrounds } from "#app/domain/policies/grounds";
import type { TicketPage } from "#app/domain/tickets/ticket-page";

/** The refusal waiting for a second person; null when none is. */
function proposalOf({ decisions, status }: TicketPage) {
  if (status !== "reviewing") return null;
  const found = decisions.findLast((each) => each.kind === "propose-refusal" && !each.voided && !each.confirmedAt);
  return found?.kind === "propose-refusal" ? { by: found.by, at: found.at, grounds: found.body.grounds } : null;
}

/** What an action's page shows of its ticket. */
export function shownTicket(ticket: TicketPage) {
  const { reference, version, right, status, due, profile, coolingOn } = ticket;
  return { reference, version, right, status, due, coolingOn, zone: profile.zone, offered: namedGrounds(profile, profile.rights[right]?.refusalGrounds ?? []), blockers: profile.cancellation.blockers, proposal: proposalOf(ticket) };
}

export type Shown = ReturnType<typeof shownTicket>;
