import type { ActionFunctionArgs } from "@remix-run/node";
import { deskCopy } from "#app/copy/desk";
import { attend } from "#app/domain/tickets/desk/page/presence.server";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { requireAttendantOnTicket, requireTicketAccess } from "#app/http/staff/ticket.server";

/** A ticket's page says that it is still open; answered with the sentence on who else has it open, empty where nobody does. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  await readForm(request);
  const staff = await requireAttendantOnTicket(request, params.reference, "desk.read");
  const { now, locale } = callerOf(request, context);
  const { id } = await requireTicketAccess(request, staff, now);
  const others = await attend(id, staff.id, now);
  return new Response(others.length > 0 ? deskCopy(locale).ticket.present(others) : "", {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
