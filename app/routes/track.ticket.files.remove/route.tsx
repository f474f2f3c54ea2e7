import type { ActionFunctionArgs } from "@remix-run/node";
import { removeEvidence } from "#app/domain/tickets/evidence/evidence.server";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { requireTracked, trackedNumber } from "#app/http/portal/track-session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Takes back one file the person has sent since we asked. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { now } = callerOf(request, context);
  const form = await readForm(request);
  await removeEvidence(requireTracked(request, now), String(form.get("file") ?? ""), now);
  return seeOther(paths.trackTicket(trackedNumber(request, now)));
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.trackTicket());
}
