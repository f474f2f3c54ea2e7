import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { confirmRedacted } from "#app/domain/tickets/evidence/findings.server";
import { answer } from "#app/http/answer/answer.server";
import { requireTicketAccess } from "#app/http/staff/ticket.server";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Confirms that data of third parties are out of what was found. Pressed without anything found, the page simply shows that. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  await readForm(request);
  const staff = await requirePermission(request, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const { id, reference } = await requireTicketAccess(request, params.reference, staff, now);
  const confirmed = await confirmRedacted({ ticketId: id, staffId: staff.id, now });
  if (confirmed.ok || confirmed.refusal === "findings-missing") throw seeOther(paths.ticketFiles(reference));
  throw new Response(null, { status: answer(confirmed.refusal, locale).status });
}

/** Nothing to read here. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { reference } = await requireTicketAccess(request, params.reference, staff, callerOf(request, context).now);
  throw seeOther(paths.ticketFiles(reference));
}
