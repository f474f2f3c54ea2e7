import type { LoaderFunctionArgs } from "@remix-run/node";
import { pagePictures } from "#app/domain/files/page-pictures";
import { viewFile } from "#app/domain/tickets/evidence/view-file.server";
import { requireTicketAccess } from "#app/http/staff/ticket.server";
import { fileResponse } from "#app/http/answer/file-response";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";

/** One page of a file as a picture, for the page that shows it. Asked for alone, it is a look like any other. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requirePermission(request, "desk.read");
  const { now } = callerOf(request, context);
  const ticket = await requireTicketAccess(request, params.reference, staff, now);
  const viewed = await viewFile(ticket.id, params.file ?? "", staff.id, now);
  const at = Number(params.page) - 1;
  const isPdf = viewed?.mediaType === "application/pdf";
  const bytes = viewed && (isPdf ? pagePictures(viewed.bytes) : [viewed.bytes])[at];
  if (!bytes) throw new Response(null, { status: 404 });
  return fileResponse({
    bytes,
    mediaType: isPdf ? "image/jpeg" : viewed.mediaType,
    name: `page-${at + 1}`,
    as: "inline",
  });
}
