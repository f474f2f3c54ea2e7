import type { ActionFunctionArgs } from "@remix-run/node";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { endVisit, leaveTracking } from "#app/http/portal/track-session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Closes a ticket's page in this browser, and wherever its cookie was copied to. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  await readForm(request);
  await endVisit(request, callerOf(request, context).now);
  return seeOther(paths.home(), leaveTracking());
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.track());
}
