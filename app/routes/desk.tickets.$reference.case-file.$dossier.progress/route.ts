import type { LoaderFunctionArgs } from "@remix-run/node";
import { findKept, stateOf } from "#app/domain/audit/dossier/kept-dossier.server";
import { callerOf } from "#app/http/request/caller.server";
import { notFound } from "#app/http/staff/not-found";
import { requireAttendantOnTicket, requireTicketAccess } from "#app/http/staff/ticket.server";

/** How far a case file is, for its page, which asks by itself: how many of its steps are done, and whether it can be had. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requireAttendantOnTicket(request, params.reference, "audit.take");
  const { now } = callerOf(request, context);
  const { id } = await requireTicketAccess(request, staff, now);
  const kept = await findKept(id, params.dossier ?? "", staff.id, now);
  if (!kept) throw notFound("caseFile");
  return Response.json({ state: stateOf(kept), through: kept.done });
}
