import type { ActionFunctionArgs } from "@remix-run/node";
import { findLinked } from "#app/domain/tickets/complaints/linked-tickets.server";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { alsoTracking, requireTracked } from "#app/http/portal/track-session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** There is no page here: whoever looks goes to the ticket that is open. */
export function loader() {
  return seeOther(paths.trackTicket());
}

/** Opens the request a complaint is about, or a complaint about it, to whom the other one is open. Anything else changes nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now } = callerOf(request, context);
  const form = await readForm(request);
  const ticketId = await requireTracked(request, now);
  const linked = await findLinked(ticketId, String(form.get("reference") ?? ""));
  const { cookie, number } = await alsoTracking(request, linked ?? ticketId, now);
  return seeOther(paths.trackTicket(number), cookie);
}
