import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { attachFinding } from "#app/domain/tickets/evidence/findings.server";
import { answer } from "#app/http/answer/answer.server";
import { requireTicketAccess } from "#app/http/staff/ticket.server";
import { afterUpload } from "#app/http/form/file-problem";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { readUpload } from "#app/http/form/upload.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Takes what staff bring for one category: a document, a picture, or a table. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requirePermission(request, "ticket.work");
  const { now, locale, address } = callerOf(request, context);
  const { id, reference } = await requireTicketAccess(request, params.reference, staff, now);
  const category = params.category ?? "";
  const sent = await readUpload(request, address);
  const attached = sent.ok
    ? await attachFinding({ ticketId: id, category, staffId: staff.id, now }, sent.upload)
    : sent;
  const path = afterUpload(paths.ticketFinding(reference, category), attached);
  if (path) throw seeOther(path);
  throw new Response(null, { status: attached.ok ? 500 : answer(attached.refusal, locale).status });
}

/** Nothing to read here. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { reference } = await requireTicketAccess(request, params.reference, staff, callerOf(request, context).now);
  throw seeOther(paths.ticketFinding(reference, params.category ?? ""));
}
