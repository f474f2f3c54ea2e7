import type { ActionFunctionArgs } from "@remix-run/node";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { leaveTracking } from "#app/http/portal/track-session.server";
import { paths } from "#app/paths";

/** Closes a ticket's page in this browser. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  await readForm(request);
  return seeOther(paths.home(), leaveTracking());
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.track());
}
