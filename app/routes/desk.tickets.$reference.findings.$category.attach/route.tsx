import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { backToFinding, takeFindingForm } from "#app/http/staff/finding-form.server";
import { requireTicketAccess } from "#app/http/staff/ticket.server";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Takes what staff bring for one category: a document, a picture, or a table. The lines beside it wait in the form. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requirePermission(request, "ticket.work");
  const { now } = callerOf(request, context);
  const { id, reference } = await requireTicketAccess(request, params.reference, staff, now);
  const asked = { ticketId: id, category: params.category ?? "", staffId: staff.id, now };
  throw await backToFinding(request, reference, asked, await takeFindingForm(request, context, asked));
}

/** Nothing to read here. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { reference } = await requireTicketAccess(request, params.reference, staff, callerOf(request, context).now);
  throw seeOther(paths.ticketFinding(reference, params.category ?? ""));
}
