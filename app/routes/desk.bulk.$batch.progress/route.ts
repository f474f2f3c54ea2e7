import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireBatch } from "#app/http/bulk/batch.server";
import { requireAttendant } from "#app/http/staff/session.server";
import { throughOf } from "../desk.bulk.$batch._index/through";

/** How far a batch is, for its page, which asks by itself: how many tickets are through, and whether there is something else to be seen. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requireAttendant(request, "desk.read");
  const batch = await requireBatch(params.batch, staff);
  return Response.json({ state: batch.state, through: throughOf(batch).through });
}
