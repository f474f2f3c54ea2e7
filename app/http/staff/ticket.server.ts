import { may, type Permission, type Role } from "#app/domain/people/permissions";
import type { SignedIn } from "#app/domain/people/staff";
import { isStaffAction, type StaffAction } from "#app/domain/tickets/workflow/buttons";
import type { Outcome } from "#app/domain/refusal";
import { admitToTicket, readTicket, type AdmittedTicket } from "#app/domain/tickets/desk/page/read-ticket.server";
import { parseReference } from "#app/domain/tickets/ticket/reference";
import { roleOnTicket } from "#app/domain/tickets/ticket/seen-by.server";
import type { ReadTicket } from "#app/domain/tickets/desk/page/ticket-page";
import { findTicketFront, type TicketFront } from "#app/domain/tickets/desk/page/ticket-front.server";
import { isAction, WORKFLOW } from "#app/domain/tickets/workflow/workflow";
import { paths } from "#app/paths";
import { isShown } from "../answer/asked-part";
import { seeOther } from "../answer/see-other";
import { atKept } from "../kept/kept-place";
import { keepUnsent } from "../kept/kept-words.server";
import { isSending } from "../request/is-sending";
import { cameFrom } from "../bench/came-from";
import { pageOfForm, requireStaff, requireWatching } from "./session.server";
import { notFound } from "./not-found";

/** The reference an address names. Throws 404 where it cannot be one; another spelling is sent to the right one. */
function requireReference(typed: string | undefined): string {
  const reference = parseReference(typed ?? "");
  if (!reference) throw notFound("ticket");
  if (reference !== typed) throw seeOther(paths.ticket(reference));
  return reference;
}

/** The way to asking for access; what was typed into a form waits meanwhile for who typed it. */
async function toAccess(request: Request, reference: string, now: Date): Promise<Response> {
  const from = cameFrom(new URL(request.url).searchParams);
  if (!isSending(request)) return seeOther(paths.ticketAccess(reference, { from }));
  const { cookie } = await keepUnsent(request, pageOfForm(request.url), now);
  const page = paths.ticketAccess(reference, { note: "not-done", from });
  return cookie ? seeOther(atKept(page), cookie) : seeOther(page);
}

/** A colleague at a ticket's door: what they are on that ticket, by the team that holds it. `on`: its reference. Every way into a ticket asks for one, so that no role but this reaches it. */
export type StaffOnTicket = SignedIn & { on: string };

/** Who is signed in, as what they are on the ticket whose reference the route hands over: it is never read out of an address, whose letters may be written in many ways. Throws 404 where they do not see it, 403 where the role does not carry the permission. Call it after the guard. */
export async function requireRoleOn(
  staff: SignedIn,
  typed: string | undefined,
  permission: Permission,
): Promise<StaffOnTicket> {
  const reference = requireReference(typed);
  const role = await roleOnTicket({ reference }, staff.id);
  if (!role) throw notFound("ticket");
  if (!may(role, permission)) throw new Response(null, { status: 403 });
  return { ...staff, role, on: reference };
}

/** THE guard of a ticket's doors: as `requireStaff`, with the role somebody has on this ticket, which carries the permission. Throws as that, and 404 and 403 of the ticket. */
export async function requireOnTicket(
  request: Request,
  typed: string | undefined,
  permission: Permission,
): Promise<StaffOnTicket> {
  return requireRoleOn(await requireStaff(request), typed, permission);
}

/** The same for what a ticket's page asks by itself. Throws 401 instead of leading to sign-in. */
export async function requireAttendantOnTicket(
  request: Request,
  typed: string | undefined,
  permission: Permission,
): Promise<StaffOnTicket> {
  return requireRoleOn(await requireWatching(request), typed, permission);
}

type Asked = readonly [reference: string, staffId: string, now: Date, shown: boolean];

/** What a door of a ticket was given by the domain, or thrown as what stands in the way. */
async function opened<T>(
  request: Request,
  read: (...asked: Asked) => Promise<Outcome<{ ticket: T }> | null>,
  staff: StaffOnTicket,
  now: Date,
): Promise<T> {
  const { on: reference } = staff;
  const found = await read(reference, staff.id, now, isShown(request));
  if (!found) throw notFound("ticket");
  if (!found.ok) throw await toAccess(request, reference, now);
  return found.ticket;
}

/**
 * The ticket somebody is at, for a door that does something with it or hands out one thing of it: reads nothing sealed. Throws 404 where
 * there is none; for one about a child that is not open to them, a redirect to where access is asked for, which says that nothing was done
 * where something was sent. Call it after the guard.
 */
export function requireTicketAccess(request: Request, staff: StaffOnTicket, now: Date): Promise<AdmittedTicket> {
  return opened(request, admitToTicket, staff, now);
}

/** As `requireTicketAccess`, with everything the ticket holds: for the pages that show it. */
export function requireTicket(request: Request, staff: StaffOnTicket, now: Date): Promise<ReadTicket> {
  return opened(request, readTicket, staff, now);
}

/** The same where it is open to who looks; null where it is not, for a page that needs no more than its front. In: the reference of a front. */
export async function findOpenTicket(reference: string, staff: { id: string }, now: Date): Promise<ReadTicket | null> {
  const found = await readTicket(reference, staff.id, now);
  return found?.ok ? found.ticket : null;
}

/** What anybody who sees a ticket may see of it, for assigning it and asking for access. Throws 404 where there is none. Call it after the guard. */
export async function requireFront(staff: StaffOnTicket, now: Date): Promise<TicketFront> {
  const front = await findTicketFront(staff.on, staff.id, now);
  if (!front) throw notFound("ticket");
  return front;
}

/** The act an address names. Throws 404 where staff have no such act, 403 where this role never has it. Call it after the guard. */
export function requireAction(typed: string | undefined, role: Role): StaffAction {
  if (!isAction(typed) || !isStaffAction(typed)) throw notFound("act");
  const { by } = WORKFLOW[typed];
  if (by === "requester" || by === "system" || !may(role, by)) throw new Response(null, { status: 403 });
  return typed;
}

/** Is no version of anything. */
const NEVER_SHOWN = 0;

/** The version that the page was made from, as its form sends it: every form that shows a state does. What does not say was made from none there ever was, so that it never passes for what is there now. */
export function seenVersion(form: FormData): number {
  const seen = form.get("seen");
  // What no column of the database can hold was never shown to anybody.
  return typeof seen === "string" && /^[1-9]\d{0,8}$/.test(seen) ? Number(seen) : NEVER_SHOWN;
}
