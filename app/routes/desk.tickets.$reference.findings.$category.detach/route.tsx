import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { detachFinding, dropTable } from "#app/domain/tickets/evidence/findings.server";
import { backToFinding, isNotAttached, takeFindingForm } from "#app/http/staff/finding-form.server";
import { requireTicketAccess } from "#app/http/staff/ticket.server";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Takes an attached file away, or, where none is named, the table. A file chosen beside it is attached; the lines wait in the form. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requirePermission(request, "ticket.work");
  const { now } = callerOf(request, context);
  const { id, reference } = await requireTicketAccess(request, params.reference, staff, now);
  const asked = { ticketId: id, category: params.category ?? "", staffId: staff.id, now };
  const taken = await takeFindingForm(request, context, asked);
  const file = String(taken.form.get("remove") ?? "");
  // Refused because somebody was faster, the page of the finding says so.
  if (!isNotAttached(taken.attached)) await (file === "" ? dropTable(asked) : detachFinding(asked, file));
  throw await backToFinding(request, reference, asked, taken);
}

/** Nothing to read here. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { reference } = await requireTicketAccess(request, params.reference, staff, callerOf(request, context).now);
  throw seeOther(paths.ticketFinding(reference, params.category ?? ""));
}
