import type { ActionFunctionArgs } from "@remix-run/node";
import { afterUpload } from "#app/http/form/file-problem";
import { seeOther } from "#app/http/answer/see-other";
import { stayTracking } from "#app/http/portal/track-session.server";
import { keepTicketWords, takeTicketForm } from "#app/http/portal/tracked-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Takes one file the person sends to the ticket open in this browser; the words beside it wait in the form. Where it is closed, its page shows where things are. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { now } = callerOf(request, context);
  const { form, added, ...tracked } = await takeTicketForm(request, context);
  const page = paths.trackTicket(tracked.number);
  const words = await keepTicketWords(request, tracked, { form, added }, now);
  const next = added.ok ? paths.trackAdded("file", tracked.number) : (afterUpload(page, added) ?? page);
  return seeOther(next, await stayTracking(request, now), ...words);
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.trackTicket());
}
