import type { LoaderFunctionArgs } from "@remix-run/node";
import { viewPage } from "#app/domain/tickets/evidence/view-file.server";
import { requireOnTicket, requireTicketAccess } from "#app/http/staff/ticket.server";
import { askedPart, isShown } from "#app/http/answer/asked-part";
import { partResponse } from "#app/http/answer/file-response";
import { callerOf } from "#app/http/request/caller.server";
import { notFound } from "#app/http/staff/not-found";

/** One page of a file as a picture, for the page that shows it. Asked for alone, or in part, it is a look like any other; its headers are none. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requireOnTicket(request, params.reference, "desk.read");
  const { now } = callerOf(request, context);
  const ticket = await requireTicketAccess(request, staff, now);
  const page = Number(params.page);
  const viewed = await viewPage(ticket.id, params.file ?? "", page, staff.id, now, isShown(request));
  if (!viewed) throw notFound("file");
  const size = viewed.bytes.byteLength;
  return partResponse(askedPart(request, size), { ...viewed, size, name: `page-${page}`, as: "inline" });
}
