import type { ActionFunctionArgs } from "@remix-run/node";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { closeElsewhere, trackedNumber } from "#app/http/portal/track-session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Closes the ticket looked at in every other browser where it is open. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { now } = callerOf(request, context);
  await readForm(request);
  await closeElsewhere(request, now);
  return seeOther(paths.trackTicket(await trackedNumber(request, now)));
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.trackTicket());
}
