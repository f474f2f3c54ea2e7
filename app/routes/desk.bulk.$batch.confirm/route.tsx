import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { MOST_TICKETS } from "#app/domain/tickets/desk/bulk/acts";
import { confirmBatch } from "#app/domain/tickets/desk/bulk/confirm.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { beginWork, requireBatch } from "#app/http/bulk/batch.server";
import { requireSomewhere } from "#app/http/staff/session.server";
import { paths } from "#app/paths";

/** A place, or a round, as our own form writes it. */
function numberIn(value: FormDataEntryValue | null): number {
  return typeof value === "string" && /^\d{1,6}$/.test(value) ? Number(value) : -1;
}

/** Has done what was looked at, for the tickets that are marked. */
export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  const form = await readForm(request, { fields: MOST_TICKETS + 10 });
  const staff = await requireSomewhere(request, "desk.read");
  const { id } = await requireBatch(params.batch, staff);
  const places = form.getAll("place").map(numberIn);
  const { now } = callerOf(request, context);
  const done = await confirmBatch({ batchId: id, staffId: staff.id, now, round: numberIn(form.get("round")), places });
  if (!done.ok) return seeOther(`${paths.batch(id)}?refused=${done.refusal}`);
  await beginWork(id);
  return seeOther(paths.batch(id));
}

/** Nothing to read here. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requireSomewhere(request, "desk.read");
  return seeOther(paths.batch((await requireBatch(params.batch, staff)).id));
}
