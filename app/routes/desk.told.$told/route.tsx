import type { LoaderFunctionArgs } from "@remix-run/node";
import { openTold } from "#app/domain/tickets/desk/told/inbox.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { notFound } from "#app/http/staff/not-found";
import { requirePermission } from "#app/http/staff/session.server";
import { placeOf } from "../desk.told._index/place";

/** Opens one of the reader's own entries: it is read, and leads to the very place it is about. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const entry = await openTold(params.told ?? "", staff.id, callerOf(request, context).now);
  if (!entry) throw notFound("page");
  throw seeOther(placeOf(entry));
}
