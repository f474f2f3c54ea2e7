import { may, type Role } from "#app/domain/people/permissions";
import { isStaffAction, type StaffAction } from "#app/domain/tickets/buttons";
import { parseReference } from "#app/domain/tickets/reference";
import type { TicketPage } from "#app/domain/tickets/ticket-page";
import { findTicketPage } from "#app/domain/tickets/ticket-page.server";
import { isAction, WORKFLOW } from "#app/domain/tickets/workflow";
import { paths } from "#app/paths";
import { seeOther } from "./see-other";

/**
 * The ticket an address names. Throws 404 where there is none or the reference cannot be one; a reference in another
 * spelling is sent to the right one. Call it after the guard.
 */
export async function requireTicket(typed: string | undefined, now: Date): Promise<TicketPage> {
  const reference = parseReference(typed ?? "");
  if (!reference) throw new Response(null, { status: 404 });
  if (reference !== typed) throw seeOther(paths.ticket(reference));
  const ticket = await findTicketPage(reference, now);
  if (!ticket) throw new Response(null, { status: 404 });
  return ticket;
}

/** The act an address names. Throws 404 where staff have no such act, 403 where this role never has it. Call it after the guard. */
export function requireAction(typed: string | undefined, role: Role): StaffAction {
  if (!isAction(typed) || !isStaffAction(typed)) throw new Response(null, { status: 404 });
  const { by } = WORKFLOW[typed];
  if (by === "requester" || by === "system" || !may(role, by)) throw new Response(null, { status: 403 });
  return typed;
}

/** The version of the ticket that the page was made from, as its form sends it; null where it does not say. */
export function seenVersion(form: FormData): number | null {
  const seen = Number(form.get("seen") ?? NaN);
  return Number.isSafeInteger(seen) && seen > 0 ? seen : null;
}
