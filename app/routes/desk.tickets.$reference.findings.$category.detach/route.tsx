import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { detachFinding, dropTable } from "#app/domain/tickets/evidence/findings.server";
import { answer } from "#app/http/answer/answer.server";
import { requireTicketAccess } from "#app/http/staff/ticket.server";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Takes an attached file away, or, where none is named, the table. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const { id, reference } = await requireTicketAccess(request, params.reference, staff, now);
  const asked = { ticketId: id, category: params.category ?? "", staffId: staff.id, now };
  const file = form.get("file");
  const done = await (typeof file === "string" ? detachFinding(asked, file) : dropTable(asked));
  if (done.ok) throw seeOther(paths.ticketFinding(reference, asked.category));
  throw new Response(null, { status: answer(done.refusal, locale).status });
}

/** Nothing to read here. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { reference } = await requireTicketAccess(request, params.reference, staff, callerOf(request, context).now);
  throw seeOther(paths.ticketFinding(reference, params.category ?? ""));
}
