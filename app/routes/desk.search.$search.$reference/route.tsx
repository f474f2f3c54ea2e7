import type { LoaderFunctionArgs } from "@remix-run/node";
import { findSearch, noteOpened } from "#app/domain/tickets/desk/search/search.server";
import { isShown } from "#app/http/answer/asked-part";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { requireSomewhere } from "#app/http/staff/session.server";
import { requireRoleOn, requireTicketAccess } from "#app/http/staff/ticket.server";
import { fromList } from "#app/http/bench/other-list";
import { paths } from "#app/paths";

/** Opens a ticket that was found by what its person told: that it was, by whom and why is written into its journal before anything of it is shown. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const signedIn = await requireSomewhere(request, "desk.read");
  const { now } = callerOf(request, context);
  const search = await findSearch(params.search ?? "", signedIn.id, now);
  if (!search) throw seeOther(paths.searchOver());
  const { id, why } = search;
  const staff = await requireRoleOn(signedIn, params.reference, "desk.read");
  const ticket = await requireTicketAccess(request, staff, now);
  if (why && isShown(request)) await noteOpened(ticket.id, { id, why }, staff.id, now);
  const page = new URL(request.url).searchParams.get("page") ?? "1";
  throw seeOther(paths.ticket(ticket.reference, { from: fromList("search", { id, page }) }));
}
