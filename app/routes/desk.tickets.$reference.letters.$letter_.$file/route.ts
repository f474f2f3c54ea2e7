import type { LoaderFunctionArgs } from "@remix-run/node";
import { findEnclosure } from "#app/domain/tickets/letters/send/find-letter.server";
import { requireOnTicket, requireTicketAccess } from "#app/http/staff/ticket.server";
import { handFile } from "#app/http/answer/handed-file.server";
import { callerOf } from "#app/http/request/caller.server";
import { notFound } from "#app/http/staff/not-found";

/** A file that went with a letter, byte for byte as it was sent. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requireOnTicket(request, params.reference, "desk.read");
  const { id } = await requireTicketAccess(request, staff, callerOf(request, context).now);
  const file = await findEnclosure({ ticketId: id, staffId: staff.id }, params.letter ?? "", params.file ?? "");
  if (!file) throw notFound("file");
  return handFile(request, file);
}
